import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFailures } from "../../src/app/failure.ts";
import { features } from "../../src/app/features.ts";
import { readStoryFile } from "../../src/exchange/json/story-file.ts";
import type { Feature } from "../../src/state/feature.ts";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../helpers/mount-app.tsx";

beforeEach(freshBrowser);

// React writes what a component threw to the console; here it is what is being tried.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** Catches what the page hands to the browser for downloading. */
function catchDownloads(): { readonly texts: Promise<string>[] } {
  const texts: Promise<string>[] = [];
  URL.createObjectURL = (blob) => {
    texts.push((blob as Blob).text());
    return "blob:x";
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  return { texts };
}

async function openStory(): Promise<MountedApp> {
  const library = testLibrary();
  const key = await shelve(library, "hakushi", "止まった案");
  const app = await mountApp(library, `/story/${key}`);
  await screen.findByRole("navigation", { name: "表示の切り替え" });
  return app;
}

/** Makes the first view throw as soon as it is drawn again. */
function breakFirstView(): () => void {
  const feature = features.find(({ view }) => view)! as { view: { Component: Feature["Panel"] } };
  const { Component } = feature.view;
  feature.view.Component = () => {
    throw new Error("この部品が壊れた");
  };
  return () => {
    feature.view.Component = Component;
  };
}

describe("a component that throws", () => {
  let mend = () => {};
  afterEach(() => mend());

  async function breakDown(): Promise<MountedApp> {
    const app = await openStory();
    await app.user.type(document.querySelector("textarea")!, "最後に書いた言葉");
    mend = breakFirstView();
    await app.user.keyboard("{Alt>}2{/Alt}");
    await app.user.keyboard("{Alt>}1{/Alt}");
    await screen.findByRole("heading", { name: "うまく動かなくなりました" });
    return app;
  }

  it("leaves a screen that says in both languages what happened and that the story is kept", async () => {
    await breakDown();
    expect(screen.getByRole("heading", { name: "Something went wrong" })).toBeVisible();
    expect(
      await screen.findByText(/「止まった案」は、\d+:\d\d までの分がこのブラウザーに保存されています/),
    ).toBeVisible();
    expect(screen.getByText(/“止まった案” is kept in this browser up to/)).toBeVisible();
    expect(screen.getByText("この部品が壊れた")).toBeInTheDocument();
  });

  it("has lost nothing: every letter is stored", async () => {
    const app = await breakDown();
    await screen.findByText(/保存されています/);
    const [key = ""] = await app.stored();
    const opened = await app.library.open(key);
    expect(opened.ok && Object.values(opened.value.story.cards).map(({ text }) => text)).toEqual(["最後に書いた言葉"]);
  });

  it("hands the story out as a file that opens again", async () => {
    const app = await breakDown();
    const downloads = catchDownloads();
    await app.user.click(screen.getByRole("button", { name: /JSON で書き出す/ }));
    await waitFor(() => expect(downloads.texts).toHaveLength(1));
    const read = readStoryFile((await downloads.texts[0]) ?? "");
    expect(read.ok && Object.values(read.value.story.cards).map(({ text }) => text)).toEqual(["最後に書いた言葉"]);
  });
});

describe("something thrown outside of drawing", () => {
  it("is told too, and the person may carry on where they were", async () => {
    const { user } = await openStory();
    const stop = watchFailures();
    act(
      () =>
        void window.dispatchEvent(new ErrorEvent("error", { error: new Error("途中で失敗"), message: "途中で失敗" })),
    );
    stop();
    expect(await screen.findByRole("heading", { name: "うまく動かなくなりました" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /このまま続ける/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "止まった案" })).toBeVisible();
  });

  it.each([
    ["a postponed layout observation", { message: "ResizeObserver loop completed with undelivered notifications." }],
    ["an extension of the browser", { message: "x", filename: "chrome-extension://abc/content.js" }],
  ])("is not ours and changes nothing: %s", async (_, init) => {
    await openStory();
    const stop = watchFailures();
    act(() => void window.dispatchEvent(new ErrorEvent("error", init)));
    stop();
    expect(screen.getByRole("heading", { level: 1, name: "止まった案" })).toBeVisible();
  });
});
