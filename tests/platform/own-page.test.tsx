// Nothing that is not the app's own goes along when the page is passed on. The page of a real build, in a real browser,
// is in tests/browser/own-page.test.ts.
import { afterEach, describe, expect, it } from "vitest";
import { readOwnIsland, readOwnPage } from "../../src/platform/own-page.ts";

const built = `<meta charset="UTF-8" />
<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-x'" data-app />
<link rel="icon" href="data:a&amp;b" data-app />
<script type="text/plain" crossorigin data-app>let a = "<b>&amp;" && 1;</script>
<style crossorigin data-app>p > b {}</style>`;

const head = document.head.innerHTML;
afterEach(() => {
  document.head.innerHTML = head;
  document.body.innerHTML = "";
});

describe("the page passed on", () => {
  it("holds what the build wrote and nothing that came later", () => {
    document.head.innerHTML = built;
    document.body.innerHTML = `<noscript data-app>JavaScript</noscript><div id="root"></div><!--\nThis page contains:\nx\n-->`;
    document.head.insertAdjacentHTML("afterbegin", `<meta name="darkreader"><script src="extension.js"></script>`);
    document.head.insertAdjacentHTML("beforeend", `<style>.added {}</style><title>第2回 秘密の題</title>`);
    document.body.insertAdjacentHTML("beforeend", `<p data-app-x>added</p><!--added--><script>added</script>`);
    const root = document.getElementById("root");
    if (root) root.innerHTML = `<p data-app>秘密の言葉</p>`;
    for (const element of document.querySelectorAll("[data-app]")) element.setAttribute("style", "added");
    document.documentElement.lang = "en";
    expect(readOwnPage()).toBe(`<!doctype html>
<html lang="ja">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="script-src 'sha256-x'" data-app />
    <link rel="icon" href="data:a&amp;b" data-app />
    <title></title>
    <script type="text/plain" crossorigin data-app>let a = "<b>&amp;" && 1;</script>
    <style crossorigin data-app>p > b {}</style>
  </head>
  <body>
    <noscript data-app>JavaScript</noscript>
    <div id="root"></div>
  <!--
This page contains:
x
-->
</body>
</html>
`);
  });

  it("is none while the app is not one file: a copy would not start", () => {
    document.head.innerHTML = `<script type="text/plain" src="/src/main.tsx"></script>`;
    expect(readOwnPage()).toBeNull();
    document.head.innerHTML = `<script type="text/plain" src="/src/main.tsx" data-app></script>`;
    expect(readOwnPage()).toBeNull();
  });
});

describe("the data of the hand-out the page is", () => {
  it("is read as text", () => {
    document.head.innerHTML = `<script type="application/json" id="hand-out">{"a":"\\u003cb>"}</script>`;
    expect(readOwnIsland()).toBe('{"a":"\\u003cb>"}');
  });

  it("is none in the app alone, and in an element that only has its name", () => {
    document.body.innerHTML = `<p id="hand-out">{}</p>`;
    expect(readOwnIsland()).toBeNull();
  });
});
