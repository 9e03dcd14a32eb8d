// The map as a picture and on paper, as somebody asks for it from the menu: what comes out, and what is said.
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { closeMapExport } from "../../../src/features/map-export/export-dialog.ts";
import { mapTexts } from "../../helpers/map-texts.ts";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

let downloads: { readonly name: string; readonly blob: Blob }[];

beforeEach(() => {
  freshBrowser();
  closeMapExport();
  downloads = [];
  let made: Blob = new Blob();
  URL.createObjectURL = (blob) => {
    made = blob as Blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, blob: made });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

interface Opened extends MountedApp {
  readonly story: Story;
  /** Chooses an action in the header's menu and answers the dialog it opens. */
  readonly choose: (action: string) => Promise<HTMLElement>;
}

async function openExample(): Promise<Opened> {
  const library = testLibrary();
  const key = await shelve(library, "kinyurei");
  const app = await mountApp(library, `/story/${key}`);
  await screen.findByRole("button", { name: "ファイルに保存" });
  const opened = app.workspace.store.getState().screen;
  if (opened.kind !== "story") throw new Error("no story is open");
  return {
    ...app,
    story: opened.open.document.read(),
    async choose(action) {
      await app.user.click(screen.getByRole("button", { name: "メニュー" }));
      await app.user.click(await screen.findByRole("menuitem", { name: action }));
      return screen.findByRole("dialog");
    },
  };
}

/** The texts of a saved SVG, whole. */
async function textsInSvg(blob: Blob | undefined): Promise<readonly string[]> {
  const root = new DOMParser().parseFromString((await blob?.text()) ?? "", "image/svg+xml");
  expect(root.documentElement.localName).toBe("svg");
  return [...root.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

const missingIn = (texts: readonly string[], story: Story) =>
  mapTexts(story).filter((text) => !texts.some((found) => found.endsWith(text.replace(/\n/g, ""))));

describe("the map as a picture", () => {
  it("is saved as one SVG with every text, whose it is and of which day", async () => {
    const { user, story, choose } = await openExample();
    const dialog = await choose("マップを画像で保存…");
    await user.click(within(dialog).getByRole("button", { name: "保存する" }));
    expect(await screen.findByText(/\.svg」をダウンロードに渡しました/)).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
    const texts = await textsInSvg(downloads[0]?.blob);
    expect(missingIn(texts, story)).toEqual([]);
    expect(texts[0]).toContain("みなと台市（架空）　変革ストーリーシート（記入例）");
    expect(texts[1]).toBe("第6回　最終版　令和8年1月15日");
    expect(downloads[0]?.name).toMatch(/^変革ストーリーシート_みなと台市（架空）_令和7年度_.*\.svg$/);
  });

  it("leaves reasons and elements out where they are not wanted, and tells how many elements there are", async () => {
    const { user, story, choose } = await openExample();
    const dialog = await choose("マップを画像で保存…");
    await user.click(within(dialog).getByRole("checkbox", { name: "つながりの理由と前提も載せる" }));
    await user.click(within(dialog).getByRole("checkbox", { name: "カードの要素も載せる" }));
    await user.click(within(dialog).getByRole("button", { name: "保存する" }));
    await screen.findByText(/\.svg」をダウンロードに渡しました/);
    const texts = await textsInSvg(downloads[0]?.blob);
    const [link] = Object.values(story.links);
    expect(texts).not.toContain(link?.reason);
    expect(texts).toContain("要素 2");
  });

  it("shows only the chain of the card in hand when that is wanted, says so, and offers it only then", async () => {
    const { user, story, choose } = await openExample();
    const without = await choose("マップを画像で保存…");
    expect(within(without).getByRole("radio", { name: /選んだカードのつながりだけ/ })).toBeDisabled();
    await user.click(within(without).getByRole("button", { name: "やめる" }));
    await user.click(screen.getByDisplayValue(/^東部地区で月1回、5課の職員が出向く/));
    const dialog = await choose("マップを画像で保存…");
    await user.click(within(dialog).getByRole("radio", { name: /選んだカードのつながりだけ/ }));
    await user.click(within(dialog).getByRole("button", { name: "保存する" }));
    await screen.findByText(/\.svg」をダウンロードに渡しました/);
    const texts = await textsInSvg(downloads[0]?.blob);
    expect(texts.some((text) => text.startsWith("東部地区で月1回、5課の"))).toBe(true);
    expect(texts[1]).toBe("取組② のつながり　第6回　最終版　令和8年1月15日");
    const initiatives = Object.values(story.cards).filter(
      ({ stageId, parentId }) => stageId === "initiative" && parentId === null,
    );
    expect(initiatives.filter(({ text }) => texts.includes(text))).toHaveLength(1);
  });

  it("that is cancelled leaves no file and claims none", async () => {
    const { user, choose } = await openExample();
    const asked = vi.fn(async () => {
      throw new DOMException("cancelled", "AbortError");
    });
    Object.assign(window, { showSaveFilePicker: asked });
    try {
      const dialog = await choose("マップを画像で保存…");
      await user.click(within(dialog).getByRole("button", { name: "保存する" }));
      await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
      expect(downloads).toEqual([]);
      expect(screen.queryByText(/保存し|渡しました/)).toBeNull();
    } finally {
      Reflect.deleteProperty(window, "showSaveFilePicker");
    }
  });

  it("that could not be written is not claimed to be there, and the reason is told", async () => {
    const { user, choose } = await openExample();
    Object.assign(window, {
      showSaveFilePicker: async () => {
        throw new DOMException("no", "NotAllowedError");
      },
    });
    try {
      const dialog = await choose("マップを画像で保存…");
      await user.click(within(dialog).getByRole("button", { name: "保存する" }));
      expect(
        await screen.findByText("画像を保存できませんでした（書き込みが許可されていません）。シートはそのままです。"),
      ).toBeVisible();
    } finally {
      Reflect.deleteProperty(window, "showSaveFilePicker");
    }
  });
});

describe("the map on paper", () => {
  /** What is on the page while the browser prints. */
  async function printed(user: MountedApp["user"], dialog: HTMLElement): Promise<readonly HTMLElement[]> {
    let pages: readonly HTMLElement[] = [];
    vi.spyOn(window, "print").mockImplementation(() => {
      act(() => void window.dispatchEvent(new Event("beforeprint")));
      pages = [...document.querySelectorAll<HTMLElement>("[data-print-root] section")].map((page) => {
        const copy = document.createElement("div");
        copy.append(page.cloneNode(true));
        return copy;
      });
      act(() => void window.dispatchEvent(new Event("afterprint")));
    });
    await user.click(within(dialog).getByRole("button", { name: "印刷する" }));
    await waitFor(() => expect(window.print).toHaveBeenCalledTimes(1));
    return pages;
  }

  it("takes as many sheets as was said, each named and numbered, with every text on them", async () => {
    const { user, story, choose } = await openExample();
    const dialog = await choose("マップを印刷…");
    const said = within(dialog).getByRole("status").textContent ?? "";
    const count = Number(/A3横(\d+)枚/.exec(said)?.[1]);
    const pages = await printed(user, dialog);
    expect(pages).toHaveLength(count);
    pages.forEach((page, i) => {
      expect(page.textContent).toContain(`${i + 1} / ${count}`);
      expect(page.textContent).toContain("第6回　最終版　令和8年1月15日");
    });
    expect(pages[0]?.textContent).toContain("→B-1");
    expect(pages[1]?.textContent).toContain("←A-1");
    const texts = pages.flatMap((page) => [...page.querySelectorAll("text")].map((text) => text.textContent ?? ""));
    expect(missingIn(texts, story)).toEqual([]);
  });

  it("is asked for once: afterwards the browser's own print is the sheet again", async () => {
    const { user, choose } = await openExample();
    await printed(user, await choose("マップを印刷…"));
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    expect(document.querySelector("[data-print-root] [data-paper]")).not.toBeNull();
    act(() => void window.dispatchEvent(new Event("afterprint")));
  });
});
