// How long a page opened from disk takes in a browser that has just been started: until anything shows, and until the
// cards do. The browser is started anew for every try, so that nothing is warm; its own start is not counted.
import { type OpenOptions, openApp } from "../helpers/chromium.ts";
import type { BenchSetting } from "./bench-setting.ts";
import { addRow } from "./table.ts";

const tries = 7;
const size = 100;

/** Loads the app with a story of a hundred cards, and the bare page with the same texts, by turns. */
export async function measureColdLoad({ profile, bareFile }: BenchSetting): Promise<void> {
  const app = { userDataDir: profile.userDataDir, hash: `#${profile.address(size, "outline")}` };
  const appCards = { selector: '[data-row^="card:"]', expected: size };
  const bare = { file: await bareFile(size) };
  const bareCards = { selector: "#root > div", expected: size };
  const ofApp: ColdLoad[] = [];
  const ofBare: ColdLoad[] = [];
  for (let i = 0; i < tries; i += 1) {
    ofApp.push(await loadCold(app, appCards));
    ofBare.push(await loadCold(bare, bareCards));
  }
  const row = (what: string, time: keyof ColdLoad) =>
    addRow({
      what,
      size: `${size}`,
      values: ofApp.map((load) => load[time]),
      baseline: ofBare.map((load) => load[time]),
    });
  row("cold load from disk: first paint", "firstPaint");
  row("cold load from disk: all cards of the story shown", "shown");
}

export interface ColdLoad {
  /** First contentful paint, ms after the navigation began. */
  readonly firstPaint: number;
  /** Until the cards are there and painted. */
  readonly shown: number;
}

/** What a page shows its cards by, and how many there are. */
export interface Cards {
  readonly selector: string;
  readonly expected: number;
}

declare global {
  interface Window {
    cardsShown: Promise<number>;
  }
}

/** Loads a page in a browser started for it. */
export async function loadCold(
  page: Pick<OpenOptions, "file" | "userDataDir" | "hash">,
  cards: Cards,
): Promise<ColdLoad> {
  const app = await openApp({
    from: "file",
    ...page,
    async prepare(tab) {
      await tab.addInitScript(watchForCards, cards);
    },
  });
  try {
    return await app.page.evaluate(async () => {
      const shown = await window.cardsShown;
      const firstPaint = await new Promise<number>((resolve) => {
        // The browser tells of a paint only some time after it.
        new PerformanceObserver((list) => {
          for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      });
      return { firstPaint, shown };
    });
  } finally {
    await app.close();
  }
}

/** Runs in the page before anything of its own. */
function watchForCards({ selector, expected }: Cards): void {
  window.cardsShown = new Promise((resolve) => {
    const look = () => {
      if (document.querySelectorAll(selector).length < expected) {
        requestAnimationFrame(look);
        return;
      }
      // A message posted in a frame is handled once the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
