// Texts too long for a text field. Browsers lay a field out anew at every letter, and beyond some ten thousand of them
// a page stands still for minutes; such a text (a whole document pasted by mistake) is kept whole and shown in part.
// It must never shorten what is kept.

/** Up to here a text is shown and edited in full. */
const longestShown = 20_000;
const beginning = 2_000;

/** True when that text should not be laid out in a field. */
export const isTooLong = (text: string): boolean => text.length > longestShown;

/** What is shown of such a text. */
export const beginningOf = (text: string): string => {
  // A surrogate pair is not cut in two.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, beginning)) ? beginning - 1 : beginning;
  return `${text.slice(0, end)}…`;
};

/** The text a paste would lead to, with line breaks as a field would have them. */
export function textAfterPaste(field: HTMLTextAreaElement, pasted: string): string {
  const { value, selectionStart, selectionEnd } = field;
  return value.slice(0, selectionStart) + pasted.replace(/\r\n?/g, "\n") + value.slice(selectionEnd);
}
