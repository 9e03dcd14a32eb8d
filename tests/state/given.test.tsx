// A page that carries a copy: it opens that copy and finds it again, and a preview of a copy leaves the story as it was.
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { isForReview } from "../../src/domain/hand-out/review.ts";
import { storyAnchor } from "../../src/domain/records/thread.ts";
import { readLocked } from "../../src/exchange/locked/envelope.ts";
import type { Workspace } from "../../src/state/workspace.ts";
import { ownStory } from "../../src/state/workspace-state.ts";
import { handedOut, islandOf, workedExample } from "../helpers/hand-outs.ts";
import { freshBrowser, mountApp, shelve, testLibrary } from "../helpers/mount-app.tsx";

beforeEach(freshBrowser);

const by = { name: "山田", id: "au_yamada1" };

function openOf(workspace: Workspace) {
  const { screen: shown } = workspace.store.getState();
  if (shown.kind !== "story") throw new Error(`the screen shows ${shown.kind}`);
  return shown.open;
}

const say = (workspace: Workspace, text: string) =>
  act(async () => {
    openOf(workspace).session.actions.run("startThread", { kind: "thought", anchor: storyAnchor, text, by });
  });

const remarksIn = (workspace: Workspace) =>
  Object.values(openOf(workspace).document.read().remarks).map(({ text }) => text);

describe("a page with a copy in it", () => {
  it("opened again shows what was written into it, whatever the address says and whatever was open since", async () => {
    const library = testLibrary();
    const other = await shelve(library, "hakushi", "別のシート");
    const island = await islandOf(handedOut(workedExample()));
    const first = await mountApp(library, `/story/${other}`, island);
    expect(first.workspace.store.getState().isGiven).toBe(true);
    await say(first.workspace, "一度め");
    await first.close();
    await (await mountApp(library, `/story/${other}`)).close();
    const again = await mountApp(library, "/library", island);
    expect(remarksIn(again.workspace)).toEqual(["一度め"]);
  });

  it("is not where the app opens the next time: its sender, or who has a sheet of their own, is led back to that", async () => {
    const library = testLibrary();
    const own = await shelve(library, "hakushi", "自分のシート");
    await (await mountApp(library, `/story/${own}`)).close();
    const page = await mountApp(library, "", await islandOf(handedOut(workedExample())));
    await say(page.workspace, "読んだ");
    await page.close();
    const app = await mountApp(library, "");
    expect(openOf(app.workspace).key).toBe(own);
    await app.close();
    // Nothing is known of the last visit: still not a copy that was only given for review.
    localStorage.clear();
    const fresh = await mountApp(library, "");
    expect(openOf(fresh.workspace).key).toBe(own);
  });

  it("never meets the copy of somebody else, nor the team's own story", async () => {
    const library = testLibrary();
    const story = workedExample();
    const mine = await mountApp(library, "", await islandOf(handedOut(story)));
    await say(mine.workspace, "私の");
    await mine.close();
    const theirs = await mountApp(library, "", await islandOf(handedOut(story)));
    expect(remarksIn(theirs.workspace)).toEqual([]);
    expect(await theirs.stored()).toHaveLength(2);
  });

  it("comes back out of the bin when its file is opened again", async () => {
    const library = testLibrary();
    const island = await islandOf(handedOut(workedExample()));
    const first = await mountApp(library, "", island);
    await say(first.workspace, "残る言葉");
    const { key } = openOf(first.workspace);
    await first.close();
    await library.bin(key);
    const again = await mountApp(library, "", island);
    expect(remarksIn(again.workspace)).toEqual(["残る言葉"]);
  });

  it("is read-only but for comments when it is for review, and whole when it is to be worked on", async () => {
    const review = await mountApp(testLibrary(), "", await islandOf(handedOut(workedExample())));
    const { session } = openOf(review.workspace);
    expect(session.store.getState()).toMatchObject({ readOnly: true, mayComment: true });
    expect(session.actions.run("writeAbout", { title: "変えた" })).toBeNull();
    await review.close();
    const copy = await mountApp(testLibrary(), "", await islandOf(handedOut(workedExample(), { mode: "copy" })));
    expect(openOf(copy.workspace).session.store.getState().readOnly).toBe(false);
  });

  it("waits for its passphrase, takes no other, and returns nothing before", async () => {
    const island = await islandOf(handedOut(workedExample()), "合言葉です");
    const { workspace } = await mountApp(testLibrary(), "", island);
    const locked = readLocked(JSON.parse(island));
    if (!locked.ok) throw new Error(locked.error.code);
    expect(await workspace.given.unlock(locked.value, "違う", true)).toEqual({
      ok: false,
      error: { code: "wrong-passphrase" },
    });
    expect(workspace.given.passphrase).toBeNull();
    expect(workspace.store.getState().screen.kind).toBe("locked");
    await act(() => workspace.given.unlock(locked.value, "合言葉です", true));
    expect(workspace.given.passphrase).toBe("合言葉です");
    expect(isForReview(openOf(workspace).document.read())).toBe(true);
  });
});

describe("a preview of a copy", () => {
  const team = async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "市の案");
    const app = await mountApp(library, `/story/${key}`);
    await screen.findByRole("heading", { level: 1, name: "市の案" });
    return { ...app, key };
  };

  it("shows it as its receiver would see it, and is gone without a trace", async () => {
    const { workspace, stored } = await team();
    const own = openOf(workspace);
    const before = own.document.read();
    await act(() => workspace.preview(handedOut(before)));
    expect(await screen.findByRole("region", { name: "ご意見をお聞かせください" })).toBeVisible();
    expect(screen.getByRole("button", { name: "返送する" })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "ファイルに保存" })).toBeNull();
    expect(ownStory(workspace.store.getState())).toBe(own);
    await say(workspace, "見本への言葉");
    await act(() => workspace.endPreview());
    await waitFor(() => expect(screen.queryByRole("region", { name: "ご意見をお聞かせください" })).toBeNull());
    expect(openOf(workspace)).toBe(own);
    expect(own.document.read()).toBe(before);
    expect(await stored()).toHaveLength(1);
  });

  it("changes nothing of what the sender prefers on this machine", async () => {
    const { workspace } = await team();
    const settings = { ...localStorage };
    await act(() => workspace.preview(handedOut(openOf(workspace).document.read())));
    await screen.findByRole("region", { name: "ご意見をお聞かせください" });
    expect({ ...localStorage }).toEqual(settings);
    await act(() => workspace.endPreview());
  });

  it("is left with the story when the person goes to the list", async () => {
    const { workspace } = await team();
    await act(() => workspace.preview(handedOut(openOf(workspace).document.read())));
    await act(() => workspace.goToLibrary());
    expect(workspace.store.getState()).toMatchObject({ screen: { kind: "library" }, behindPreview: null });
  });
});
