// How links run: from the means' side, through the gaps between the ranks, past the cards in between, to the end's side.
// What a link says lies in the gap before its means, in a track of its own, so that no words ever lie on a card or on
// other words. Told along the chain (u) and across it (v), see `placing.ts`.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import { curveOf, middleOf } from "./curves.ts";
import type { DrawnLink } from "./drawn-links.ts";
import type { Direction, MapWords } from "./layout.ts";
import { type LinkText, textHeight, textsOf } from "./link-words.ts";
import { bareGap, bareLink, channel } from "./map-type.ts";
import { openingsOf } from "./openings.ts";
import { firstGap, type Passage, passagesOf, passesOf, type Span, settleGap } from "./passages.ts";
import { type Across, centreOf, type Placed, type PlacedCard, type PlacedRank } from "./placing.ts";
import { portsOf } from "./ports.ts";

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
  /** The point of its line in the middle of that gap, where words would lie. */
  readonly middle: readonly [u: number, v: number];
  /** u, v, u, v, …: a point, then cubic Bézier pieces of three points each. */
  readonly curve: number[];
}

export interface Routed {
  readonly links: readonly RoutedLink[];
  /** Where each rank starts along the chain. */
  readonly starts: readonly number[];
  /** The whole extent along the chain. */
  readonly uSize: number;
  /** Per gap the places of its links with words in `links`, in the order in which the words lie. */
  readonly wordsByGap: readonly (readonly number[])[];
  /** How far words and lines reach across the chain, up and down. */
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

/** What is known of a link before it is drawn. */
export interface Plan {
  readonly link: DrawnLink;
  readonly from: PlacedCard;
  readonly to: PlacedCard;
  readonly fromRank: number;
  readonly toRank: number;
  /** Where it passes each rank in between, from the means on. */
  readonly passes: readonly number[];
  /** Where it passes each gap, from the means on. */
  readonly passages: readonly Passage[];
  readonly text: LinkText | null;
}

/** Routes all links. Near linear: passages are sorted gap by gap. */
export function route(input: RouteInput): Routed {
  const { placed, direction } = input;
  const plans = planLinks(input);
  const passagesByGap: Passage[][] = Array.from({ length: placed.ranks.length + 1 }, () => []);
  for (const { passages } of plans) for (const passage of passages) passagesByGap[passage.gap]?.push(passage);
  const wordsByGap = passagesByGap.map(() => [] as number[]);
  passagesByGap.forEach((passages, gap) => {
    const speaks = ({ link }: Passage) => {
      const plan = plans[link];
      return plan?.text && plan.passages[0]?.gap === gap;
    };
    // Where nothing is said, lines may lie as they like.
    if (!passages.some(speaks)) return;
    settleGap(passages);
    wordsByGap[gap] = passages.filter(speaks).map(({ link }) => link);
  });
  const tracks = wordsByGap.map((links) => trackOf(links, plans, direction));
  const { starts, ends, uSize } = alongTheChain(placed, tracks, (passagesByGap.at(-1)?.length ?? 0) > 0);
  const ports = portsOf(plans, direction);
  const ground = { starts, ends, tracks };
  const links = plans.map((plan, i): RoutedLink => {
    const gap = firstGap(plan.fromRank, plan.toRank);
    const words = wordsAt(plan, (ends[gap - 1] ?? 0) + channel, tracks[gap] ?? 0, direction);
    const port = ports[i] ?? [0, 0];
    return { link: plan.link, gap, words, middle: middleOf(plan, port, ground), curve: curveOf(plan, port, ground) };
  });
  return { links, starts, uSize, wordsByGap, vRange: rangeOf(plans, placed.vSize) };
}

function planLinks({ story, placed, links, direction, withWords, words }: RouteInput): readonly Plan[] {
  const cards = new Map<RecordId, { readonly card: PlacedCard; readonly rank: number }>();
  placed.ranks.forEach((ofRank, rank) => {
    for (const card of ofRank.cards) cards.set(card.id, { card, rank });
  });
  const ends: Omit<Plan, "passes" | "passages" | "text">[] = [];
  const spans: Span[] = [];
  for (const link of links) {
    const [from, to] = [cards.get(link.fromId), cards.get(link.toId)];
    if (!from || !to) continue;
    ends.push({ link, from: from.card, to: to.card, fromRank: from.rank, toRank: to.rank });
    spans.push({ fromRank: from.rank, toRank: to.rank, from: centreOf(from.card), to: centreOf(to.card) });
  }
  const passes = passesOf(spans, openingsOf(placed));
  const speakers = ends.map(({ link, fromRank, toRank }) => ({ linkId: link.id, gap: firstGap(fromRank, toRank) }));
  const rooms = placed.ranks.map((_, gap) => extentOf([placed.ranks[gap - 1], placed.ranks[gap]]));
  const roomOf = (gap: number) => rooms[Math.min(gap, rooms.length - 1)] ?? 0;
  const texts = withWords ? textsOf(story, speakers, roomOf, direction, words) : [];
  return ends.map(({ link, from, to, fromRank, toRank }, i): Plan => {
    const text = texts[i] ?? null;
    const size = text === null ? bareLink : direction === "columns" ? textHeight(text) : text.width;
    const ofLink = passes[i] ?? [];
    const passages = passagesOf(i, spans[i] as Span, ofLink, size);
    return { link, from, to, fromRank, toRank, passes: ofLink, passages, text };
  });
}

/** How far the boxes of these ranks reach across the chain, from the first to the last. */
function extentOf(ranks: readonly (PlacedRank | undefined)[]): number {
  const edges = ranks.flatMap((rank): readonly Across[] => {
    const boxes = rank ? [rank.cards[0], rank.cards.at(-1), rank.vacancies[0], rank.vacancies.at(-1)] : [];
    return boxes.filter((box) => box !== undefined);
  });
  return Math.max(0, ...edges.map(({ v, vSize }) => v + vSize)) - Math.min(...edges.map(({ v }) => v));
}

/** How much room along the chain the words of a gap take. */
function trackOf(links: readonly number[], plans: readonly Plan[], direction: Direction): number {
  let most = 0;
  for (const link of links) {
    const text = plans[link]?.text;
    if (text) most = Math.max(most, direction === "columns" ? text.width : textHeight(text));
  }
  return most;
}

/** Where the ranks start and end: each behind the one before and the gap between them. */
function alongTheChain({ ranks }: Placed, tracks: readonly number[], hasLoopsBehind: boolean) {
  const starts: number[] = [];
  const ends: number[] = [];
  let u = 0;
  ranks.forEach(({ uSize }, rank) => {
    if (rank > 0) u += gapSize(tracks[rank] ?? 0);
    starts.push(u);
    u += uSize;
    ends.push(u);
  });
  return { starts, ends, uSize: u + (hasLoopsBehind ? channel + (tracks[ranks.length] ?? 0) : 0) };
}

const gapSize = (track: number): number => (track === 0 ? bareGap : 2 * channel + track);

/** The words of a link in their place, where its line passes: in the middle of the track, or where a loop turns back. */
function wordsAt(
  { text, passages, fromRank, toRank }: Plan,
  start: number,
  track: number,
  direction: Direction,
): RoutedWords | null {
  const [first] = passages;
  if (!text || !first) return null;
  const uSize = direction === "columns" ? text.width : textHeight(text);
  const { reason, assumption } = text;
  const u = fromRank === toRank ? start : start + Math.round((track - uSize) / 2);
  return { reason, assumption, u, v: first.v - first.size / 2, uSize, vSize: first.size };
}

function rangeOf(plans: readonly Plan[], vSize: number): readonly [number, number] {
  let [lowest, highest] = [0, vSize];
  for (const { passes, passages } of plans) {
    for (const { v, size } of passages) {
      lowest = Math.min(lowest, v - size / 2);
      highest = Math.max(highest, v + size / 2);
    }
    for (const v of passes) {
      lowest = Math.min(lowest, v);
      highest = Math.max(highest, v);
    }
  }
  return [lowest, highest];
}
