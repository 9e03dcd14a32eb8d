// The promise that no request ever leaves the page, and that no received text can run as a script: the built file is
// opened both ways, watched while it starts, and then asked from inside to reach a server that would remember it.

import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenApp, type OpenOptions, openApp } from "../helpers/chromium.ts";
import { type StaticServer, serveText } from "../helpers/static-server.ts";

/** Every way out of a page that a policy can close. Each is tried; which ones fail loudly differs, so hits are counted. */
async function tryEveryWayOut(page: Page, target: string): Promise<void> {
  await page.evaluate(async (target) => {
    const attempts: Record<string, (url: string) => unknown> = {
      fetch: (url) => fetch(url, { mode: "no-cors" }),
      xhr: (url) =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.onloadend = resolve;
          request.open("GET", url);
          request.send();
        }),
      webSocket: (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url.replace("http", "ws"));
          socket.onerror = resolve;
          socket.onclose = resolve;
        }),
      eventSource: (url) =>
        new Promise((resolve) => {
          const source = new EventSource(url);
          source.onerror = () => resolve(source.close());
        }),
      beacon: (url) => navigator.sendBeacon(url, "words"),
      image: (url) => element("img", { src: url }),
      script: (url) => element("script", { src: url }),
      style: (url) => element("link", { rel: "stylesheet", href: url }),
      frame: (url) => element("iframe", { src: url }),
      object: (url) => element("object", { data: url }),
      video: (url) => element("video", { src: url }),
      background: (url) => {
        const box = document.createElement("div");
        box.style.cssText = `height:9px;background-image:url("${url}")`;
        document.body.append(box);
      },
      font: (url) => new FontFace("beacon", `url("${url}")`).load(),
      form: (url) => {
        const frame = document.createElement("iframe");
        frame.name = "form-target";
        const form = Object.assign(document.createElement("form"), {
          action: url,
          target: "form-target",
          method: "post",
        });
        document.body.append(frame, form);
        form.submit();
      },
      importing: (url) => import(/* @vite-ignore */ url),
      worker: (url) => new Worker(url),
    };
    function element(name: string, properties: Record<string, string>): Promise<unknown> {
      const made = Object.assign(document.createElement(name), properties);
      return new Promise((resolve) => {
        made.addEventListener("load", resolve);
        made.addEventListener("error", resolve);
        document.body.append(made);
        // A refused frame or object says nothing at all; the server's memory decides, not this.
        if (name === "iframe" || name === "object" || name === "video") resolve(undefined);
      });
    }
    await Promise.allSettled(
      Object.entries(attempts).map(async ([name, attempt]) => attempt(new URL(`/${name}`, target).href)),
    );
  }, target);
  // One image more, after all others were sent on their way: when its outcome is known, theirs were decided before.
  await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const last = new Image();
        last.onload = resolve;
        last.onerror = resolve;
        last.src = url;
      }),
    new URL("/last", target).href,
  );
}

const names = (server: StaticServer) => new Set(server.requests.map((request) => request.split("/").at(-1)));

let witness: StaticServer;
let app: OpenApp | undefined;

beforeEach(async () => {
  witness = await serveText("<!doctype html><title>witness</title>");
});

afterEach(async () => {
  await app?.close();
  app = undefined;
  await witness.close();
});

/** Opens the built app and notes every request and every complaint of the policy from the first moment on. */
async function openWatched(from: OpenOptions["from"]) {
  const requests: string[] = [];
  const complaints: string[] = [];
  app = await openApp({
    from,
    async prepare(page) {
      page.context().on("request", (request) => requests.push(request.url()));
      page.on("websocket", (socket) => requests.push(socket.url()));
      page.on("console", (message) => {
        if (/content security policy/i.test(message.text())) complaints.push(message.text());
      });
      await page.addInitScript(() => {
        const violations: string[] = [];
        Object.assign(window, { violations });
        document.addEventListener("securitypolicyviolation", (event) => {
          violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
        });
      });
    },
  });
  await app.page.locator("#root > *").first().waitFor();
  const violations = () => app?.page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  return { app, page: app.page, requests, complaints, violations };
}

describe.each(["file", "served"] as const)("the built app, opened as %s", (from) => {
  it("asks for nothing but itself when it starts, and its own parts do not offend its policy", async () => {
    const { app, page, requests, complaints, violations } = await openWatched(from);
    await page.reload();
    await page.locator("#root > *").first().waitFor();
    const elsewhere = requests.filter((url) => url !== app.url && !url.startsWith("data:") && !url.startsWith("blob:"));
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it("lets nothing out, whatever code in the page tries", async () => {
    const { page, violations } = await openWatched(from);
    await tryEveryWayOut(page, witness.url);
    expect(names(witness)).toEqual(new Set());
    expect((await violations())?.length).toBeGreaterThan(10);
  });

  it("runs no script but its own: none written into the page, none in an attribute, none from a string", async () => {
    const { page, violations } = await openWatched(from);
    await page.evaluate(() => {
      Object.assign(window, { ran: [] });
      const script = document.createElement("script");
      script.textContent = 'window.ran.push("element")';
      const image = document.createElement("img");
      image.setAttribute("onerror", 'window.ran.push("attribute")');
      image.src = "data:image/png,broken";
      const link = document.createElement("a");
      link.href = 'javascript:window.ran.push("link")';
      document.body.append(script, image, link);
      link.click();
      // In a timer, not by eval: the debugger that runs this test may evaluate where a page may not.
      setTimeout('window.ran.push("string")');
    });
    const refused = async () => (await violations())?.filter((violation) => violation.startsWith("script-src")).length;
    await expect.poll(refused).toBe(4);
    expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([]);
  });
});

describe("the attempts themselves", () => {
  it("do reach a server from a page without the policy", async () => {
    const open = await serveText("<!doctype html><html><title>open</title><body><div id=root>open</div></body></html>");
    app = await openApp({ from: "served" });
    await app.page.goto(open.url);
    await tryEveryWayOut(app.page, open.url);
    const reached = names(open);
    for (const name of [
      "fetch",
      "xhr",
      "webSocket",
      "eventSource",
      "beacon",
      "image",
      "script",
      "style",
      "frame",
      "last",
    ]) {
      expect(reached).toContain(name);
    }
    await open.close();
  });
});
