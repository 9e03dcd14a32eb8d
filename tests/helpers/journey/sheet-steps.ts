// What a person does with the sheet: chooses a paper, reads how many pages it will be, prints.
import type { Page } from "playwright-core";
import type { PaperName } from "../../../src/domain/sheet/paper.ts";
import { type PdfPage, printToPdf, readPdf } from "../pdf.ts";
import { type Hands, workOf } from "./hands.ts";

const paperLabels = { a3: "A3横・1枚", a4: "A4縦" } as const;

/** Brings the sheet to the front, on that paper; answers how many pages and which size of type it says it takes. */
export async function goToSheet(hands: Hands, paper: PaperName): Promise<{ pages: number; points: number }> {
  const { page } = hands;
  await hands.press("Alt+4");
  await workOf(page).getByText(paperLabels[paper], { exact: true }).click();
  await workOf(page).locator(`[data-paper="${paper}"]`).first().waitFor();
  const said =
    (await workOf(page)
      .getByText(/^\d+枚・[\d.]+ポイント$/)
      .textContent()) ?? "";
  const [pages = Number.NaN, points = Number.NaN] = (said.match(/[\d.]+/g) ?? []).map(Number);
  return { pages, points };
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: readonly PdfPage[];
}

/** Prints the open story from whichever view is in front, on the paper chosen last. */
export async function printSheet(page: Page): Promise<Printed> {
  const bytes = await printToPdf(page);
  return { bytes, pages: await readPdf(bytes) };
}
