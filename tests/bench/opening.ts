// How long a story takes to come up in the running app, as the page itself sees it: from the address being changed until
// a frame with its cards has been painted. Asked at every frame, 60 a second as on a person's screen, so a time is up to
// 17 ms too long and never too short.
import type { Page } from "playwright-core";
import { openApp } from "../helpers/chromium.ts";
import { libraryAddress } from "./app-in-browser.ts";
import { type BenchSetting, goals, type Size, sizes } from "./bench-setting.ts";
import { median } from "./statistics.ts";
import { addGrowth, addRow, medianBelow } from "./table.ts";

const tries: Readonly<Record<Size, number>> = { 100: 11, 1000: 9, 5000: 4 };

/** More cards than a screen of 768 points shows at once. */
const screenful = 20;

/** What a view shows a card by. */
const selectors = { outline: '[data-row^="card:"]', matrix: "td textarea", sheet: "[data-slot]" } as const;
type ViewId = keyof typeof selectors;

/** Opens the stories out of the database, beside the bare page opening as many texts out of its own. */
export async function measureOpening(setting: BenchSetting): Promise<void> {
  const bareBySize = await openBare(setting);
  const { userDataDir } = setting.profile;
  const app = await openApp({ from: "file", userDataDir, hash: `#${libraryAddress}` });
  try {
    const times = new Map<Size, readonly Shown[]>();
    for (const size of sizes) {
      const shown = await openAgainAndAgain(app.page, setting, size, "outline", tries[size]);
      times.set(size, shown);
      const isGoal = size === goals.size ? [medianBelow(goals.openMs)] : [];
      const row = { size: `${size}`, baseline: bareBySize.get(size) ?? [], goals: isGoal };
      addRow({ ...row, what: "open from the database: a screen of cards", values: shown.map(({ first }) => first) });
      addRow({ ...row, what: "open from the database: every card", values: shown.map(({ all }) => all) });
    }
    addGrowth(sizes, (size) => ({
      time: median((times.get(size) ?? []).map(({ all }) => all)),
      baseline: median(bareBySize.get(size) ?? []),
    }));
    for (const viewId of ["matrix", "sheet"] as const) {
      for (const size of [100, 1000] as const) {
        const shown = await openAgainAndAgain(app.page, setting, size, viewId, 5);
        const row = { size: `${size}`, baseline: bareBySize.get(size) ?? [] };
        addRow({ ...row, what: `the same in the ${viewId}: everything`, values: shown.map(({ all }) => all) });
      }
    }
  } finally {
    await app.close();
  }
}

async function openAgainAndAgain(
  page: Page,
  { profile }: BenchSetting,
  size: Size,
  viewId: ViewId,
  times: number,
): Promise<readonly Shown[]> {
  const address = profile.address(size, viewId);
  const selector = selectors[viewId];
  // The first opening is not counted: it also says how many there are in the end.
  const expected = await countAt(page, address, selector);
  const shown: Shown[] = [];
  for (let i = 0; i < times; i += 1) {
    await leave(page);
    shown.push(await page.evaluate(watch, { act: address, selector, expected, screenful }));
  }
  await leave(page);
  return shown;
}

/** Goes back to the list of stories, and waits until the page has nothing more to do. */
async function leave(page: Page): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, libraryAddress);
  await page.waitForSelector('[aria-labelledby="library-list"] li');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
}

async function openBare({ bareFile, texts }: BenchSetting): Promise<ReadonlyMap<Size, readonly number[]>> {
  const app = await openApp({ from: "file", file: await bareFile() });
  const bySize = new Map<Size, readonly number[]>();
  try {
    for (const size of sizes) {
      const name = `${size}`;
      await app.page.evaluate(({ name, kept }) => window.keepBare(name, kept), { name, kept: texts(size) });
      const shown: number[] = [];
      for (let i = 0; i <= tries[size]; i += 1) {
        await app.page.evaluate(() => window.showBare("plain", []));
        await app.page.waitForSelector("textarea", { state: "detached" });
        const watched = { act: { bare: name }, selector: "textarea", expected: size, screenful };
        shown.push((await app.page.evaluate(watch, watched)).all);
      }
      bySize.set(size, shown.slice(1));
    }
  } finally {
    await app.close();
  }
  return bySize;
}

interface Shown {
  /** Until as many cards show as fill a screen, in ms. */
  readonly first: number;
  /** Until everything is there. */
  readonly all: number;
}

interface WatchInput {
  /** The address to go to, or what the bare page is to open. */
  readonly act: string | { readonly bare: string };
  readonly selector: string;
  readonly expected: number;
  readonly screenful: number;
}

/** Runs in the page. */
function watch({ act, selector, expected, screenful }: WatchInput): Promise<Shown> {
  return new Promise((resolve) => {
    const start = performance.now();
    let first: number | null = null;
    const look = () => {
      const count = document.querySelectorAll(selector).length;
      // A message posted in a frame is handled once the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const time = performance.now() - start;
        if (count >= Math.min(screenful, expected)) first ??= time;
        if (count >= expected && first !== null) resolve({ first, all: time });
        else requestAnimationFrame(look);
      };
      port2.postMessage(null);
    };
    if (typeof act === "string") location.hash = act;
    else void window.openBare(act.bare);
    requestAnimationFrame(look);
  });
}

/** Goes to an address and answers how many of those there are once nothing is added any more. */
async function countAt(page: Page, address: string, selector: string): Promise<number> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  let last = -1;
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(250);
    const count = await page.locator(selector).count();
    still = count === last && count > 0 ? still + 1 : 0;
    last = count;
  }
  return last;
}
