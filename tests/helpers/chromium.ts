// Starts a real Chromium for a test: the one of this machine when there is one, else the one a dev dependency carries,
// so that the tests also pass on a bare machine. Every start has a profile of its own, which can outlive the browser:
// that is how tests close, kill and reopen it. CHROMIUM_PATH names another browser; `packaged` forces the carried one.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { japaneseFontEnvironment } from "./japanese-font.ts";
import { type PackagedChromium, unpackChromium } from "./packaged-chromium.ts";
import { serveFile } from "./static-server.ts";

const installedBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// None of these may reach out: a test that waits for an update server is slow here and red on a closed network.
const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Which browser the tests drive, ready to start. */
export async function findChromium(): Promise<PackagedChromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named && named !== "packaged") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return { executablePath: named, env: {} };
  }
  const installed = named === "packaged" ? undefined : installedBrowsers.find((path) => existsSync(path));
  return installed === undefined ? unpackChromium() : { executablePath: installed, env: {} };
}

export interface LaunchOptions {
  /** Keep using the profile of an earlier start (see `RunningChromium.userDataDir`); the caller then removes it. */
  userDataDir?: string;
  viewport?: { width: number; height: number };
  locale?: string;
  timezoneId?: string;
  reducedMotion?: "reduce" | "no-preference";
  forcedColors?: "active" | "none";
  /** Further switches of the browser. */
  args?: readonly string[];
}

export interface RunningChromium {
  context: BrowserContext;
  userDataDir: string;
  /** Closes as a person does; pages get to save. Removes the profile unless the caller brought it. */
  close(): Promise<void>;
  /** SIGKILL to the browser and every process it started, as a power cut; the profile stays. */
  kill(): Promise<void>;
}

export async function launchChromium(options: LaunchOptions = {}): Promise<RunningChromium> {
  const { executablePath, env } = await findChromium();
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), "story-sheet-profile-")));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: true,
    // Inside a container or as root Chromium's own sandbox cannot start; it only ever opens our own pages here.
    chromiumSandbox: false,
    args: [...quietFlags, ...(options.args ?? [])],
    env: { ...definedEnvironment(), ...env, ...(await japaneseFontEnvironment()) },
    locale: options.locale ?? "ja-JP",
    timezoneId: options.timezoneId ?? "Asia/Tokyo",
    viewport: options.viewport ?? { width: 1366, height: 768 },
    reducedMotion: options.reducedMotion ?? "no-preference",
    forcedColors: options.forcedColors ?? "none",
    acceptDownloads: true,
  });
  const ended = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  return {
    context,
    userDataDir,
    async close() {
      await leavePages(context);
      await context.close();
      if (options.userDataDir === undefined) await removeProfile(userDataDir);
    },
    async kill() {
      await killBrowser(context);
      await ended;
    },
  };
}

/** Closes the tabs first: the browser itself, told to end by a test, would not let their pages say goodbye. */
async function leavePages(context: BrowserContext): Promise<void> {
  await Promise.all(
    context.pages().map(async (page) => {
      page.on("dialog", (dialog) => void dialog.accept());
      const closed = page.waitForEvent("close");
      await page.close({ runBeforeUnload: true });
      await closed;
    }),
  );
}

/** Removes a profile a test kept; a browser that was just killed may still be letting go of its files. */
export async function removeProfile(userDataDir: string): Promise<void> {
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

export interface OpenOptions extends LaunchOptions {
  /** The two ways people open the app: the file by double-click, or from a server. */
  from: "file" | "served";
  /** Open a further tab in a browser that runs already; `close` then closes only this tab. */
  browser?: RunningChromium;
  /** Another HTML file than the built app (an exported hand-out, say). */
  file?: string;
  /** What to append to the address, e.g. `#library`. */
  hash?: string;
  /** Runs before the page is opened: add listeners and init scripts here. */
  prepare?(page: Page): Promise<void> | void;
}

export interface OpenApp extends RunningChromium {
  page: Page;
  url: string;
}

/** Where the build puts the app; APP_HTML names another build, so that two checkouts of it can be tried side by side. */
export function builtAppPath(): string {
  const path = process.env.APP_HTML ?? join(import.meta.dirname, "../../dist/index.html");
  if (!existsSync(path)) throw new Error(`${path} does not exist: run "npm run build" (npm test does it by itself)`);
  return path;
}

/** Opens the built app as a person would, in a fresh profile unless one is given. */
export async function openApp(options: OpenOptions): Promise<OpenApp> {
  const file = options.file ?? builtAppPath();
  const server = options.from === "served" ? await serveFile(file) : undefined;
  const url = (server?.url ?? pathToFileURL(file).href) + (options.hash ?? "");
  const browser = options.browser ?? (await launchChromium(options));
  const firstTab = options.browser === undefined ? browser.context.pages()[0] : undefined;
  const page = firstTab ?? (await browser.context.newPage());
  await options.prepare?.(page);
  await page.goto(url);
  return {
    ...browser,
    page,
    url,
    async close() {
      if (options.browser) await page.close();
      else await browser.close();
      await server?.close();
    },
    async kill() {
      await browser.kill();
      await server?.close();
    },
  };
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error("this browser cannot tell its process ids");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  // The browser process first: it would restart a child it sees dying.
  const inOrder = [...processInfo].sort((a, b) => Number(b.type === "browser") - Number(a.type === "browser"));
  for (const { id } of inOrder) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // Already gone with its parent: that is what was wanted.
    }
  }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
