// The laptop dies while somebody types: the whole browser is killed (SIGKILL, every process) at random moments, twenty
// times in one story. Whatever the header had called saved is there each time, and the story always opens.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApp, openApp, removeProfile } from "../helpers/chromium.ts";

const kills = 20;
/** With texts this long a few saves outgrow the snapshot, so that kills also fall into the writing of a new one. */
const longText = "沼津の変革は、まだ途中です。".repeat(600);

let userDataDir: string;
beforeAll(async () => {
  userDataDir = await mkdtemp(join(tmpdir(), "story-sheet-kill-"));
});
afterAll(async () => {
  await removeProfile(userDataDir);
});

/** What the page has called saved: the texts of all cards at the last such moment. */
interface Watch {
  saved: readonly string[];
  saves: number;
  readonly faults: string[];
}

/** Opens the app and follows what it says, letter by letter; reports that a kill cuts off only make the test milder. */
async function open(watch: Watch): Promise<OpenApp> {
  return openApp({
    from: "file",
    userDataDir,
    async prepare(page) {
      page.on("pageerror", (error) => watch.faults.push(error.message));
      await page.exposeFunction("reportSaved", (texts: readonly string[]) => {
        watch.saved = texts;
        watch.saves += 1;
      });
      await page.addInitScript(() => {
        const { reportSaved } = window as unknown as { reportSaved(texts: readonly string[]): void };
        let before = "";
        new MutationObserver(() => {
          const header = document.querySelector<HTMLElement>("[data-saving]");
          const said = `${header?.dataset.saving} ${header?.dataset.sequence}`;
          if (said === before) return;
          before = said;
          if (header?.dataset.saving !== "saved") return;
          reportSaved(
            Array.from(document.querySelectorAll("main textarea"), (field) => (field as HTMLTextAreaElement).value),
          );
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
    },
  });
}

const fields = (page: Page) => page.getByRole("main").locator("textarea");
const textsOn = (page: Page): Promise<string[]> =>
  fields(page).evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
const isSaved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

/** Begins a story with a short and a long card, saved, and says which fields these are. */
async function begin(watch: Watch): Promise<readonly number[]> {
  const app = await open(watch);
  await app.page.getByRole("button", { name: "白紙" }).click();
  await fields(app.page).first().click();
  await app.page.keyboard.insertText("短い");
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.insertText(longText);
  await isSaved(app.page);
  const texts = await textsOn(app.page);
  await app.close();
  return ["短い", longText].map((text) => texts.indexOf(text));
}

/** Letters before each kill: random, but the same in every run, and from before the first save to after several. */
function lettersBeforeKill(kill: number): number {
  const mixed = Math.imul(kill + 1, 0x9e3779b1) ^ 0x5bd1e995;
  return 4 + (((mixed ^ (mixed >>> 15)) >>> 0) % 80);
}

/** Types so many letters at the end of a field and goes on until the browser, killed then, is gone. Answers with all it pressed. */
async function typeUntilKilled(app: OpenApp, field: number, letters: number): Promise<string> {
  const { page } = app;
  await fields(page).nth(field).click();
  await page.keyboard.press("Control+End");
  let killed: Promise<void> | undefined;
  let pressed = "";
  try {
    for (let n = 0; ; n += 1) {
      if (n === letters) killed = app.kill();
      const letter = "いろはにほへと"[n % 7] ?? "";
      pressed += letter;
      await page.keyboard.insertText(letter);
    }
  } catch {
    // The browser is gone, which is what was waited for.
  }
  await killed;
  return pressed;
}

it(`after each of ${kills} kills while typing, everything that was called saved is there`, async () => {
  const watch: Watch = { saved: [], saves: 0, faults: [] };
  const [short = -1, long = -1] = await begin(watch);
  expect([short, long]).not.toContain(-1);
  let typed = watch.saved;
  for (let kill = 0; kill <= kills; kill += 1) {
    const saved = watch.saved;
    const app = await open(watch);
    await fields(app.page).first().waitFor();
    const found = await textsOn(app.page);
    const where = `after kill ${kill}`;
    expect(found.length, where).toBe(saved.length);
    for (const [i, text] of found.entries()) {
      expect(
        text.startsWith(saved[i] ?? ""),
        `${where}: saved "${saved[i]?.slice(-30)}", found "${text.slice(-30)}"`,
      ).toBe(true);
      expect(typed[i]?.startsWith(text), `${where}: found "${text.slice(-30)}", which was never typed`).toBe(true);
    }
    watch.saved = found;
    if (kill === kills) {
      await app.close();
      break;
    }
    const field = kill % 2 === 0 ? short : long;
    const pressed = await typeUntilKilled(app, field, lettersBeforeKill(kill));
    typed = found.map((text, i) => (i === field ? text + pressed : text));
  }
  expect(watch.faults).toEqual([]);
  // Otherwise every kill came before the first save, and nothing was tried.
  expect(watch.saves).toBeGreaterThan(kills);
}, 300_000);
