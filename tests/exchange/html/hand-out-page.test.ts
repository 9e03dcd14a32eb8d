// Data put into a page comes back as it was, harms nothing there, and is not mistaken for anything in the app's code.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIsland, writeHandOutPage } from "../../../src/exchange/html/hand-out-page.ts";
import { scriptElements } from "../../../src/exchange/html/script-elements.ts";

// The app's code holds the code that writes islands, and whatever else a minifier leaves whole.
const code = [
  'const t=`<script type="application/json" id="hand-out">`,u="<title>",v="</html>",w="<\\/script>";',
  'const x="<html data-app ";document.title="a&b"',
].join("\n");

const page = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="UTF-8" />
    <meta name="viewport" content="width=device-width" data-app />
    <title>変革ストーリーシート</title>
    <script type="module" crossorigin data-app>${code}</script>
    <style data-app>p{}</style>
  </head>
  <body>
    <noscript data-app><p>JavaScript</p></noscript>
    <div id="root"></div>
  <!--
This page contains:
a library with <script> in its notice
-->
</body>
</html>
`;

const data = {
  words: "沼津市 <b>太字</b> </script><script>alert(1)</script> <!-- <script> --> ]]> & \u2028 \\u003c $& $1",
};
const json = JSON.stringify(data);

const parsed = (html: string): unknown => {
  const island = readIsland(html);
  return island.ok ? JSON.parse(island.value) : island.error.code;
};

describe("data in a page", () => {
  it("comes back as it was, whatever it is, and is put in the place of what was there", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.string(), (value, title) => {
        const text = JSON.stringify(value);
        const once = writeHandOutPage(page, text, title);
        expect(parsed(once)).toEqual(JSON.parse(text));
        expect(writeHandOutPage(writeHandOutPage(once, json, "別の題"), text, title)).toBe(once);
      }),
    );
  });

  it("can end nothing and begin nothing in the page", () => {
    const html = writeHandOutPage(page, json, "配付");
    expect(parsed(html)).toEqual(data);
    const island = readIsland(html);
    expect(island.ok && island.value).not.toMatch(/[<\u2028\u2029]/);
    expect([...scriptElements(html)]).toHaveLength(2);
  });

  it("leaves everything else in the page as it is", () => {
    const html = writeHandOutPage(page, json, "変革ストーリーシート");
    const start = html.indexOf("<script");
    const end = html.indexOf("</script>") + "</script>\n    ".length;
    expect(html.slice(0, start) + html.slice(end)).toBe(page);
  });

  it("comes before the app, so that it is there in a page that broke off", () => {
    const html = writeHandOutPage(page, json, "配付");
    expect(parsed(html.slice(0, html.indexOf("const t=")))).toEqual(data);
  });

  it("is found in a page that a browser saved or an extension added to", () => {
    const html = writeHandOutPage(page, json, "配付");
    const saved = html
      .replace("<html", "<!-- saved from url=(0031)<script>--><html")
      .replace("<head>", '<head><script src="x.js">"<script>"</script>')
      .replace(
        '<script type="application/json" id="hand-out">',
        '<script id="hand-out" type="application/json" class="x">',
      );
    expect(parsed(saved)).toEqual(data);
    expect(parsed(writeHandOutPage(html, "[1]", "配付").replaceAll("\n", "\r\n"))).toEqual([1]);
  });

  it("comes under a title that is only a title", () => {
    const html = writeHandOutPage(page, json, "</title><script>alert(1)</script> & $& 佐藤様");
    expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; $&amp; 佐藤様</title>");
    expect([...scriptElements(html)]).toHaveLength(2);
    expect(html.split("変革ストーリーシート")).toHaveLength(1);
  });

  it("is not put into something that is no page of the app", () => {
    expect(() => writeHandOutPage("<p>", json, "")).toThrow("no title");
    expect(() => writeHandOutPage("", json, "")).toThrow("no title");
  });
});

describe("a page without data", () => {
  it.each([
    ["the app alone", page],
    ["another page", "<!doctype html><title>変革</title><script>1</script><p>"],
    ["another page that broke off", "<!doctype html><title>変革</title><script>1"],
    ["a page that only speaks of it", `<p>&lt;script type="application/json" id="hand-out"></p>`],
    ["a page with it in a comment", `<!-- <script type="application/json" id="hand-out">{}</script> -->`],
    ["a page with other data", `<script type="application/json" id="other">{}</script>`],
    ["a page with a script of that name", `<script id="hand-out">alert(1)</script>`],
    ["no page", "変革"],
    ["nothing", ""],
  ])("is said to have none: %s", (_, html) => {
    expect(parsed(html)).toBe("no-island");
  });

  it.each([
    ["in the data", writeHandOutPage(page, json, "").indexOf("太字")],
    ["in the start of the data's element", writeHandOutPage(page, json, "").indexOf("hand-out") + 9],
  ])("because it broke off %s is said to be cut off", (_, length) => {
    expect(parsed(writeHandOutPage(page, json, "").slice(0, length))).toBe("cut-off");
  });

  it("is said to be cut off wherever the app broke off after its head began", () => {
    const begin = page.indexOf("<title>");
    for (let length = begin; length < page.indexOf("</html>\n"); length += 1) {
      expect([length, parsed(page.slice(0, length))]).toEqual([length, "cut-off"]);
    }
  });

  it("and any other text never throws", () => {
    const bits = fc.constantFrom(
      "<script",
      ">",
      "</script>",
      "<!--",
      "-->",
      ' id="hand-out"',
      ' type="application/json"',
      "{}",
    );
    fc.assert(
      fc.property(fc.array(bits), (parts) => {
        expect(readIsland(parts.join(""))).toHaveProperty("ok");
      }),
    );
  });

  it.each([
    ["comments", `${"<!---->".repeat(300_000)}<script>`],
    ["scripts", "<script></script>".repeat(200_000)],
    ["beginnings", "<script".repeat(300_000)],
  ])("made of countless %s keeps nobody waiting", (_, html) => {
    expect(parsed(html)).toBe("no-island");
  });
});
