import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readStoryFile } from "../../../src/exchange/json/story-file.ts";
import { readLocked } from "../../../src/exchange/locked/envelope.ts";
import { unlock } from "../../../src/exchange/locked/lock.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { handedOut, islandOf, workedExample } from "../../helpers/hand-outs.ts";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

// Writing again to the file of last time needs a real handle: tests/browser/first-five-minutes.test.ts tries it.

/** A folder on a disk, with the browser's own dialogs in front of it, as far as saving uses them. */
class Disk {
  readonly files = new Map<string, Uint8Array>();
  /** What the person names the file in the dialog; null: they press cancel. */
  answer: string | null = "案.json";
  asked = 0;
  garbles = false;
  missing = false;

  picker = async () => {
    this.asked += 1;
    if (this.answer === null) throw new DOMException("cancelled", "AbortError");
    return this.handle(this.answer);
  };

  handle(name: string) {
    return {
      name,
      queryPermission: async () => "granted" as const,
      requestPermission: async () => "granted" as const,
      createWritable: async () => {
        if (this.missing) throw new DOMException("gone", "NotFoundError");
        return {
          write: async (bytes: Uint8Array) =>
            void this.files.set(name, this.garbles ? bytes.slice(1) : new Uint8Array(bytes)),
          close: async () => {},
          abort: async () => {},
        };
      },
      getFile: async () => new Blob([(this.files.get(name) ?? new Uint8Array()) as BlobPart]),
    };
  }
}

let disk: Disk;
beforeEach(() => {
  freshBrowser();
  disk = new Disk();
  Object.assign(window, { showSaveFilePicker: disk.picker });
});
afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  vi.restoreAllMocks();
});

async function openStory(library: StoryLibrary = testLibrary()): Promise<MountedApp & { readonly key: string }> {
  const key = await shelve(library, "hakushi", "市の案");
  const app = await mountApp(library, `/story/${key}`);
  await screen.findByRole("button", { name: "ファイルに保存" });
  return { ...app, key };
}

const textsIn = (name: string) => {
  const read = readStoryFile(disk.files.get(name) ?? new Uint8Array());
  return read.ok ? Object.values(read.value.story.cards).map(({ text }) => text) : read.error.code;
};

describe("saving to a file", () => {
  it("writes the whole story, says so after reading it back, and shows when", async () => {
    const { user } = await openStory();
    expect(await screen.findByText("ファイルへの保存：まだ")).toBeVisible();
    await user.type(document.querySelector("textarea")!, "ありたい姿");
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText(/「案.json」に保存し、書いたとおりであることを確かめました/)).toBeVisible();
    expect(textsIn("案.json")).toEqual(["ありたい姿"]);
    expect(await screen.findByText(/^ファイルへの保存：今日 \d+:\d\d$/)).toBeVisible();
  });

  it("says that the story has changed since", async () => {
    const { user } = await openStory();
    await user.keyboard("{Control>}s{/Control}");
    await screen.findByText(/「案.json」に保存し/);
    await user.type(document.querySelector("textarea")!, "あ");
    expect(await screen.findByText(/^ファイルへの保存：今日 .*（変更あり）$/)).toBeVisible();
  });

  it("that is cancelled says nothing and claims nothing", async () => {
    const { user } = await openStory();
    disk.answer = null;
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(disk.asked).toBe(1));
    expect(await screen.findByText("ファイルへの保存：まだ")).toBeVisible();
    expect(disk.files.size).toBe(0);
  });

  it.each<[string, (broken: Disk) => void, RegExp]>([
    [
      "gives back other bytes",
      (broken) => Object.assign(broken, { garbles: true }),
      /書いたものと、読み返したものが違います/,
    ],
    ["is gone", (broken) => Object.assign(broken, { missing: true }), /前のファイルが移動したか、消えています/],
  ])("is not claimed when the file %s, and another place is offered", async (_, breakIt, reason) => {
    const { user } = await openStory();
    await user.keyboard("{Control>}s{/Control}");
    await screen.findByText(/「案.json」に保存し/);
    breakIt(disk);
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText(reason)).toBeVisible();
    Object.assign(disk, { garbles: false, missing: false, answer: "別.json" });
    await user.click(screen.getByRole("button", { name: "別の場所に保存する" }));
    expect(await screen.findByText(/「別.json」に保存し/)).toBeVisible();
  });

  it("hands the file to the downloads where the browser has no dialog for it", async () => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob) => {
      blobs.push(blob as Blob);
      return "blob:x";
    };
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const { user } = await openStory();
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText(/ダウンロードに渡しました/)).toBeVisible();
    expect(readStoryFile((await blobs[0]?.text()) ?? "").ok).toBe(true);
  });

  it("is asked for quietly, in the header only, when the last file is old and the story has changed since", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "古い案");
    await library.noteSavedToFile(key, "2026-03-20T00:00:00.000Z");
    const { user } = await mountApp(library, `/story/${key}`);
    const age = await screen.findByText(/^ファイルへの保存：12日前/);
    await user.type(document.querySelector("textarea")!, "あ");
    expect(age).toHaveTextContent("変更あり");
    expect(age).toHaveAttribute("title", expect.stringContaining("12日たち"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is remembered with the story: the next time the header still says how old the file is", async () => {
    const library = testLibrary();
    const first = await openStory(library);
    await first.user.keyboard("{Control>}s{/Control}");
    await screen.findByText(/「案.json」に保存し/);
    await first.close();
    await mountApp(library, `/story/${first.key}`);
    expect(await screen.findByText(/^ファイルへの保存：今日/)).toBeVisible();
  });
});

