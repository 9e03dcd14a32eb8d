// What changed between two states of one text, as a single span, and where a caret goes through it.
// Used to keep the caret, and what is being typed, when the text changes from outside (undo, another tab).

/** In `before`, the characters from `start` to `end` were replaced by `inserted`. */
export interface SpanChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** The smallest single replacement that turns `before` into `after`; never cuts a surrogate pair in two. */
export function spanChange(before: string, after: string): SpanChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

/** Where a caret at `offset` stands after the change: after what was put in, if it stood inside what was replaced. */
export function offsetAfter(offset: number, change: SpanChange): number {
  if (offset <= change.start) return offset;
  const grown = change.inserted.length - (change.end - change.start);
  return offset >= change.end ? offset + grown : change.start + change.inserted.length;
}

/**
 * Both changes of `base` in one text when they touch different places. Where they meet, `mine` alone: it is what the
 * person is typing at this moment, and the other text is still in the history.
 */
export function joinEdits(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  const own = spanChange(base, mine);
  const other = spanChange(base, theirs);
  if (own.end < other.start || other.end < own.start) {
    const start = offsetAfter(own.start, other);
    return theirs.slice(0, start) + own.inserted + theirs.slice(start + own.end - own.start);
  }
  return mine;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
