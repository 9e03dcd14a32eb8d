// One tab: when it saves, what it says about it, and that nothing typed is let go of before it is kept.
import { beforeEach, describe, expect, it } from "vitest";
import type { StorageError } from "../../src/storage/storage-error.ts";
import { must } from "./must.ts";
import { cardAdded, emptyStory } from "./sample-story.ts";
import { Browser, settle, type Tab } from "./tabs.ts";

let browser: Browser;
let tab: Tab;

beforeEach(async () => {
  browser = await new Browser().begin();
  tab = await browser.open();
});

const stored = async () => must(await browser.library().open(browser.key)).story;
const kinds = () => tab.states.map(({ kind }) => kind);

describe("what is typed", () => {
  it("is kept within 350 ms, and is not called saved before", async () => {
    tab.type();
    expect(tab.state).toEqual({ kind: "pending", unsaved: 1 });
    expect(await stored()).toEqual(emptyStory);
    await browser.pass(350);
    expect(await stored()).toEqual(tab.document.read());
    expect(kinds()).toEqual(["loading", "saved", "pending", "saving", "saved"]);
  });

  it("is kept also while the person never pauses", async () => {
    for (let letter = 0; letter < 20; letter += 1) {
      tab.type();
      await browser.pass(100);
    }
    const kept = Object.keys((await stored()).cards).length;
    expect(kept).toBeGreaterThanOrEqual(17);
  });

  it("is kept at once when the page is hidden, before the page gets another turn", async () => {
    tab.type();
    tab.hide();
    await settle();
    expect(await stored()).toEqual(tab.document.read());
  });

  it("is kept at once also while a save is on its way", async () => {
    tab.type();
    tab.hide();
    tab.type();
    tab.hide();
    await settle();
    expect(await stored()).toEqual(tab.document.read());
    expect(tab.state).toMatchObject({ kind: "saved" });
  });

  it("before it is known who writes waits, and is kept then", async () => {
    await tab.close();
    const library = browser.library();
    const opening = browser.open();
    const next = browser.tabs.at(-1);
    await opening;
    next?.type();
    await browser.pass(350);
    expect(must(await library.open(browser.key)).story).toEqual(next?.document.read());
  });

  it("goes with the story when that is replaced as a whole", async () => {
    tab.type();
    const other = { ...emptyStory, cards: { ...tab.document.read().cards } };
    tab.document.replace(other, { label: "import", author: "", time: browser.deps.now(), source: "file", changes: [] });
    await browser.pass(350);
    expect(await stored()).toEqual(other);
  });

  it("is saved by `flush`, which says whether it was", async () => {
    tab.type();
    expect(await tab.autosave.flush()).toBe(true);
    expect(await stored()).toEqual(tab.document.read());
    tab.type();
    tab.store.fail("before");
    expect(await tab.autosave.flush()).toBe(false);
  });
});

describe("a full disk", () => {
  beforeEach(() => {
    tab.store.fail(..."xxxxxxxxxx".split("").map(() => "before" as const));
  });

  it("is said, and nothing is lost in memory", async () => {
    tab.type();
    await browser.pass(350);
    expect(tab.state).toEqual({ kind: "failed", error: { code: "quota-exceeded" }, unsaved: 1 });
    tab.type();
    await browser.pass(350);
    expect(tab.state).toMatchObject({ kind: "failed", unsaved: 2 });
    expect(Object.keys(tab.document.read().cards)).toHaveLength(2);
  });

  it("is tried again by itself, ever more rarely, until there is room", async () => {
    tab.type();
    await browser.pass(60_000);
    const tries = tab.store.writes;
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(9);
    tab.store.fail();
    await browser.pass(30_000);
    expect(tab.state).toMatchObject({ kind: "saved" });
    expect(await stored()).toEqual(tab.document.read());
  });

  it.each<[string, () => unknown]>([
    ["when the page comes back", () => tab.show()],
    ["when the page is hidden", () => tab.hide()],
    ["when the person asks for it", () => tab.autosave.flush()],
  ])("is tried again at once %s", async (_when, sign) => {
    tab.type();
    await browser.pass(350);
    tab.store.fail();
    sign();
    await settle();
    expect(tab.state).toMatchObject({ kind: "saved" });
    expect(await stored()).toEqual(tab.document.read());
  });

  it("that was none, because the write had gone through, doubles nothing", async () => {
    tab.store.fail("after");
    tab.type();
    await browser.pass(350);
    expect(tab.state.kind).toBe("failed");
    await browser.pass(5000);
    expect(tab.state.kind).toBe("saved");
    const opened = must(await browser.library().open(browser.key));
    expect(opened).toMatchObject({ story: tab.document.read(), losses: [] });
  });
});

describe("a tab that must not write any more", () => {
  const newer = { layout: 1, format: 99, snapshot: 1, sequence: 1, writer: "w_new" };
  it.each<[string, (key: string) => Promise<unknown>, StorageError["code"]]>([
    ["a newer program was here", (key) => browser.disk.write({ set: [[`story/${key}/head`, newer]] }), "newer-format"],
    [
      "the story was deleted for good",
      async (key) => {
        const other = browser.library();
        must(await other.bin(key));
        must(await other.deleteForever(key));
      },
      "missing",
    ],
  ])("because %s says so, writes nothing and keeps what was typed in memory", async (_why, happen, code) => {
    await happen(browser.key);
    const before = await browser.disk.entries("");
    tab.type();
    await browser.pass(120_000);
    expect(tab.state).toMatchObject({ kind: "stopped", error: { code }, unsaved: 1 });
    expect(await browser.disk.entries("")).toEqual(before);
    expect(Object.keys(tab.document.read().cards)).toHaveLength(1);
    expect(await tab.autosave.flush()).toBe(false);
  });

  it("because a program without locks wrote the story shows that work, and keeps its own as a copy", async () => {
    const other = browser.library();
    const opened = must(await other.open(browser.key));
    const theirs = cardAdded("c_9999", "ほかの画面");
    const story = {
      ...opened.story,
      cards: { c_9999: theirs.changes[0]?.kind === "add" ? theirs.changes[0].record : null },
    };
    must(await other.append(browser.key, [theirs], story as never));
    tab.type("こちらの");
    const mine = tab.document.read();
    await browser.pass(1000);
    expect(Object.keys(tab.document.read().cards)).toEqual(["c_9999"]);
    expect(tab.rescued).toHaveLength(1);
    expect(must(await browser.library().open(tab.rescued[0] ?? "")).story).toEqual(mine);
    // And work goes on, on top of what is stored.
    tab.type();
    await browser.pass(1000);
    expect(await stored()).toEqual(tab.document.read());
    expect(Object.keys((await stored()).cards)).toHaveLength(2);
  });
});

it("tidying up waits for a pause in typing and costs no letter", async () => {
  const long = "長".repeat(40_000);
  tab.type(long);
  const snapshots = async () => (await browser.disk.names(`story/${browser.key}/snapshot/`)).length;
  const before = await snapshots();
  for (let letter = 0; letter < 20; letter += 1) {
    tab.write(tab.typed[0] ?? "", long + letter);
    await browser.pass(200);
  }
  expect(await snapshots()).toBe(before);
  await browser.pass(5000);
  expect(await snapshots()).toBeGreaterThan(before);
  expect(await stored()).toEqual(tab.document.read());
});

it("closing saves first, and another tab can write at once", async () => {
  tab.type();
  await tab.autosave.stop();
  expect(await stored()).toEqual(tab.document.read());
  const next = await browser.open();
  expect(next.state.kind).toBe("saved");
});
