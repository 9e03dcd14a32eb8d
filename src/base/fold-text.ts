// Makes two ways of writing the same word equal for searching: full and half width, katakana and hiragana, capitals.
// For comparing only: what it returns must never be shown or stored, otherwise a person's letters are lost.

/** `text` in the one form used for comparing. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** True when every word of `query` occurs in `text`, however the two are written. An empty query fits everything. */
export function foldedIncludes(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
