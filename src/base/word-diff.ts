// What changed between two texts, word by word as Japanese is read: a character diff cuts 市民会議 in the middle, and
// there are no spaces to go by. It only tells; which side is right is the reader's business.
import { diffArrays } from "diff";

export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** More words than anybody compares by eye; beyond it the texts are shown as one replaced by the other. */
const mostEdits = 2000;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** The parts that lead from one text to the other, in reading order; what went stands before what came in its place. */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const changes = diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: mostEdits });
  const parts = changes
    ? changes.map(({ value, added, removed }): DiffPart => {
        return { kind: added ? "added" : removed ? "removed" : "same", text: value.join("") };
      })
    : [
        { kind: "removed" as const, text: from },
        { kind: "added" as const, text: to },
      ];
  return parts.filter(({ text }) => text !== "");
}
