// Texts as elements off the page: built of the same parts and classes as `TextView` draws them, only to be measured.
// Nothing of it may ever be seen.
import type { TextBox, TextRole } from "../../domain/sheet/box.ts";
import { type Paper, pt } from "../../domain/sheet/paper.ts";
import { classNames } from "../../ui/class-names.ts";
import paperStyles from "./paper.module.css";
import styles from "./text.module.css";
import type { TextParts } from "./text-parts.ts";

/** The classes of a text of that role. */
export const textClass = (role: TextRole): string => classNames(styles.text, styles[role]);

/** The classes of a number, or of the dot that stands for none. */
export const markClass = (mark: string): string => classNames(styles.mark, mark === "・" && styles.dot);

/** The size of the type as a style. A hair more, because browsers cut sizes to hundredths of a pixel: 8 points stay 8. */
export const typeSize = (typePt: number): string => `${(pt(typePt) + 0.01).toFixed(2)}px`;

export interface SetText {
  readonly box: TextBox;
  readonly width: number;
  readonly parts: TextParts;
}

/** How texts are set. */
export interface TextSetting {
  readonly typePt: number;
  readonly paper: Paper;
  /** The language of the page: where lines may break depends on it. */
  readonly lang: string;
}

/** A place in the document where texts are set without being seen; it is there only while something is read off it. */
export interface MeasuringRoom {
  withTexts(setting: TextSetting, texts: readonly SetText[], read: (elements: readonly HTMLElement[]) => void): void;
}

/** A measuring room in that document. */
export function measuringRoom(page: Document): MeasuringRoom {
  const root = page.createElement("div");
  root.setAttribute("aria-hidden", "true");
  root.className = paperStyles.paper ?? "";
  Object.assign(root.style, {
    position: "absolute",
    insetBlockStart: "0",
    insetInlineStart: "-10000px",
    visibility: "hidden",
    contain: "layout style",
  });
  return {
    withTexts({ typePt, paper, lang }, texts, read) {
      Object.assign(root.style, { fontSize: typeSize(typePt), lineHeight: String(paper.leading) });
      root.lang = lang;
      const elements = texts.map((text) => textElement(page, text));
      root.replaceChildren(...elements);
      page.body.append(root);
      try {
        read(elements);
      } finally {
        root.replaceChildren();
        root.remove();
      }
    },
  };
}

// Layout engines round widths to 1/64 pixel at every level; a text must not be measured wider than it will be set.
const sliver = 0.1;

function textElement(page: Document, { box, width, parts }: SetText): HTMLElement {
  const element = page.createElement("div");
  element.className = textClass(box.role);
  element.style.width = `${Math.max(1, width - sliver)}px`;
  const part = (into: HTMLElement, name: string | undefined, text: string) => {
    const span = page.createElement("span");
    span.className = name ?? "";
    span.textContent = text;
    into.append(span);
    return span;
  };
  if (parts.mark !== "") part(element, markClass(parts.mark), parts.mark);
  if (parts.label !== "") part(element, styles.label, parts.label);
  const words = part(element, styles.words, parts.text);
  words.dataset.words = "";
  if (parts.lang) words.lang = parts.lang;
  if (parts.again !== "") part(words, styles.again, parts.again);
  if (parts.note !== "") part(element, styles.note, parts.note);
  return element;
}

/** The part of such an element that holds the text itself. */
export const wordsElement = (element: HTMLElement | undefined): HTMLElement | null =>
  element?.querySelector<HTMLElement>("[data-words]") ?? null;

/** How many letters stand on the lines of the text that end within `height` from the top of its element. */
export function lettersAbove(element: HTMLElement, height: number): number {
  const words = wordsElement(element);
  const text = words?.firstChild;
  if (!words || !(text instanceof Text)) return 0;
  const halfLine = Number.parseFloat(getComputedStyle(words).lineHeight) / 2;
  const limit = element.getBoundingClientRect().top + height + 0.01;
  const range = element.ownerDocument.createRange();
  // A letter's own box may be higher than its line, so that the line is reckoned from the letter's middle.
  const fits = (letter: number): boolean => {
    range.setStart(text, letter);
    range.setEnd(text, letter + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2 + halfLine <= limit;
  };
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  // Never between the two halves of one letter.
  return low < text.length && /[\udc00-\udfff]/.test(text.data.charAt(low)) ? low - 1 : low;
}
