import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { err } from "../../src/base/result.ts";
import { freshBrowser, mountApp, shelve, testLibrary } from "../helpers/mount-app.tsx";

beforeEach(freshBrowser);

const title = () => screen.findByRole("heading", { level: 1 }).then((heading) => heading.textContent);

describe("opening the app again", () => {
  it("shows the story that was open last", async () => {
    const library = testLibrary();
    const first = await shelve(library, "hakushi", "一つめ");
    await shelve(library, "hakushi", "二つめ");
    await (await mountApp(library, `/story/${first}`)).close();
    await mountApp(library, "");
    expect(await title()).toBe("一つめ");
  });

  it("shows the list when the person had gone to the list", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "一つめ");
    const app = await mountApp(library, `/story/${key}`);
    await app.user.click(await screen.findByRole("button", { name: "シートの一覧へ" }));
    await screen.findByRole("region", { name: "最近のシート" });
    await app.close();
    await mountApp(library, "");
    expect(await title()).toBe("変革ストーリーシート");
  });

  it("shows the story changed last when nothing is known of the last visit, as after a power cut", async () => {
    const library = testLibrary();
    await shelve(library, "hakushi", "前の");
    await shelve(library, "hakushi", "今の");
    await mountApp(library, "");
    expect(await title()).toBe("今の");
  });

  it("shows the list, without a scolding, when that story is gone", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "消した");
    await (await mountApp(library, `/story/${key}`)).close();
    await library.bin(key);
    await library.deleteForever(key);
    await mountApp(library, "");
    expect(await title()).toBe("変革ストーリーシート");
    expect(screen.queryByText(/開けませんでした/)).toBeNull();
  });
});

describe("the address", () => {
  it("of a story that is not here says so, and leads to the list", async () => {
    await mountApp(testLibrary(), "/story/s_nothere.cp_nothere/matrix");
    expect(await screen.findByText("そのシートを開けませんでした。")).toBeVisible();
    expect(location.hash).toBe("#/library");
  });

  it("names the story and the view, so that a second tab or a bookmark comes back to it", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "案");
    const app = await mountApp(library, `/story/${key}`);
    await app.user.keyboard("{Alt>}2{/Alt}");
    expect(location.hash).toBe(`#/story/${key}/matrix`);
    expect(document.title).toBe("案（マトリクス） – 変革ストーリーシート");
  });

  it("and the back button go together: view by view, then the list", async () => {
    const library = testLibrary();
    await shelve(library, "hakushi", "案");
    const app = await mountApp(library, "/library");
    await app.user.click(await screen.findByRole("button", { name: "案" }));
    await app.user.click(await screen.findByRole("button", { name: "マトリクス" }));
    act(() => history.back());
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "アウトライン" })).toHaveAttribute("aria-current", "page"),
    );
    act(() => history.back());
    expect(await screen.findByRole("region", { name: "最近のシート" })).toBeVisible();
  });

  it("typed by hand into another story opens that one, with the first one kept", async () => {
    const library = testLibrary();
    const one = await shelve(library, "hakushi", "一つめ");
    const two = await shelve(library, "hakushi", "二つめ");
    const app = await mountApp(library, `/story/${one}`);
    await app.user.type((await screen.findAllByRole("textbox"))[0]!, "書きかけ");
    act(() => {
      location.hash = `/story/${two}`;
    });
    await waitFor(async () => expect(await title()).toBe("二つめ"));
    const kept = await library.open(one);
    expect(kept.ok && Object.values(kept.value.story.cards)[0]?.text).toBe("書きかけ");
  });
});

describe("going to two places at once", () => {
  it("ends at the last one asked for, with one story open", async () => {
    const library = testLibrary();
    const one = await shelve(library, "hakushi", "一つめ");
    const two = await shelve(library, "hakushi", "二つめ");
    const { workspace } = await mountApp(library, "/library");
    await act(async () => {
      await Promise.all([workspace.open(one), workspace.open(two), workspace.open(one), workspace.open(two)]);
    });
    expect(await title()).toBe("二つめ");
    expect(location.hash).toBe(`#/story/${two}`);
  });
});

describe("a browser that lets the page keep nothing", () => {
  it("can be worked in, and says at once that nothing is kept", async () => {
    const library = testLibrary();
    vi.spyOn(library, "list").mockResolvedValue(err({ code: "unavailable", reason: "SecurityError" }));
    const { user } = await mountApp(library);
    await user.click(await screen.findByRole("button", { name: "白紙" }));
    expect(await screen.findByText(/画面を閉じると消えます/)).toBeVisible();
    expect(screen.getByText("保存されません")).toBeVisible();
    const leaving = new Event("beforeunload", { cancelable: true });
    await user.type(document.querySelector("textarea")!, "あ");
    act(() => void window.dispatchEvent(leaving));
    expect(leaving.defaultPrevented).toBe(true);
  });
});
