// The beginning of a text on one line, for labels and lists.
// For showing only, never for storing. It looks at the beginning alone, so that a very long text costs no more than a short one.

const whiteSpace = /\s+/g;

/**
 * The first `length` characters of `text` with line breaks and runs of white space as single spaces; "…" stands where
 * something was left out. Counts code points, so that no character is cut in two.
 */
export function excerpt(text: string, length: number): string {
  const beginning = text.slice(0, length * 4).trimStart();
  const line = beginning.replace(whiteSpace, " ").trimEnd();
  const end = offsetAfter(line, length);
  const isWhole = text.length <= length * 4 && end >= line.length;
  return isWhole ? line : `${line.slice(0, end)}…`;
}

/** Where the first `count` characters end. Without an array of them: long lists ask for an excerpt a line. */
function offsetAfter(text: string, count: number): number {
  let offset = 0;
  for (let seen = 0; seen < count && offset < text.length; seen += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
