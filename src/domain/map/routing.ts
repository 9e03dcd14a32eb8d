// How links run: from the means' side, through the gaps between the ranks, past the cards in between, to the end's side.
// What a link says lies in the gap before its means, in a track of its own, so that no words ever lie on a card or on
// other words. Told along the chain (u) and across it (v), see `placing.ts`.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import { linesAt } from "./card-size.ts";
import { curveOf } from "./curves.ts";
import type { DrawnLink } from "./drawn-links.ts";
import type { Direction, MapWords } from "./layout.ts";
import { bareGap, bareLink, channel, labelGap, labelPadding, labelWidths, noteType } from "./map-type.ts";
import { openingsOf } from "./openings.ts";
import { centreOf, type Placed, type PlacedCard } from "./placing.ts";
import { portsOf } from "./ports.ts";
import { settle } from "./stacking.ts";

/** What is written on a link, in its box. */
export interface RoutedWords {
  readonly reason: readonly string[];
  readonly assumption: readonly string[];
  readonly u: number;
  readonly v: number;
  readonly uSize: number;
  readonly vSize: number;
}

export interface RoutedLink {
  readonly link: DrawnLink;
  readonly gap: number;
  readonly words: RoutedWords | null;
  /** u, v, u, v, …: a point, then cubic Bézier pieces of three points each. */
  readonly curve: readonly number[];
}

export interface Routed {
  readonly links: readonly RoutedLink[];
  /** Where each rank starts along the chain. */
  readonly starts: readonly number[];
  /** The whole extent along the chain. */
  readonly uSize: number;
  /** Per gap the places of its links with words in `links`, in the order in which the words lie. */
  readonly wordsByGap: readonly (readonly number[])[];
  /** How far the words reach across the chain, up and down. */
  readonly vRange: readonly [number, number];
}

export interface RouteInput {
  readonly story: Story;
  readonly placed: Placed;
  readonly links: readonly DrawnLink[];
  readonly direction: Direction;
  readonly withWords: boolean;
  readonly words: MapWords;
}

/** One link's way through one gap: its place there across the chain. */
export interface Passage {
  readonly link: number;
  readonly gap: number;
  /** Its place on the way from the means (0) to the end. */
  readonly step: number;
  readonly size: number;
  readonly wish: number;
  v: number;
}

/** What is known of a link before it is drawn. */
export interface Plan {
  readonly link: DrawnLink;
  readonly from: PlacedCard;
  readonly to: PlacedCard;
  readonly fromRank: number;
  readonly toRank: number;
  readonly passages: Passage[];
  readonly text: {
    readonly reason: readonly string[];
    readonly assumption: readonly string[];
    readonly width: number;
  } | null;
}

/** Routes all links. Near linear: passages are sorted gap by gap. */
export function route(input: RouteInput): Routed {
  const { placed, direction } = input;
  const plans = planLinks(input);
  const passagesByGap: Passage[][] = Array.from({ length: placed.ranks.length + 1 }, () => []);
  for (const { passages } of plans) for (const passage of passages) passagesByGap[passage.gap]?.push(passage);
  const spoken = passagesByGap.map((passages) => passages.filter(({ link, step }) => step === 0 && plans[link]?.text));
  let lowest = 0;
  let highest = placed.vSize;
  passagesByGap.forEach((passages, gap) => {
    settleGap(passages, (spoken[gap]?.length ?? 0) > 0);
    for (const { v, size } of passages) {
      lowest = Math.min(lowest, v - size / 2);
      highest = Math.max(highest, v + size / 2);
    }
  });
  const tracks = passagesByGap.map((_, gap) => trackOf(gap, spoken[gap] ?? [], plans, direction));
  const { starts, uSize } = alongTheChain(placed, tracks);
  const ports = portsOf(plans, direction);
  const ends = placed.ranks.map(({ uSize: size }, rank) => (starts[rank] ?? 0) + size);
  const ground = { starts, ends, tracks, openings: openingsOf(placed) };
  const links = plans.map((plan, i): RoutedLink => {
    const [first] = plan.passages;
    const gap = first?.gap ?? 0;
    const trackStart = (gap === 0 ? 0 : (ends[gap - 1] ?? 0)) + channel;
    const words = plan.text && first ? wordsAt(plan.text, first, trackStart, tracks[gap] ?? 0, direction) : null;
    return {
      link: plan.link,
      gap,
      words,
      curve: curveOf(plan, ports[i] ?? [0, 0], ground),
    };
  });
  return {
    links,
    starts,
    uSize,
    wordsByGap: spoken.map((passages) => passages.toSorted((a, b) => a.v - b.v).map(({ link }) => link)),
    vRange: [lowest, highest],
  };
}

