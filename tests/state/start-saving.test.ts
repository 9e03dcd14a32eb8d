// What the screen is told of the keeping, and when the story may be changed in this window.
import { beforeEach, describe, expect, it } from "vitest";
import { StoryDocument } from "../../src/document/story-document.ts";
import type { Saving } from "../../src/state/saving.ts";
import { startSavingIn } from "../../src/state/start-saving.ts";
import { openSession, type StorySession } from "../../src/state/story-store.ts";
import { must } from "../storage/must.ts";
import { cardAdded } from "../storage/sample-story.ts";
import { Browser, settle, Tab } from "../storage/tabs.ts";

interface Window {
  readonly tab: Tab;
  readonly session: StorySession;
  readonly saving: Saving;
}

let browser: Browser;
beforeEach(async () => {
  browser = await new Browser().begin();
});

async function openWindow(isLasting = true): Promise<Window> {
  const tab = new Tab(browser);
  browser.tabs.push(tab);
  const opened = must(await tab.library.open(browser.key));
  const session = openSession(new StoryDocument(opened.story, { deps: browser.deps, author: () => "" }));
  const saving = startSavingIn(tab.library, { isLasting, surroundings: tab.surroundings() })(opened, session);
  await saving.ready;
  return { tab, session, saving };
}

const write = ({ session }: Window, title: string) => session.actions.run("writeAbout", { title });
const kindOf = ({ saving }: Window) => saving.store.getState().kind;

describe("what the screen says", () => {
  it("is `saved` only after the library has acknowledged the edit, with the time and the count of saves", async () => {
    const window = await openWindow();
    write(window, "あ");
    const said: string[] = [];
    window.saving.store.subscribe(({ kind, sequence }) => said.push(`${kind} ${sequence}`));
    expect(kindOf(window)).toBe("saving");
    await browser.pass(350);
    expect(window.saving.store.getState()).toMatchObject({ kind: "saved", sequence: 2, error: null });
    expect(window.saving.store.getState().savedAt).toBe(browser.deps.now().replace(/\.350Z$/, ".300Z"));
    expect(said.filter((state) => state.startsWith("saved"))).toEqual(["saved 2"]);
  });

  it("after a failure is the reason, until a save was acknowledged", async () => {
    const window = await openWindow();
    window.tab.store.fail("before", "before");
    write(window, "あ");
    await browser.pass(350);
    expect(window.saving.store.getState()).toMatchObject({
      kind: "failed",
      error: { code: "quota-exceeded" },
      canRetry: true,
    });
    expect(window.saving.isUnsafe()).toBe(true);
    expect(await window.saving.flush()).toBe(false);
    expect(await window.saving.flush()).toBe(true);
    expect(window.saving.store.getState()).toMatchObject({ kind: "saved", error: null });
    expect(window.saving.isUnsafe()).toBe(false);
  });

  it("knows whether the story has changed since it was saved to a file", async () => {
    const window = await openWindow();
    const time = browser.deps.now();
    window.saving.noteFile(time);
    expect(window.saving.store.getState()).toMatchObject({ savedToFileAt: time, changedSinceFile: false });
    write(window, "あ");
    expect(window.saving.store.getState().changedSinceFile).toBe(true);
  });

  it("in a browser that keeps nothing calls every change unsafe until it is in a file", async () => {
    const window = await openWindow(false);
    expect(window.saving.isUnsafe()).toBe(false);
    write(window, "あ");
    await browser.pass(350);
    expect(window.saving.isUnsafe()).toBe(true);
    window.saving.noteFile(browser.deps.now());
    expect(window.saving.isUnsafe()).toBe(false);
  });
});

describe("the window that only looks on", () => {
  it("cannot be typed in, shows what the other does, and can take over", async () => {
    const first = await openWindow();
    const second = await openWindow();
    expect(kindOf(second)).toBe("following");
    expect(write(second, "入らない")).toBeNull();
    write(first, "見える");
    await browser.pass(350);
    expect(second.session.store.getState().story).toEqual(first.session.store.getState().story);
    expect(await second.saving.takeOver()).toBe(true);
    expect([kindOf(first), kindOf(second)]).toEqual(["following", "saved"]);
    expect(first.session.store.getState().readOnly).toBe(true);
    expect(write(second, "入る")?.ok).toBe(true);
  });

  it("undoes nothing of its own on top of another window's work", async () => {
    const first = await openWindow();
    write(first, "一");
    const second = await openWindow();
    await browser.pass(350);
    await second.saving.takeOver();
    write(second, "二");
    await browser.pass(350);
    await first.saving.takeOver();
    await settle();
    first.session.actions.undo();
    await browser.pass(350);
    expect(first.session.store.getState().story.about.about?.title).toBe("二");
  });

  it("names the copy in which it kept what it could not save", async () => {
    const window = await openWindow();
    const other = browser.library();
    const opened = must(await other.open(browser.key));
    must(await other.replace(browser.key, { ...opened.story, cards: {} }));
    must(window.session.document.apply(cardAdded("c_0001", "こちら")));
    await browser.pass(1000);
    const { rescuedKey } = window.saving.store.getState();
    expect(must(await browser.library().open(rescuedKey ?? "")).story.cards.c_0001?.text).toBe("こちら");
    window.saving.forgetRescued();
    expect(window.saving.store.getState().rescuedKey).toBeNull();
  });
});
