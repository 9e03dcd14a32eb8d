// Finds where a comment belongs now: the text may have been edited since, the card may be gone.
// Words that are still there to the letter are always found; altered words only when enough speaks for them.
import search from "approx-string-match";
import { type FoldedText, foldWithPlaces, unfoldedRange } from "../../base/folded-text.ts";
import type { Anchor } from "../records/thread.ts";
import type { Story } from "../story.ts";
import { textAt } from "../text-place.ts";

export type AnchorPlace =
  /** It is there as it was; of a quote, every letter of it. `start` and `end` are UTF-16 units in the text as it is. */
  | { readonly kind: "found"; readonly start: number; readonly end: number; readonly score: number }
  /** The words were altered since, and these are most likely what became of them. `score`: 0 to 1. */
  | { readonly kind: "changed"; readonly start: number; readonly end: number; readonly score: number }
  /** The card or link is gone, or the words are. */
  | { readonly kind: "orphan" };

const orphan: AnchorPlace = { kind: "orphan" };
const whole: AnchorPlace = { kind: "found", start: 0, end: 0, score: 1 };

/** Texts folded before; shared by the comments on one text. */
export type Folds = Map<string, FoldedText>;

/** Where that anchor's place is in the story as it is. The same story and anchor always give the same answer. */
export function anchorPlace(anchor: Anchor, story: Story, folds: Folds = new Map()): AnchorPlace {
  const { target, cardId, linkId, field } = anchor;
  const recordId = linkId ?? cardId;
  if (recordId === null) return whole;
  if (linkId === null ? !story.cards[recordId] : !story.links[recordId]) return orphan;
  if (target !== "quote") return whole;
  const text = field === null ? undefined : textAt(story, { recordId, field });
  return text === undefined ? orphan : quotePlace(anchor, text, folds);
}

/** Where the quoted words are in a text: to the letter, else written in another width or kana, else altered. */
export function quotePlace(anchor: Anchor, text: string, folds: Folds = new Map()): AnchorPlace {
  const { quote } = anchor;
  if (quote === "" || text === "") return orphan;
  const same = startsNear(text, quote, anchor.position).map((start) => ({
    start,
    end: start + quote.length,
    errors: 0,
  }));
  if (same.length > 0) return { kind: "found", ...best(same, anchor, text) };
  const folded = folds.get(text) ?? foldWithPlaces(text);
  folds.set(text, folded);
  const wanted = foldWithPlaces(quote).text;
  const alike = search(folded.text, wanted, Math.floor(wanted.length * tolerance))
    .slice(0, mostCandidates)
    .map(({ start, end, errors }) => ({ ...unfoldedRange(folded, start, end), errors: errors / wanted.length }));
  const { score, start, end } = best(alike, anchor, text);
  const isAlike = alike[0]?.errors === 0 || score >= threshold;
  return isAlike && start < end ? { kind: "changed", start, end, score } : orphan;
}

/** The part of a quote's letters that may have been altered. */
const tolerance = 0.4;
/** The score altered words need. Tried in the tests: below it, deleted words are found in what stood beside them. */
const threshold = 0.7;
/** Words that stand in a text a thousand times are not weighed a thousand times. */
const mostCandidates = 64;

// What speaks for a place: the words most, then what stands around it, then that it has hardly moved.
const weights = { quote: 0.5, prefix: 0.2, suffix: 0.2, position: 0.1 } as const;

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The part of the letters that differ, 0 to 1. */
  readonly errors: number;
}

/** The candidate with the highest score; of equal ones the first given. */
function best(candidates: readonly Candidate[], anchor: Anchor, text: string) {
  let found = { start: 0, end: 0, score: 0 };
  for (const { start, end, errors } of candidates) {
    const score =
      weights.quote * (1 - errors) +
      weights.prefix *
        likeness(text.slice(Math.max(0, start - anchor.prefix.length), start), anchor.prefix, start === 0) +
      weights.suffix * likeness(text.slice(end, end + anchor.suffix.length), anchor.suffix, end === text.length) +
      weights.position * (1 - Math.min(1, Math.abs(start - anchor.position) / text.length));
    if (score > found.score) found = { start, end, score };
  }
  return found;
}

/** How much of what once stood beside the quote stands there now, 0 to 1. */
function likeness(now: string, then: string, isAtEnd: boolean): number {
  if (then === "") return isAtEnd ? 1 : 0.5;
  if (now === then) return 1;
  const errors = search(now, then, then.length)[0]?.errors ?? then.length;
  return 1 - errors / then.length;
}

/** Where `words` stand in the text, from near `position` outwards. */
function startsNear(text: string, words: string, position: number): readonly number[] {
  const starts: number[] = [];
  let after = text.indexOf(words, position);
  let before = position > 0 ? text.lastIndexOf(words, position - 1) : -1;
  while (starts.length < mostCandidates && (after >= 0 || before >= 0)) {
    if (after >= 0) {
      starts.push(after);
      after = text.indexOf(words, after + 1);
    }
    if (before >= 0) {
      starts.push(before);
      before = before === 0 ? -1 : text.lastIndexOf(words, before - 1);
    }
  }
  return starts;
}