function planLinks(input: RouteInput): readonly Plan[] {
  const { placed, links, direction } = input;
  const cards = new Map<RecordId, { readonly card: PlacedCard; readonly rank: number }>();
  placed.ranks.forEach((ofRank, rank) => {
    for (const card of ofRank.cards) cards.set(card.id, { card, rank });
  });
  const ends = links.flatMap((link) => {
    const [from, to] = [cards.get(link.fromId), cards.get(link.toId)];
    return from && to ? [{ link, from, to }] : [];
  });
  const texts = textsOf(
    input,
    ends.map(({ link, from, to }) => ({ link, gap: firstGap(from.rank, to.rank) })),
  );
  return ends.map(({ link, from, to }, i) => {
    const text = texts[i] ?? null;
    const size = text === null ? bareLink : direction === "columns" ? textHeight(text) : text.width;
    return {
      link,
      from: from.card,
      to: to.card,
      fromRank: from.rank,
      toRank: to.rank,
      text,
      passages: passagesOf(i, [from.rank, to.rank], [centreOf(from.card), centreOf(to.card)], size),
    };
  });
}

/** The gap on the means' side that faces the end: where a link's words lie. */
const firstGap = (from: number, to: number): number => (from > to ? from : from + 1);

/** The gaps a link passes, from its means on: those between the two ranks, or the one behind both. */
function passagesOf(
  link: number,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  size: number,
): Passage[] {
  const count = Math.max(1, Math.abs(from - to));
  return Array.from({ length: count }, (_, step) => {
    const gap = firstGap(from, to) + (from > to ? -step : step);
    const wish = start + ((end - start) * (step + 0.5)) / count;
    return { link, gap, step, size: step === 0 ? size : bareLink, wish, v: wish };
  });
}

/** Gives each passage its place. Where nothing is said, lines may lie as they like. */
function settleGap(passages: Passage[], isSpoken: boolean): void {
  if (!isSpoken) return;
  passages.sort((a, b) => a.wish - b.wish || a.link - b.link);
  const starts = settle(passages.map(({ size, wish }) => ({ size, gap: labelGap, at: wish - size / 2, weight: 1 })));
  passages.forEach((passage, i) => {
    passage.v = (starts[i] ?? 0) + passage.size / 2;
  });
}

/** The words of each link, all those of one gap equally wide: narrow, unless the map would have to grow for them. */
function textsOf(
  { story, placed, direction, withWords, words }: RouteInput,
  links: readonly { readonly link: DrawnLink; readonly gap: number }[],
): readonly Plan["text"][] {
  if (!withWords) return [];
  const [narrowest, ...wider] = labelWidths;
  const texts = links.map(({ link }) => textOf(story, link.id, words, narrowest));
  if (direction === "rows") return texts;
  const heights = new Map<number, number>();
  for (const width of wider) {
    heights.clear();
    links.forEach(({ gap }, i) => {
      const text = texts[i];
      if (text) heights.set(gap, (heights.get(gap) ?? 0) + textHeight(text) + labelGap);
    });
    links.forEach(({ link, gap }, i) => {
      if (texts[i] && (heights.get(gap) ?? 0) > placed.vSize) texts[i] = textOf(story, link.id, words, width);
    });
  }
  return texts;
}

function textOf(story: Story, linkId: RecordId, words: MapWords, width: number): Plan["text"] {
  const link = story.links[linkId];
  const inner = width - 2 * labelPadding.across;
  const reason = link && link.reason.trim() !== "" ? linesAt(link.reason, noteType, inner) : [];
  const assumption =
    link && link.assumption.trim() !== "" ? linesAt(`${words.assumption}${link.assumption}`, noteType, inner) : [];
  return reason.length + assumption.length === 0 ? null : { reason, assumption, width };
}

const textHeight = ({ reason, assumption }: Pick<RoutedWords, "reason" | "assumption">): number =>
  (reason.length + assumption.length) * noteType.line + 2 * labelPadding.along;

/** How much room along the chain the words of a gap take. */
function trackOf(gap: number, spoken: readonly Passage[], plans: readonly Plan[], direction: Direction): number {
  if (gap === 0 || spoken.length === 0) return 0;
  const texts = spoken.flatMap(({ link }) => plans[link]?.text ?? []);
  return Math.max(...texts.map((text) => (direction === "columns" ? text.width : textHeight(text))));
}

/** Where the ranks start: each behind the one before and the gap between them. */
function alongTheChain({ ranks }: Placed, tracks: readonly number[]) {
  const starts: number[] = [];
  let u = 0;
  ranks.forEach(({ uSize }, rank) => {
    if (rank > 0) u += gapSize(tracks[rank] ?? 0);
    starts.push(u);
    u += uSize;
  });
  const behind = tracks[ranks.length] ?? 0;
  return { starts, uSize: u + (behind > 0 ? channel + behind : 0) };
}

const gapSize = (track: number): number => (track === 0 ? bareGap : 2 * channel + track);

function wordsAt(
  text: NonNullable<Plan["text"]>,
  { v, size }: Passage,
  start: number,
  track: number,
  direction: Direction,
): RoutedWords {
  const uSize = direction === "columns" ? text.width : textHeight(text);
  const { reason, assumption } = text;
  return { reason, assumption, u: start + (track - uSize) / 2, v: v - size / 2, uSize, vSize: size };
}
