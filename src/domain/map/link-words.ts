// What is written on links, in lines: the reason and the assumption of each, all those of one gap equally wide.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import { linesAt } from "./card-size.ts";
import type { Direction, MapWords } from "./layout.ts";
import { labelGap, labelPadding, labelWidths, noteType } from "./map-type.ts";

export interface LinkText {
  readonly reason: readonly string[];
  readonly assumption: readonly string[];
  readonly width: number;
}

/** A link, and the gap its words lie in. */
export interface Speaker {
  readonly linkId: RecordId;
  readonly gap: number;
}

/** The height of a link's words in their box. */
export const textHeight = ({ reason, assumption }: Pick<LinkText, "reason" | "assumption">): number =>
  (reason.length + assumption.length) * noteType.line + 2 * labelPadding.along;

/**
 * The words of each link; null: it says nothing. Narrow, unless those of a gap, one below the other, would then reach
 * further than the cards they lie between (`roomOf`): words far from their line are hard to find.
 */
export function textsOf(
  story: Story,
  speakers: readonly Speaker[],
  roomOf: (gap: number) => number,
  direction: Direction,
  words: MapWords,
): readonly (LinkText | null)[] {
  const [narrowest, ...wider] = labelWidths;
  const texts = speakers.map(({ linkId }) => textOf(story, linkId, words, narrowest));
  // In rows they stand beside each other: wider ones would reach further, not less far.
  if (direction === "rows") return texts;
  for (const width of wider) {
    const heights = new Map<number, number>();
    speakers.forEach(({ gap }, i) => {
      const text = texts[i];
      if (text) heights.set(gap, (heights.get(gap) ?? 0) + textHeight(text) + labelGap);
    });
    speakers.forEach(({ linkId, gap }, i) => {
      if (texts[i] && (heights.get(gap) ?? 0) > roomOf(gap)) texts[i] = textOf(story, linkId, words, width);
    });
  }
  return texts;
}

function textOf(story: Story, linkId: RecordId, words: MapWords, width: number): LinkText | null {
  const link = story.links[linkId];
  const inner = width - 2 * labelPadding.across;
  const reason = link && link.reason.trim() !== "" ? linesAt(link.reason, noteType, inner) : [];
  const assumption =
    link && link.assumption.trim() !== "" ? linesAt(`${words.assumption}${link.assumption}`, noteType, inner) : [];
  return reason.length + assumption.length === 0 ? null : { reason, assumption, width };
}
