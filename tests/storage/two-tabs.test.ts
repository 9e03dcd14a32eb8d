// Several tabs on one story: one writes, the others look on live, and whatever happens to them nothing typed is lost.
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { letGoTime } from "../../src/storage/autosave.ts";
import { sealMessage } from "../../src/storage/tab-messages.ts";
import { must } from "./must.ts";
import { cardAdded } from "./sample-story.ts";
import { Browser, settle, type Tab } from "./tabs.ts";

let browser: Browser;
let writer: Tab;
let follower: Tab;

beforeEach(async () => {
  browser = await new Browser().begin();
  writer = await browser.open();
  follower = await browser.open();
});

const stored = async () => must(await browser.library().open(browser.key));
const cardsOf = (tab: Tab) => Object.keys(tab.document.read().cards).sort();
const channelName = () => `henkaku-story-sheet/story/${browser.key}`;

describe("the second tab", () => {
  it("says that it only looks on, and shows what the first has saved", async () => {
    expect(follower.state).toEqual({ kind: "following" });
    writer.type();
    expect(cardsOf(follower)).toEqual([]);
    await browser.pass(350);
    expect(follower.document.read()).toEqual(writer.document.read());
    expect(follower.states.map(({ kind }) => kind)).toEqual(["loading", "following"]);
  });

  it.each<[string, (tab: Tab) => Promise<void>]>([
    ["is closed", (tab) => tab.close()],
    ["is killed", (tab) => tab.kill()],
    ["goes to another story", (tab) => tab.autosave.stop()],
  ])("writes when the first %s, on top of all that was kept", async (_how, end) => {
    writer.type();
    await browser.pass(350);
    await end(writer);
    await settle();
    expect(follower.state.kind).toBe("saved");
    follower.type();
    await browser.pass(350);
    expect((await stored()).story).toEqual(follower.document.read());
    expect(cardsOf(follower)).toHaveLength(2);
  });

  it("takes over when asked to: the first saves what it has, then looks on", async () => {
    writer.type();
    const taken = follower.autosave.takeOver();
    await settle();
    expect(await taken).toBe(true);
    expect(writer.state.kind).toBe("following");
    expect(follower.state.kind).toBe("saved");
    expect(cardsOf(follower)).toEqual(writer.typed);
    follower.type();
    await browser.pass(350);
    expect(writer.document.read()).toEqual(follower.document.read());
    // And back again.
    expect(await writer.autosave.takeOver()).toBe(true);
    await settle();
    writer.type();
    await browser.pass(350);
    expect(cardsOf(follower)).toHaveLength(3);
  });

  it("comes before a third that has waited longer, when it is the one that asks", async () => {
    const third = await browser.open();
    await third.autosave.takeOver();
    expect([writer, follower, third].map(({ state }) => state.kind)).toEqual(["following", "following", "saved"]);
  });

  it("takes over from a tab that does not answer; what that one had not saved is kept as a copy", async () => {
    writer.type("まだ保存されていない");
    const unsaved = writer.document.read();
    writer.hang();
    const taken = follower.autosave.takeOver();
    await browser.pass(letGoTime);
    expect(await taken).toBe(true);
    follower.type();
    await browser.pass(350);
    await writer.wake();
    await browser.pass(1000);
    expect(writer.state.kind).toBe("following");
    expect(writer.rescued).toHaveLength(1);
    const copy = must(await browser.library().open(writer.rescued[0] ?? ""));
    expect(copy.story).toEqual(unsaved);
    expect(copy.entry.rescuedFrom).toBe(browser.key);
    expect(writer.document.read()).toEqual(follower.document.read());
    expect((await stored()).story).toEqual(follower.document.read());
  });

  it("does not take over from a tab whose last words do not fit on the disk", async () => {
    writer.store.fail("before", "before", "before");
    writer.type();
    void follower.autosave.takeOver();
    await settle();
    expect(writer.state).toMatchObject({ kind: "failed", unsaved: 1 });
    expect(follower.state.kind).toBe("following");
  });
});

