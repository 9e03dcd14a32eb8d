// Looks for texts where a person reads them: in the fields and words of a view, on the pages of a sheet or a print.
// A text may go on on the next page, but no letter of it may be missing, and none may be another one.
import type { Page } from "playwright-core";
import type { PdfPage } from "../pdf.ts";
import { workOf } from "./hands.ts";

/** All that stands in the view in front, what is in its fields included. */
export const wordsInView = (page: Page): Promise<string> => workOf(page).evaluate(readWords);

/** The words of the sheet in front, page by page. */
export async function wordsOnSheet(page: Page): Promise<readonly string[]> {
  return workOf(page)
    .locator("[data-paper]")
    .evaluateAll((pages) => pages.map((each) => each.textContent ?? ""));
}

/** The words of a printed PDF, page by page. */
export const wordsInPdf = (pages: readonly PdfPage[]): readonly string[] => pages.map(({ text }) => text);

/** Those of the texts that are not there whole. */
export function textsMissing(pages: readonly string[], texts: readonly string[]): readonly string[] {
  const looked = pages.map(letters);
  return texts.filter((text) => !stands(looked, letters(text)));
}

/** Whole on one page, or begun on one and gone on with on later ones. */
function stands(pages: readonly string[], text: string): boolean {
  if (pages.some((page) => page.includes(text))) return true;
  return pages.some((page, i) => {
    const later = pages.slice(i + 1);
    if (later.length === 0) return false;
    // Not a few letters only: those would be found on any page.
    for (let cut = text.length - 1; cut >= 4; cut -= 1) {
      if (page.includes(text.slice(0, cut)) && stands(later, text.slice(cut))) return true;
    }
    return false;
  });
}

// Line breaks on paper are not the writer's, and a reader of PDFs gives some characters as the radical of the same shape.
const letters = (text: string): string =>
  text.replace(/\s+/gu, "").replace(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize("NFKC"));

function readWords(root: Element): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) words.push(node.value);
    else if (node instanceof Text) words.push(node.data);
    else for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return words.join("\n");
}
