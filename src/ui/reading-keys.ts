// Marking words by keys in a text that is only read: a browser gives such a field no caret, so that its own keys do
// nothing there. An arrow marks the next word, Shift makes the mark longer or shorter; the text never changes.
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The end that moves is the first one. */
  readonly isBackward: boolean;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

const words = new Intl.Segmenter("ja", { granularity: "word" });
const letters = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** What is marked after that key; null when it is no key for marking. */
export function markAfter(text: string, mark: Mark, { key, shiftKey, ctrlKey }: Key): Mark | null {
  const { start, end, isBackward } = mark;
  const [fixed, moving] = isBackward ? [end, start] : [start, end];
  if (key === "Home" || key === "End") {
    const to = key === "Home" ? 0 : text.length;
    return shiftKey ? between(fixed, to) : between(to, to);
  }
  // Out of the text only once nothing is marked any more, as where one writes.
  if ((key === "ArrowUp" || key === "ArrowDown") && !shiftKey && start < end) return between(moving, moving);
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const isForward = key === "ArrowRight";
  if (shiftKey) {
    const bounds = boundsIn(ctrlKey ? words : letters, text);
    return between(fixed, isForward ? after(bounds, moving, text) : before(bounds, moving));
  }
  const spans = wordSpans(text);
  const next = isForward ? spans.find((span) => span.start >= end) : spans.findLast((span) => span.end <= start);
  const edge = isForward ? text.length : 0;
  return next ? { ...next, isBackward: false } : between(edge, edge);
}

/** Marks words in a field that is only read; true when the key was one for that. */
export function markByKey(field: HTMLTextAreaElement, key: Key): boolean {
  const { selectionStart: start, selectionEnd: end, selectionDirection } = field;
  const mark = markAfter(field.value, { start, end, isBackward: selectionDirection === "backward" }, key);
  if (mark) field.setSelectionRange(mark.start, mark.end, mark.isBackward ? "backward" : "forward");
  return mark !== null;
}

const between = (fixed: number, moving: number): Mark => ({
  start: Math.min(fixed, moving),
  end: Math.max(fixed, moving),
  isBackward: moving < fixed,
});

const boundsIn = (segmenter: Intl.Segmenter, text: string): readonly number[] =>
  [...segmenter.segment(text)].map(({ index }) => index);

const after = (bounds: readonly number[], at: number, text: string): number =>
  bounds.find((bound) => bound > at) ?? text.length;

const before = (bounds: readonly number[], at: number): number => bounds.findLast((bound) => bound < at) ?? 0;

const wordSpans = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
