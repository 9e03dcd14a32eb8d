// Whether the caret stands in the first or the last line as it is seen, wrapped lines counted.
// Views ask when ↑ or ↓ is pressed, to go on to the next card. It lays the text out once more: never ask while typing.

/** True when the caret is in the first visible line of the field, so that ↑ would leave it. */
export const isCaretInFirstLine = (field: HTMLTextAreaElement): boolean => isCaretAtEdge(field, "first");

/** True when the caret is in the last visible line of the field, so that ↓ would leave it. */
export const isCaretInLastLine = (field: HTMLTextAreaElement): boolean => isCaretAtEdge(field, "last");

/** Beyond this, laying the text out again would be felt: there only the very beginning and end count. */
const longest = 20_000;

function isCaretAtEdge(field: HTMLTextAreaElement, edge: "first" | "last"): boolean {
  const { value, selectionStart: offset, selectionEnd } = field;
  // A selection of letters is no caret: the key first folds it up.
  if (offset !== selectionEnd) return false;
  // A field that is only read has no caret to walk its lines with: every line is the last one.
  if (field.readOnly) return true;
  const between = edge === "first" ? value.slice(0, offset) : value.slice(offset);
  if (between === "") return true;
  if (between.includes("\n") || value.length > longest) return false;
  const copy = copyOf(field);
  const text = document.createTextNode(value);
  copy.append(text);
  field.parentNode?.append(copy);
  // Where a line wraps, the caret is drawn before the next letter: that letter tells its line, not the one before it.
  const own = offset < value.length && value[offset] !== "\n" ? offset : offset - 1;
  const isAtEdge = lineTop(text, own) === lineTop(text, edge === "first" ? 0 : value.length - 1);
  copy.remove();
  return isAtEdge;
}

function lineTop(text: Text, at: number): number {
  const range = document.createRange();
  // Where nothing is laid out (a test without a screen) every paragraph is one line.
  if (typeof range.getBoundingClientRect !== "function") return 0;
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return Math.round(range.getBoundingClientRect().top);
}

/** What decides where a line breaks; anything that is missing here shifts the lines of the copy. */
const copiedProperties = [
  "font",
  "font-variant-numeric",
  "font-feature-settings",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "padding",
  "tab-size",
  "text-align",
  "text-indent",
  "word-break",
  "word-spacing",
] as const;

function copyOf(field: HTMLTextAreaElement): HTMLElement {
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  copy.setAttribute("aria-hidden", "true");
  copy.lang = field.closest("[lang]")?.getAttribute("lang") ?? "";
  for (const property of copiedProperties) copy.style.setProperty(property, style.getPropertyValue(property));
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    boxSizing: "border-box",
    width: `${field.clientWidth}px`,
    whiteSpace: "pre-wrap",
  });
  return copy;
}
