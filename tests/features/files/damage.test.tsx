import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { KeyValueLibrary } from "../../../src/storage/key-value-library.ts";
import type { KeyValueStore } from "../../../src/storage/key-value-store.ts";
import { createMemoryStore } from "../../../src/storage/memory-store.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { freshBrowser, mountApp, shelve, testDeps } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

interface Shelf {
  readonly store: KeyValueStore;
  readonly library: StoryLibrary;
  readonly key: string;
}

async function shelfWith(title: string): Promise<Shelf> {
  const store = createMemoryStore();
  const library = new KeyValueLibrary({ ...testDeps(), store });
  return { store, library, key: await shelve(library, "hakushi", title) };
}

/** Spoils what is stored of the story, as a failing disk does. */
async function damage({ store, key }: Shelf, spoil: (text: string) => string, under = "snapshot/"): Promise<void> {
  for (const [name, value] of await store.entries(`story/${key}/${under}`)) {
    const record = value as { text: string };
    await store.write({ set: [[name, { ...record, text: spoil(record.text) }]] });
  }
}

/** What another tab or the next start sees: a library that has nothing in memory. */
const reopened = ({ store }: Shelf): StoryLibrary => new KeyValueLibrary({ ...testDeps(), store });

describe("a sheet whose stored form is damaged", () => {
  it("opens as far as it can be read, says so above the view, and can be put away", async () => {
    const shelf = await shelfWith("傷んだ案");
    await damage(shelf, (text) => text.replace("傷んだ案", "傷んだ　"));
    const { user } = await mountApp(reopened(shelf), `/story/${shelf.key}`);
    const told = (await screen.findByText("保存されていたとおりには開けませんでした。")).closest("[role=status]");
    expect(told).toHaveTextContent("壊れた部分は消さずに残してあります");
    await user.click(within(told as HTMLElement).getByRole("button", { name: "閉じる" }));
    expect(screen.queryByText("保存されていたとおりには開けませんでした。")).toBeNull();
    expect(screen.getByRole("navigation", { name: "表示の切り替え" })).toBeVisible();
  });

  it("that cannot be read at all stays in the list, with its backups and its raw parts at hand", async () => {
    const shelf = await shelfWith("読めない案");
    await damage(shelf, () => "{");
    await mountApp(reopened(shelf), `/story/${shelf.key}`);
    expect(await screen.findByText("「読めない案」を開けませんでした。")).toBeVisible();
    expect(screen.getByText(/保存されていた内容が壊れていて/)).toBeVisible();
    expect(screen.getByRole("button", { name: "バックアップ…" })).toBeVisible();
    expect(screen.getByRole("button", { name: "読めなかった部分を書き出す" })).toBeVisible();
    expect(screen.getByRole("button", { name: "読めない案" })).toBeVisible();
  });

  it("whose line in the list is damaged is listed all the same, and opens", async () => {
    const shelf = await shelfWith("題のない案");
    await shelf.store.write({ set: [[`catalog/${shelf.key}/summary`, 42]] });
    const { user } = await mountApp(reopened(shelf), "/library");
    const line = await screen.findByRole("button", { name: "無題のシート" });
    expect(line).toHaveAccessibleDescription(/一部が読めません/);
    await user.click(line);
    expect(await screen.findByRole("heading", { level: 1, name: "題のない案" })).toBeVisible();
  });
});

describe("a sheet written by a newer version of the app", () => {
  it("is not opened and not touched, and the person is told why", async () => {
    const shelf = await shelfWith("新しい案");
    const name = `story/${shelf.key}/head`;
    const head = (await shelf.store.get(name)) as Record<string, unknown>;
    await shelf.store.write({ set: [[name, { ...head, format: 99 }]] });
    await mountApp(reopened(shelf), `/story/${shelf.key}`);
    expect(await screen.findByText(/新しい版で書かれています/)).toBeVisible();
    expect(await shelf.store.get(name)).toEqual({ ...head, format: 99 });
  });
});
