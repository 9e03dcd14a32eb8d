// How long a letter takes to be on the screen. Keys come through the browser as from a keyboard. Measured in the page:
// from the `keydown`, heard before anyone else, to the first message after the frame that follows the field's `input`
// event; a message posted in a frame is handled when its style, layout and paint are done. Of that, "script" is the part
// until the event's handlers, and what React renders at once, are through.
// The browser is told to begin frames at once instead of at the next sixtieth of a second. That wait, up to 17 ms, is
// the screen's and the same for every page; it would hide differences of several milliseconds.
import type { Page } from "playwright-core";
import { openApp } from "../helpers/chromium.ts";
import type { BareKind } from "./bare/page.tsx";
import { type BenchSetting, goals, type Size, sizes } from "./bench-setting.ts";
import { median } from "./statistics.ts";
import { addGrowth, addRow, medianBelow, p95Below } from "./table.ts";

/** Switches of a browser that begins frames at once. */
export const framesAtOnce: readonly string[] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const letterCount = 40;
const warmUp = 6;
/** On a page so slow that a minute would pass, fewer letters say as much. */
const longestMs = 6_000;
const fewest = 12;
/** Long enough for the save that follows a pause: it falls on some of the letters, as in life. */
const pause = 450;
const lettersBetweenPauses = 12;

interface Letters {
  /** Until painted, in ms, letter by letter. */
  readonly painted: readonly number[];
  /** Of it, handlers and rendering. */
  readonly script: readonly number[];
}

declare global {
  interface Window {
    letters: {
      painted: number[];
      script: number[];
      /** Resolves once that many letters have been painted. */
      until: (count: number) => Promise<void>;
    };
  }
}

/** Where a letter is typed: in a card in the middle of each view. */
const views = [
  {
    viewId: "outline",
    name: "outline",
    sizes,
    enter: (page: Page) => enterField(page, '[data-row^="card:"] textarea'),
  },
  { viewId: "matrix", name: "matrix", sizes: [100, 1000], enter: (page: Page) => enterField(page, "td textarea") },
  { viewId: "sheet", name: "sheet", sizes: [100, 1000], enter: enterSlot },
] as const;

/** Types letters in every view of the app, and on the bare page. */
export async function measureTyping(setting: BenchSetting): Promise<void> {
  const controlled = new Map<Size, Letters>();
  for (const size of sizes) controlled.set(size, await typeOnBarePage(setting, "controlled", size));
  for (const { viewId, name, enter, ...view } of views) {
    const painted = new Map<Size, number>();
    for (const size of view.sizes) {
      const typed = await typeInApp(setting, size, viewId, enter);
      addLetterRows(`a letter in the ${name}`, size, typed, controlled.get(size));
      painted.set(size, median(typed.painted));
    }
    addGrowth(view.sizes, (size) => ({
      time: painted.get(size) ?? Number.NaN,
      baseline: median(controlled.get(size)?.painted ?? []),
    }));
  }
  for (const size of sizes) {
    const plain = await typeOnBarePage(setting, "uncontrolled", size);
    const what = "a letter on a page of plain textareas, until painted";
    addRow({ what, size: `${size}`, values: plain.painted, baseline: controlled.get(size)?.painted ?? [] });
  }
}

function addLetterRows(what: string, size: Size, typed: Letters, bare: Letters | undefined): void {
  const isGoal = size === goals.size ? [medianBelow(goals.letterMedianMs), p95Below(goals.letterP95Ms)] : [];
  addRow({
    what: `${what}, until painted`,
    size: `${size}`,
    values: typed.painted,
    baseline: bare?.painted ?? [],
    goals: isGoal,
  });
  addRow({ what: "  of it script", size: `${size}`, values: typed.script, baseline: bare?.script ?? [] });
}

async function typeInApp(
  { profile }: BenchSetting,
  size: Size,
  viewId: string,
  enter: (page: Page) => Promise<void>,
): Promise<Letters> {
  const { userDataDir } = profile;
  const app = await openApp({
    from: "file",
    userDataDir,
    hash: `#${profile.address(size, viewId)}`,
    args: framesAtOnce,
  });
  try {
    await waitUntilStill(app.page);
    await enter(app.page);
    return await typeLetters(app.page);
  } finally {
    await app.close();
  }
}

async function typeOnBarePage({ bareFile, texts }: BenchSetting, kind: BareKind, size: Size): Promise<Letters> {
  const app = await openApp({ from: "file", file: await bareFile(), args: framesAtOnce });
  try {
    await app.page.evaluate((shown) => window.showBare(shown.kind, shown.texts), { kind, texts: texts(size) });
    await waitUntilStill(app.page);
    await enterField(app.page, "textarea");
    return await typeLetters(app.page);
  } finally {
    await app.close();
  }
}

/** Waits until no element has come or gone for a while: a long story is rendered in slices. */
async function waitUntilStill(page: Page): Promise<void> {
  let last = -1;
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(250);
    const count = await page.evaluate(() => document.getElementsByTagName("*").length);
    still = count === last && count > 100 ? still + 1 : 0;
    last = count;
  }
}

/** Puts the caret into the field in the middle. */
async function enterField(page: Page, selector: string): Promise<void> {
  await page.evaluate((name) => {
    const fields = document.querySelectorAll<HTMLTextAreaElement>(name);
    const field = fields[Math.floor(fields.length / 2)];
    field?.scrollIntoView({ block: "center" });
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, selector);
}

/** Takes the card's text in the middle of the sheet in hand. */
async function enterSlot(page: Page): Promise<void> {
  await page.evaluate(() => {
    const slots = document.querySelectorAll<HTMLElement>('[data-slot^="card:"]');
    const slot = slots[Math.floor(slots.length / 2)];
    slot?.scrollIntoView({ block: "center" });
    slot?.focus();
  });
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-slot-field]:focus");
}

/** Types letters into the field that has the focus. */
export async function typeLetters(page: Page): Promise<Letters> {
  await page.evaluate(listenForLetters);
  const end = performance.now() + longestMs;
  for (let i = 0; i < letterCount + warmUp && (i < fewest + warmUp || performance.now() < end); i += 1) {
    if (i % lettersBetweenPauses === lettersBetweenPauses - 1) await page.waitForTimeout(pause);
    await page.keyboard.press(i % 7 === 6 ? "Space" : "a");
    await page.evaluate((count) => window.letters.until(count), i + 1);
  }
  const { painted, script } = await page.evaluate(() => {
    const { painted: untilPainted, script: ofScript } = window.letters;
    return { painted: untilPainted, script: ofScript };
  });
  return { painted: painted.slice(warmUp), script: script.slice(warmUp) };
}

/** Runs in the page. */
function listenForLetters(): void {
  const patience = 30_000;
  const painted: number[] = [];
  const script: number[] = [];
  let pressed = 0;
  let tell = () => {};
  const until = (count: number) =>
    new Promise<void>((resolve, reject) => {
      tell = () => painted.length >= count && resolve();
      tell();
      setTimeout(() => reject(new Error("a letter did not arrive in the field")), patience);
    });
  window.letters = { painted, script, until };
  window.addEventListener("keydown", () => (pressed = performance.now()), true);
  // Heard after React's own listener at the root, whose rendering is a microtask asked for before this one.
  window.addEventListener("input", () => queueMicrotask(() => script.push(performance.now() - pressed)));
  window.addEventListener(
    "input",
    () => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          painted.push(performance.now() - pressed);
          tell();
        };
        port2.postMessage(null);
      });
    },
    true,
  );
}
