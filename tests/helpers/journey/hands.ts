// Somebody's hands on the keyboard, and the eyes on the field they write in: every text is looked at once it is written,
// so that a letter that goes astray is told where it happened and not at the end of the story.
// Keys are real key presses. Texts come as an input method hands them over: some composed and confirmed, the long ones
// at once.
import type { Locator, Page } from "playwright-core";
import { type Ime, openIme } from "../ime.ts";

export interface Hands {
  readonly page: Page;
  press(...keys: string[]): Promise<void>;
  /** Writes into whatever has the focus, at the caret, and sees that this is what the field then holds. */
  write(text: string): Promise<void>;
  /** Clicks into a field and writes there. */
  writeIn(field: Locator, text: string): Promise<void>;
}

/** Every so many short texts one is written through the input method. */
const turn = 3;
const shortText = 40;

/** The hands of a person at that page. */
export async function handsOn(page: Page): Promise<Hands> {
  const ime = await openIme(page);
  let written = 0;
  const hands: Hands = {
    page,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async write(text) {
      written += 1;
      if (written % turn === 0 && text.length <= shortText && !text.includes("\n")) await convert(ime, text);
      else await hand(page, text);
      await seeWritten(page, text);
    },
    async writeIn(field, text) {
      await field.click();
      await hands.write(text);
    },
  };
  return hands;
}

const words = new Intl.Segmenter("ja", { granularity: "word" });

/** Word by word: letters composed, converted with Space, confirmed with Enter. */
async function convert(ime: Ime, text: string): Promise<void> {
  for (const { segment } of words.segment(text)) await ime.type("よみ", segment);
}

/** Line by line, a new line with Shift+Enter as everywhere; a field of one line takes a text with breaks only whole. */
async function hand(page: Page, text: string): Promise<void> {
  for (const [i, line] of text.split("\n").entries()) {
    if (i > 0) await page.keyboard.press("Shift+Enter");
    if (line !== "") await page.keyboard.insertText(line);
  }
}

async function seeWritten(page: Page, text: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const field = document.activeElement;
    const name = field?.getAttribute("aria-label") ?? field?.id ?? "";
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return { name, value: field.value };
    return { name: `${field?.nodeName} ${name}`, value: null };
  });
  if (seen.value !== text) throw new Error(`wrote "${text}", but the field (${seen.name}) holds "${seen.value}"`);
}

/** The words of the dialog that is open; waits until there is one. */
export const openDialog = (page: Page): Locator => page.locator('[role="dialog"], [role="alertdialog"]');

/** Waits until no dialog is open any more. */
export const dialogClosed = (page: Page): Promise<void> => openDialog(page).waitFor({ state: "detached" });

/** Where what is being worked on stands, and the panel beside it. */
export const workOf = (page: Page): Locator => page.locator("main");
export const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "カードの詳細" });
