// The record of hand-outs: nobody has to remember to whom a copy went, what was not in it, and who has answered.
import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { makeAnchor } from "../../../src/domain/anchoring/make-anchor.ts";
import { redacted } from "../../../src/domain/hand-out/redact.ts";
import { collectReturn } from "../../../src/domain/returns/return-contents.ts";
import { handedOut } from "../../../src/features/hand-out/hand-out-state.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { freshBrowser, testDeps } from "../../helpers/mount-app.tsx";
import { type HandOutApp, openExample } from "./hand-out-app.tsx";

beforeEach(() => {
  freshBrowser();
  handedOut();
});

const slip = {
  mode: "review",
  receiver: "山田様",
  purpose: "",
  sender: "",
  until: "",
  leftOut: [] as string[],
} as const;

/** Somebody comments on what they were given, and it is taken in. */
function takeReturn(document: StoryDocument, name: string, texts: readonly string[]): void {
  const handOut = document.handOut({ ...slip, leftOut: ["comments"], until: "2026-03-01" });
  const copy = new StoryDocument(redacted(document.read(), handOut), { deps: testDeps(), author: () => name });
  const by = { name, id: "au_yamada" };
  const anchor = makeAnchor(copy.read(), { kind: "story" }, "");
  if (!anchor) throw new Error("no anchor");
  for (const text of texts) copy.run("startThread", { kind: "thought", anchor, text, by });
  const contents = collectReturn(copy.read(), by, "2026-04-01T03:00:00.000Z");
  if (!contents) throw new Error("nothing to return");
  document.run("takeInReturns", { returns: [contents] });
}

async function openRecords({ user }: HandOutApp): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: "メニュー" }));
  await user.click(await screen.findByRole("menuitem", { name: "配付の記録…" }));
  return screen.findByRole("dialog", { name: "配付の記録" });
}

describe("the record of hand-outs", () => {
  it("is an invitation while there is nothing in it", async () => {
    const app = await openExample("hakushi");
    const dialog = await openRecords(app);
    expect(dialog).toHaveTextContent("まだだれにも渡していません");
    await app.user.click(within(dialog).getByRole("button", { name: "配付する…" }));
    expect(await screen.findByRole("dialog", { name: "控えを配付する" })).toBeVisible();
  });

  it("tells to whom, what for, until when, what without and who has answered, the newest first", async () => {
    const app = await openExample();
    act(() => {
      const [theme] = Object.values(app.document.read().themes);
      takeReturn(app.document, "山田", ["一つめ", "二つめ"]);
      app.document.handOut({ ...slip, receiver: "議会事務局", purpose: "事前の確認", until: "2026-03-01" });
      app.document.handOut({
        ...slip,
        mode: "copy",
        receiver: "第2回研究会",
        sender: "潮田",
        until: "2026-03-01",
        leftOut: ["people", "stage:drift", `theme:${theme?.id}`, "theme:t_longgone", "laterversion"],
      });
    });
    const dialog = await openRecords(app);
    const [copy, unanswered, answered] = within(dialog)
      .getAllByRole("heading", { level: 3 })
      .map((heading) => heading.parentElement?.textContent ?? "");
    expect(copy).toContain("第2回研究会");
    expect(copy).toContain("渡した人：潮田");
    expect(copy).toContain("除いたもの：名前、段「▽ 成り行きの未来」、テーマ「やめる・任せるを決める」");
    expect(copy).not.toMatch(/期限を過ぎています|まだ返っていません|laterversion|longgone/);
    expect(unanswered).toMatch(
      /議会事務局.*目的：事前の確認.*除いたもの：なし.*令和8年3月1日期限を過ぎています.*まだ返っていません/,
    );
    expect(answered).toMatch(/山田様.*除いたもの：コメント.*返送：山田、4月1日 .*、コメント 2件/);
    expect(answered).not.toMatch(/期限を過ぎています|まだ返っていません/);
    expect(await axeFaults(dialog)).toEqual([]);
  });

  it("leads back to the form it was looked up from, with what was typed", async () => {
    const app = await openExample("hakushi");
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.press("配付の記録…");
    await screen.findByRole("dialog", { name: "配付の記録" });
    await app.press("配付に戻る");
    await screen.findByRole("dialog", { name: "控えを配付する" });
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveValue("山田様");
  });
});
