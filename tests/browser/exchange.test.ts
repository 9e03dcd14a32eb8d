// What Node's cryptography and compression write, a browser on an office PC reads from file://, and the other way round.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLocked } from "../../src/exchange/locked/envelope.ts";
import { lockText, unlock } from "../../src/exchange/locked/lock.ts";
import { readTextBlocks, writeTextBlock } from "../../src/exchange/text-block/text-block.ts";
import { bundledModule } from "../helpers/bundled-module.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";

const entries = {
  envelope: "locked/envelope.ts",
  lock: "locked/lock.ts",
  block: "text-block/text-block.ts",
};
const words = { begin: "ここから", end: "ここまで" };
const contents = { head: { from: "山田" }, items: ["一つ目の意見。".repeat(30), { text: "二つ目※①" }] };
const text = JSON.stringify(contents);

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp({ from: "file" });
  page = app.page;
  for (const [name, path] of Object.entries(entries)) {
    const script = await bundledModule(join(import.meta.dirname, "../../src/exchange", path), name);
    await page.evaluate(`${script}; window.${name} = ${name};`);
  }
});

afterAll(() => app.close());

const inBrowser = <T>(call: string): Promise<T> => page.evaluate<T>(`(async () => (${call}))()`);

describe("a file protected by a passphrase", () => {
  it("in Node opens in the browser", async () => {
    const file = await lockText(text, "桜2026", "x/story");
    if (!file.ok) throw new Error(file.error.code);
    const opened = `lock.unlock(envelope.readLocked(${file.value}).value, "桜２０２６")`;
    expect(await inBrowser(`await ${opened}`)).toEqual({ ok: true, value: text });
  });

  it("in the browser opens in Node", async () => {
    expect(await inBrowser("lock.canLock()")).toBe(true);
    const file = await inBrowser<string>(`(await lock.lockText(${JSON.stringify(text)}, "桜2026", "x/story")).value`);
    const envelope = readLocked(JSON.parse(file));
    if (!envelope.ok) throw new Error(envelope.error.code);
    expect(await unlock(envelope.value, "桜2026")).toEqual({ ok: true, value: text });
  });
});

describe("a block of text", () => {
  const whole = { ...contents, total: 2, damaged: [], isWhole: true };

  it("written in Node is read in the browser", async () => {
    const block = await writeTextBlock(contents, words);
    if (!block.ok) throw new Error(block.error.code);
    expect(await inBrowser(`await block.readTextBlocks(${JSON.stringify(block.value)})`)).toEqual([whole]);
  });

  it("written in the browser is read in Node", async () => {
    const block = `block.writeTextBlock(${text}, ${JSON.stringify(words)})`;
    expect(await readTextBlocks(await inBrowser<string>(`(await ${block}).value`))).toEqual([whole]);
  });
});
