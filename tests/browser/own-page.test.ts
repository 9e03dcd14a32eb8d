// The page passes itself on: the copy is the delivered file to the byte, starts under its own policy, carries data, and
// can be passed on again without drifting. In a real browser, because only there a parser and a policy are real.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readIsland, writeHandOutPage } from "../../src/exchange/html/hand-out-page.ts";
import { bundledModule } from "../helpers/bundled-module.ts";
import { builtAppPath, type OpenApp, openApp } from "../helpers/chromium.ts";
import { startBlank } from "../helpers/journey/library-steps.ts";

const data = {
  words: "沼津市 </script><script>alert(1)</script> <!-- <script> \u2028 ※①",
  many: "変革".repeat(10_000),
};
const island = JSON.stringify(data);
const title = "変革 <検討会> & 佐藤様";

let delivered: string;
let module: string;
let folder: string;
let app: OpenApp | undefined;

beforeAll(async () => {
  delivered = await readFile(builtAppPath(), "utf8");
  folder = await mkdtemp(join(tmpdir(), "story-sheet-own-page-"));
  module = await bundledModule(join(import.meta.dirname, "../../src/platform/own-page.ts"), "ownPage");
});

afterEach(async () => {
  await app?.close();
  app = undefined;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Opened {
  page: Page;
  faults: string[];
  ownPage(): Promise<string | null>;
  ownIsland(): Promise<string | null>;
}

/** Opens a page by double-click; the module is loaded in it when the app's own modules are: once the page is parsed. */
async function opened(file: string): Promise<Opened> {
  const faults: string[] = [];
  app = await openApp({
    from: "file",
    file,
    async prepare(page) {
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || /content security policy/i.test(message.text())) faults.push(message.text());
      });
      await page.addInitScript(`document.addEventListener("readystatechange", () => {
        if (document.readyState === "interactive") { ${module}; window.ownPage = ownPage; }
      });`);
    },
  });
  const { page } = app;
  await page.locator("#root > *").first().waitFor();
  return {
    page,
    faults,
    ownPage: () => page.evaluate<string | null>("ownPage.readOwnPage()"),
    ownIsland: () => page.evaluate<string | null>("ownPage.readOwnIsland()"),
  };
}

async function saved(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("the page the app runs in", () => {
  it("is given as it was delivered, to the byte, after a story was begun and an extension had its way with it", async () => {
    const { page, ownPage, ownIsland } = await opened(builtAppPath());
    await startBlank(page);
    await page.evaluate(() => {
      document.head.insertAdjacentHTML("afterbegin", "<meta name=darkreader content=x><style>.x{}</style>");
      document.body.insertAdjacentHTML("afterbegin", "<div id=extension></div><!--x-->");
      for (const element of document.querySelectorAll("*")) element.setAttribute("data-extension", "1");
      document.querySelector("html")?.setAttribute("style", "filter: invert(1)");
    });
    expect(await page.title()).not.toBe("変革ストーリーシート");
    expect((await ownPage()) === delivered).toBe(true);
    expect(await ownIsland()).toBeNull();
  });

  it("makes a hand-out that starts, works under its policy, holds its data, and can be handed on without drifting", async () => {
    const first = await opened(builtAppPath());
    const html = writeHandOutPage((await first.ownPage()) ?? "", island, title);
    await app?.close();

    const copy = await opened(await saved("hand-out.html", html));
    expect(JSON.parse((await copy.ownIsland()) ?? "")).toEqual(data);
    await copy.page.getByRole("main").waitFor();
    expect(copy.faults).toEqual([]);
    const passedOn = (await copy.ownPage()) ?? "";
    expect(passedOn).toContain("<title>変革 &lt;検討会&gt; &amp; 佐藤様</title>");
    expect(readIsland(passedOn)).toEqual({ ok: false, error: { code: "no-island" } });
    expect(writeHandOutPage(passedOn, island, title) === html).toBe(true);
    expect(writeHandOutPage(passedOn, "[]", "別の題") === writeHandOutPage(delivered, "[]", "別の題")).toBe(true);
  });

  it("that a gateway gave other line breaks still starts, and is given as the browser read it", async () => {
    const html = writeHandOutPage(delivered, island, title);
    const copy = await opened(await saved("gateway.html", html.replaceAll("\n", "\r\n")));
    expect(copy.faults).toEqual([]);
    expect(writeHandOutPage((await copy.ownPage()) ?? "", island, title) === html).toBe(true);
  });
});

describe("data in the delivered file", () => {
  it("is not seen where there is none, though the app's code speaks of it", () => {
    expect(readIsland(delivered)).toEqual({ ok: false, error: { code: "no-island" } });
  });

  it("comes back, is replaced without a trace, and adds no more than itself", () => {
    const html = writeHandOutPage(delivered, island, title);
    const read = readIsland(html);
    expect(read.ok && JSON.parse(read.value)).toEqual(data);
    const again = writeHandOutPage(html, "[]", title);
    expect(readIsland(again)).toEqual({ ok: true, value: "[]" });
    expect(again.length - delivered.length).toBeLessThan(200);
  });

  it("that broke off is told from a page without any, wherever it broke off", () => {
    const html = writeHandOutPage(delivered, island, title);
    const start = html.indexOf("<script");
    const end = html.indexOf("</script>");
    for (let length = start + 60; length < html.length - 10; length += 9973) {
      const read = readIsland(html.slice(0, length));
      if (length < end) expect(read).toEqual({ ok: false, error: { code: "cut-off" } });
      else expect(read.ok && JSON.parse(read.value)).toEqual(data);
    }
    for (let length = start; length < delivered.length - 10; length += 9973) {
      expect(readIsland(delivered.slice(0, length))).toEqual({ ok: false, error: { code: "cut-off" } });
    }
  });
});
