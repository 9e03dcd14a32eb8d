// Whatever a person drops or pastes: one answer for each thing inside, a sentence for what cannot be read, and never a
// throw. Files of every kind go in by this one way.
import { describe, expect, it } from "vitest";
import type { ReturnContents } from "../../src/domain/returns/return-contents.ts";
import { writeHandOutPage } from "../../src/exchange/html/hand-out-page.ts";
import { storyFileKind } from "../../src/exchange/json/envelope.ts";
import { maxFileBytes, writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { lockText, unlock } from "../../src/exchange/locked/lock.ts";
import type { ReadError } from "../../src/exchange/read-error.ts";
import { errorSentence } from "../../src/exchange/reading-sentences.ts";
import { looksReceivable, readReceived } from "../../src/exchange/received.ts";
import { writeReturnFile, writeReturnText } from "../../src/exchange/return/return-file.ts";
import { workedExample } from "../helpers/hand-outs.ts";
import { bothLanguages, isUnfinished } from "../helpers/reading-words.ts";
import { blockWords, handOutTo, Reviewer } from "../helpers/returns.ts";

const at = "2026-05-20T00:00:00.000Z";
const { copy } = handOutTo(workedExample(), "市長室");
const storyText = writeStoryFile(copy, at);
const page = `<!doctype html><html lang="ja" data-app=""><head data-app=""><meta charset="utf-8" data-app="">
<title>x</title><script type="module" data-app="">const app = "<p>";</script></head><body data-app=""></body></html>`;
const handOutPage = writeHandOutPage(page, storyText, "確認用");
const bytes = (text: string) => new TextEncoder().encode(text);

function sent(name = "山田"): ReturnContents {
  const reviewer = new Reviewer(copy, { name, id: "au_yamada" }, "y");
  reviewer.say("市民とは誰か");
  reviewer.say("よいと思う");
  return reviewer.send(at);
}
const returnText = writeReturnFile(sent(), at);
const mail = async (name = "山田") => {
  const text = await writeReturnText(sent(name), "コメントをお返しします。", blockWords);
  return text.ok ? text.value : "";
};
const lockedStory = async () => {
  const locked = await lockText(storyText, "合言葉", storyFileKind, "庁内の");
  return locked.ok ? locked.value : "";
};

const kinds = async (input: string | Uint8Array) =>
  (await readReceived(input)).map((outcome) => (outcome.ok ? outcome.value.kind : outcome.error.code));

describe("what a person drops", () => {
  it.each<[string, () => Promise<string> | string, readonly string[]]>([
    ["a story", () => storyText, ["story"]],
    ["a page that was handed out", () => handOutPage, ["story"]],
    ["a protected file", lockedStory, ["locked"]],
    ["a protected page", async () => writeHandOutPage(page, await lockedStory(), "確認用"), ["locked"]],
    ["a return as a file", () => returnText, ["return"]],
    ["a return in a mail", () => mail(), ["return"]],
    ["a mail with the returns of two", async () => `${await mail()}\n${await mail("佐藤")}`, ["return", "return"]],
    ["a mail that begins with a quote", async () => (await mail()).replaceAll(/^/gm, "> "), ["return"]],
    ["a mail whose beginning is gone", async () => (await mail()).slice((await mail()).indexOf("[1/2:")), ["return"]],
    ["a mail in HTML", async () => `<html><body><pre>${await mail()}</pre></body></html>`, ["return"]],
  ])("is known by what is inside: %s", async (_, make, expected) => {
    const text = await make();
    expect(await kinds(text)).toEqual(expected);
    expect(await kinds(bytes(`\uFEFF${text}`))).toEqual(expected);
  });

  it.each<[string, string | Uint8Array, ReadError["code"]]>([
    ["nothing", "", "empty"],
    ["only blanks", " \n　", "empty"],
    ["a letter", "お世話になっております。\n来週の会議の件です。", "other-text"],
    ["a letter with brackets in it", "[1/3] 資料を送ります [abc:def]", "other-text"],
    ["another web page", "<!doctype html><title>市のお知らせ</title><p>x", "web-page"],
    ["a page of the app with nothing in it", page, "web-page"],
    [
      "a page that was not downloaded to its end",
      handOutPage.slice(0, handOutPage.indexOf("{") + 2000),
      "page-cut-off",
    ],
    ["half a story", storyText.slice(0, 5000), "not-json"],
    ["half a return", returnText.slice(0, 700), "not-json"],
    ["a return of a newer app", returnText.replace('"format": 1', '"format": 7'), "too-new"],
    ["a return without a head", returnText.replaceAll("revisionId", "revision"), "return-nameless"],
    ["the data of another program", '{"hello": 1}', "wrong-kind"],
    ["a list", "[1, 2]", "wrong-kind"],
    ["more than can be read", " ".repeat(maxFileBytes + 1), "too-large"],
    ["a photograph", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "not-text"],
    ["a letter in Shift_JIS", Uint8Array.of(0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4), "not-utf8"],
  ])("has a sentence where it cannot be read: %s", async (_, input, code) => {
    const outcomes = await readReceived(input);
    expect(outcomes).toMatchObject([{ ok: false, error: { code } }]);
    for (const outcome of outcomes) {
      for (const words of outcome.ok ? [] : Object.values(bothLanguages)) {
        expect(isUnfinished(errorSentence(outcome.ok ? { code: "empty" } : outcome.error, words))).toBe(false);
      }
    }
  });

  it("may be a mail saved in Shift_JIS: its words do not matter, the return in it is read", async () => {
    // あいう in Shift_JIS, which is no UTF-8; what follows is plain letters.
    const greeting = Uint8Array.of(0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4, 0x0d, 0x0a);
    const block = bytes([...(await mail())].filter((letter) => letter < "~").join(""));
    const [outcome] = await readReceived(Uint8Array.of(...greeting, ...block));
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: "return", received: { contents: sent(), isWhole: true } },
    });
  });

  it("is read again once it is unlocked", async () => {
    const [outcome] = await readReceived(await lockedStory());
    if (!outcome?.ok || outcome.value.kind !== "locked") throw new Error("it is not locked");
    const text = await unlock(outcome.value.locked, "合言葉");
    expect(text.ok && (await kinds(text.value))).toEqual(["story"]);
  });

  it("may be a return with 10,000 comments", async () => {
    const { comments, ...head } = sent();
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const id = `th_${String(i).padStart(6, "0")}`;
      const [remark] = comments[0]?.remarks ?? [];
      return {
        thread: { ...comments[0]?.thread, id },
        remarks: [{ ...remark, id: `rm_${String(i).padStart(6, "0")}`, threadId: id }],
      };
    });
    const [outcome] = await readReceived(writeReturnFile({ ...head, comments: many } as ReturnContents, at));
    expect(outcome?.ok && outcome.value.kind === "return" && outcome.value.received.contents.comments.length).toBe(
      10_000,
    );
  });
});

describe("pasted text", () => {
  it.each<[string, () => Promise<string> | string, boolean]>([
    ["a story", () => storyText, true],
    ["a return", () => returnText, true],
    ["a return in a mail, quoted", async () => (await mail()).replaceAll(/^/gm, "> "), true],
    ["half a story", () => storyText.slice(0, 3000), true],
    ["a sentence for a card", () => "朝市をひらく", false],
    ["other data", () => '{"a": 1}', false],
    ["a numbered list", () => "[1/2] はじめに\n[2/2] おわりに", false],
  ])("is taken for something to open only when it says so: %s", async (_, make, expected) => {
    expect(looksReceivable(await make())).toBe(expected);
  });
});