describe("what other pages send", () => {
  const send = async (message: unknown) => {
    browser.post(writer, channelName(), message);
    await settle();
  };
  const card = cardAdded("c_9999", "よその");

  it.each<[string, () => unknown]>([
    ["nothing", () => null],
    ["a text", () => "saved"],
    ["a number without end", () => sealMessage({ kind: "saved", sequence: Number.POSITIVE_INFINITY, changeSets: [] })],
    ["another kind", () => ({ format: 1, message: { kind: "delete" } })],
    [
      "a card of the wrong shape",
      () => ({ format: 1, message: { kind: "saved", sequence: 2, changeSets: [{ x: 1 }] } }),
    ],
    ["a save too far ahead", () => sealMessage({ kind: "saved", sequence: 40, changeSets: [card] })],
    ["an old save", () => sealMessage({ kind: "saved", sequence: 1, changeSets: [card] })],
  ])("never gets into the story: %s", async (_what, message) => {
    writer.type();
    await browser.pass(350);
    await send(message());
    expect(follower.document.read()).toEqual(writer.document.read());
    writer.type();
    await browser.pass(350);
    expect(follower.document.read()).toEqual(writer.document.read());
  });

  it("even when it looks right is gone as soon as this tab writes", async () => {
    await send(sealMessage({ kind: "saved", sequence: 2, changeSets: [card] }));
    writer.type();
    await browser.pass(350);
    await writer.close();
    await settle();
    expect(cardsOf(follower)).toEqual(writer.typed);
    follower.type();
    await browser.pass(350);
    expect((await stored()).story).toEqual(follower.document.read());
  });

  it("when it comes from a newer program stops this one from writing", async () => {
    await send({ format: 99, message: { kind: "saved", sequence: 2, changeSets: [] } });
    expect(follower.state).toMatchObject({ kind: "stopped", error: { code: "newer-format", format: 99 } });
  });
});

it("a save that a follower missed is made good from storage", async () => {
  follower.hang();
  writer.type();
  await browser.pass(350);
  await browser.library().open(browser.key);
  await follower.wake();
  writer.type();
  await browser.pass(350);
  expect(follower.document.read()).toEqual(writer.document.read());
});

type Step =
  | { readonly kind: "open" | "pass" | "full-disk" }
  | { readonly kind: "type" | "hide" | "kill" | "close" | "take-over" | "hang" | "wake"; readonly tab: number };

const tabNumber = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("type" as const), tab: tabNumber }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom("pass" as const, "open" as const, "full-disk" as const) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "hide" as const,
        "kill" as const,
        "close" as const,
        "take-over" as const,
        "take-over" as const,
        "hang" as const,
        "wake" as const,
      ),
      tab: tabNumber,
    }),
  },
);

async function live(steps: readonly Step[], hasLocks: boolean): Promise<void> {
  const here = await new Browser().begin();
  here.hasLocks = hasLocks;
  await here.open();
  for (const next of steps) {
    const there = here.tabs.filter(({ isGone }) => !isGone);
    if (next.kind === "pass") await here.pass(200);
    else if (next.kind === "open") {
      if (there.length < 4) await here.open();
    } else if (!("tab" in next)) there[0]?.store.fail("before", "before");
    else {
      const tab = there[next.tab % Math.max(1, there.length)];
      if (!tab) continue;
      if (next.kind === "type") tab.type();
      else if (next.kind === "take-over") void tab.autosave.takeOver();
      else await tab[next.kind]();
    }
  }
  // The day ends well: every tab that is left comes to itself, and the disk has room.
  for (const tab of here.tabs) {
    tab.store.fail();
    if (!tab.isGone) await tab.wake();
  }
  await here.pass(120_000);
  for (const tab of here.tabs) if (!tab.isGone) expect(await tab.autosave.flush()).toBe(true);
  await here.pass(1000);

  const library = here.library();
  const keys = must(await library.list()).map(({ key }) => key);
  const kept = new Set<string>();
  for (const key of keys) {
    const opened = must(await library.open(key));
    expect(opened.losses).toEqual([]);
    for (const id of Object.keys(opened.story.cards)) kept.add(id);
  }
  for (const tab of here.tabs) {
    const owed = tab.isGone ? [...tab.acknowledged] : tab.typed;
    expect(owed.filter((id) => !kept.has(id))).toEqual([]);
    if (hasLocks && !tab.isGone) {
      expect(tab.document.read()).toEqual(must(await library.open(here.key)).story);
    }
  }
  if (hasLocks) {
    const left = here.tabs.filter(({ isGone }) => !isGone);
    expect(left.filter(({ state }) => state.kind === "saved").length).toBe(Math.min(1, left.length));
  }
}

it("whatever happens to several tabs, no edit that was called saved is lost, and none of a tab that lives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), (steps) => live(steps, true)),
    { numRuns: 150 },
  );
}, 60_000);

it("the same in a browser without locks, where tabs can only ask each other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), (steps) => live(steps, false)),
    { numRuns: 60 },
  );
}, 60_000);
