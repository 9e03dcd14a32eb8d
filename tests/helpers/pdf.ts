// Prints a page to PDF and reads a PDF back: page sizes, and each piece of text with its place and size.
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { Page } from "playwright-core";

const mmPerPoint = 25.4 / 72;

export interface PdfText {
  text: string;
  fontSizePt: number;
  /** Start of the baseline, measured from the page's top left corner. */
  xMm: number;
  yMm: number;
  widthMm: number;
}

export interface PdfPage {
  widthMm: number;
  heightMm: number;
  text: string;
  items: PdfText[];
}

/** What "Save as PDF" gives a person: the page size comes from the app's CSS, backgrounds are printed. */
export function printToPdf(page: Page, options: Parameters<Page["pdf"]>[0] = {}): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, ...options });
}

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // A copy, because the reader takes the bytes' buffer away from whoever gave them.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    // Without normalisation: ① ㈱ ｶ must come back as what was typed, not as their plain relatives.
    const content = await page.getTextContent({ disableNormalization: true });
    const found = content.items.filter((item): item is TextItem => "str" in item);
    pages.push({
      widthMm: (right - left) * page.userUnit * mmPerPoint,
      heightMm: (top - bottom) * page.userUnit * mmPerPoint,
      text: found.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""),
      items: found
        .filter((item) => item.str.trim() !== "")
        .map((item) => {
          const [, , skewed = 0, upright = 0, x = 0, y = 0] = item.transform as number[];
          return {
            text: item.str,
            fontSizePt: Math.hypot(skewed, upright) * page.userUnit,
            xMm: (x - left) * page.userUnit * mmPerPoint,
            yMm: (top - y) * page.userUnit * mmPerPoint,
            widthMm: item.width * page.userUnit * mmPerPoint,
          };
        }),
    });
  }
  await task.destroy();
  return pages;
}

/** Whether a text of the story is in the PDF, however its lines were broken. */
export function pdfContainsText(pages: readonly PdfPage[], text: string): boolean {
  return comparable(pages.map((page) => page.text).join("")).includes(comparable(text));
}

// A PDF keeps drawn shapes, not letters. With the tests' own font all letters of JIS X 0208 come back as they were
// typed, so nothing is folded: full and half width, ① and 1 stay different. Only, other Japanese fonts (on a machine
// where the tests cannot choose) draw a radical (⽇, U+2F47) with the shape of its character (日), and the reader gets
// either of them.
function comparable(text: string): string {
  return text.replace(/\s+/gu, "").replace(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize("NFKC"));
}