describe("the state of keeping", () => {
  it("is said in the header, with the time", async () => {
    const { user } = await openStory();
    await user.type(document.querySelector("textarea")!, "あ");
    expect(await screen.findByText(/^保存済み \d+:\d\d$/)).toBeVisible();
  });

  it("that fails stands above the view, with the export beside it, and nothing is called saved", async () => {
    const library = testLibrary();
    const app = await openStory(library);
    vi.spyOn(library, "append").mockResolvedValue({ ok: false, error: { code: "quota-exceeded" } });
    await app.user.type(document.querySelector("textarea")!, "あふれる");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("変更を保存できていません。");
    expect(await screen.findByText("保存できません")).toBeVisible();
    const leaving = new Event("beforeunload", { cancelable: true });
    act(() => void window.dispatchEvent(leaving));
    expect(leaving.defaultPrevented).toBe(true);
  });

  it("asks before a story with unsaved changes is left, and staying keeps them", async () => {
    const library = testLibrary();
    const app = await openStory(library);
    vi.spyOn(library, "append").mockResolvedValue({ ok: false, error: { code: "quota-exceeded" } });
    await app.user.type(document.querySelector("textarea")!, "あふれる");
    await app.user.click(screen.getByRole("button", { name: "シートの一覧へ" }));
    expect(await screen.findByRole("alertdialog", { name: "保存できていない変更があります" })).toBeVisible();
    await app.user.keyboard("{Enter}");
    expect(screen.getAllByDisplayValue("あふれる")[0]).toBeVisible();
    expect(location.hash).toContain("/story/");
  });

  it("does not hold anybody up at closing when all is saved", async () => {
    const { user } = await openStory();
    await user.type(document.querySelector("textarea")!, "あ");
    await screen.findByText(/^保存済み \d+:\d\d$/);
    const leaving = new Event("beforeunload", { cancelable: true });
    act(() => void window.dispatchEvent(leaving));
    expect(leaving.defaultPrevented).toBe(false);
  });
});

describe("a copy to work on that came protected", () => {
  it("is saved protected by the same passphrase, again and again, and not a word of it stands in the open", async () => {
    const island = await islandOf(handedOut(workedExample(), { mode: "copy" }), "合言葉です");
    const { user } = await mountApp(testLibrary(), "", island);
    await user.type(await screen.findByLabelText("合言葉"), "合言葉です{Enter}");
    const save = await screen.findByRole("button", { name: "ファイルに保存" });
    for (const words of ["一度め", "二度め"]) {
      await user.type(await screen.findByRole("textbox", { name: "② 1." }), words);
      await user.click(save);
      await waitFor(async () => expect(await unlocked()).toContain(words));
    }
    expect(new TextDecoder().decode(disk.files.get("案.json"))).not.toContain("まちの実験");
    expect(readStoryFile(await unlocked()).ok).toBe(true);
  });

  async function unlocked(): Promise<string> {
    const text = new TextDecoder().decode(disk.files.get("案.json"));
    const locked = text === "" ? null : readLocked(JSON.parse(text));
    const inside = locked?.ok ? await unlock(locked.value, "合言葉です") : null;
    return inside?.ok ? inside.value : "";
  }
});
