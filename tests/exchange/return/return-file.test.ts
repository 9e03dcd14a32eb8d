// Returns as files and as texts: what was sent comes back to the letter, and what happened to it on the way is said.
import { describe, expect, it } from "vitest";
import type { ReturnContents } from "../../../src/domain/returns/return-contents.ts";
import { lockText, unlock } from "../../../src/exchange/locked/lock.ts";
import { errorSentence } from "../../../src/exchange/reading-sentences.ts";
import {
  isReturnFile,
  readReturnFile,
  readReturnTexts,
  writeLockedReturnText,
  writeReturnFile,
  writeReturnText,
} from "../../../src/exchange/return/return-file.ts";
import { workedExample } from "../../helpers/hand-outs.ts";
import { bothLanguages, isUnfinished } from "../../helpers/reading-words.ts";
import { blockWords, handOutTo, Reviewer } from "../../helpers/returns.ts";

const sentAt = "2026-05-20T00:00:00.000Z";
const { copy } = handOutTo(workedExample(), "市長室");

function sent(count = 5, name = "山田"): ReturnContents {
  const reviewer = new Reviewer(copy, { name, id: "au_yamada" }, "y");
  for (let i = 1; i <= count; i += 1) reviewer.say(`${i}番目の意見 ※①〜⑨ "<b>" ${"よ".repeat(i * 30)}`);
  return reviewer.send(sentAt);
}

type Loose = Record<string, unknown> & { return: Record<string, unknown> & { comments: Record<string, unknown>[] } };
const changed = (change: (file: Loose) => unknown, contents = sent()): unknown => {
  const file = JSON.parse(writeReturnFile(contents, sentAt)) as Loose;
  change(file);
  return file;
};

async function mail(contents: ReturnContents): Promise<string> {
  const text = await writeReturnText(contents, "山田です。コメントをお返しします。", blockWords);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

describe("a return as a file", () => {
  it("gives back what was sent, to the letter, and the same contents give the same bytes", () => {
    const contents = sent();
    const file: unknown = JSON.parse(writeReturnFile(contents, sentAt));
    expect(isReturnFile(file)).toBe(true);
    expect(readReturnFile(file)).toEqual({
      ok: true,
      value: { contents, repairs: [], rejected: [], isWhole: true, damaged: [], total: 5 },
    });
    expect(writeReturnFile(contents, sentAt)).toBe(writeReturnFile(sent(), sentAt));
  });

  it("says that it was altered when somebody's words were changed by hand, and still reads", () => {
    const read = readReturnFile(
      changed((file) => {
        const [remark] = (file.return.comments[0]?.remarks ?? []) as { text: string }[];
        if (remark) remark.text = "別の言葉";
      }),
    );
    expect(read).toMatchObject({ ok: true, value: { isWhole: false, rejected: [] } });
  });

  it("loses one comment to a bad comment, and lists it", () => {
    const read = readReturnFile(changed(({ return: inside }) => inside.comments.splice(1, 1, 42 as never)));
    expect(read.ok && [read.value.contents.comments.length, read.value.rejected.length, read.value.total]).toEqual([
      4, 1, 5,
    ]);
  });

  it("keeps whose it is when the list of its comments is gone, and says that it is", () => {
    const read = readReturnFile(changed(({ return: inside }) => Reflect.deleteProperty(inside, "comments")));
    expect(read).toMatchObject({
      ok: true,
      value: { contents: { author: "山田", comments: [] }, rejected: [{ code: "table-unusable" }], isWhole: false },
    });
  });

  it.each([
    ["a newer format", changed((file) => Object.assign(file, { format: 2 })), { code: "too-new", format: 2 }],
    ["no format", changed((file) => Reflect.deleteProperty(file, "format")), { code: "bad-format" }],
    ["a format that is none", changed((file) => Object.assign(file, { format: "一" })), { code: "bad-format" }],
    ["nothing inside", changed((file) => Reflect.deleteProperty(file, "return")), { code: "return-nameless" }],
    [
      "an id that is none",
      changed(({ return: inside }) => Object.assign(inside, { storyId: "__proto__x" })),
      { code: "return-nameless" },
    ],
    [
      "a time that is none",
      changed(({ return: inside }) => Object.assign(inside, { time: "昨日" })),
      { code: "return-nameless" },
    ],
  ])("with %s is refused with a sentence in both languages", (_, file, error) => {
    const read = readReturnFile(file);
    expect(read).toMatchObject({ ok: false, error });
    if (read.ok) return;
    for (const words of Object.values(bothLanguages)) {
      expect(isUnfinished(errorSentence(read.error, words))).toBe(false);
    }
  });
});

describe("a return as the text of a mail", () => {
  it("gives back what was sent, below words of greeting", async () => {
    const contents = sent();
    const [read, ...others] = await readReturnTexts(await mail(contents));
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      ok: true,
      value: { kind: "return", received: { contents, isWhole: true, total: 5 } },
    });
  });

  const lines = async () => (await mail(sent())).split("\n");
  const start = (all: readonly string[]) => all.indexOf(blockWords.begin);
  it.each<[string, (all: string[]) => string[], number]>([
    ["its beginning", (all) => all.slice(start(all) + 8), 1],
    ["its middle", (all) => all.toSpliced(Math.floor((start(all) + all.length) / 2), 2), 1],
    ["its end", (all) => all.slice(0, -10), 1],
  ])("cut at %s gives the comments that are whole, and says which are not", async (_, cut, fewest) => {
    const [read] = await readReturnTexts(cut(await lines()).join("\n"));
    if (!read?.ok || read.value.kind !== "return") throw new Error("nothing was saved");
    const { contents, damaged, total, isWhole } = read.value.received;
    expect([isWhole, total, contents.author]).toEqual([false, 5, "山田"]);
    expect(damaged.length).toBeGreaterThanOrEqual(fewest);
    expect(contents.comments).toHaveLength(total - damaged.length);
    const texts = sent().comments.map(({ remarks }) => remarks[0]?.text);
    expect(contents.comments.map(({ remarks }) => remarks[0]?.text)).toEqual(
      texts.filter((_text, i) => !damaged.includes(i + 1)),
    );
  });

  it("without its beginning and its end says how many comments it saved in vain", async () => {
    const all = await lines();
    // The head is written twice: its lines come again right before the end.
    const text = all.join("\n").replaceAll(/\[0\/5:[^\]]*\]/gs, "");
    expect(await readReturnTexts(text)).toEqual([{ ok: false, error: { code: "return-headless", comments: 5 } }]);
  });

  it("is read out of a quoted mail, and counts once though it is there twice", async () => {
    const text = await mail(sent());
    const quoted = text.replaceAll(/^/gm, "> ");
    const read = await readReturnTexts(`${text}\n\n-----Original Message-----\n${quoted}`);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ ok: true, value: { received: { isWhole: true } } });
  });

  it("is two when one mail holds the returns of two people", async () => {
    const read = await readReturnTexts(`${await mail(sent(2, "山田"))}\n転送します。\n${await mail(sent(3, "佐藤"))}`);
    const names = read.map((each) => each.ok && each.value.kind === "return" && each.value.received.contents.author);
    expect(names).toEqual(["山田", "佐藤"]);
  });

  it("holds a name with a script in it as letters", async () => {
    const name = '"><script>alert(1)</script>';
    const [read] = await readReturnTexts(await mail(sent(1, name)));
    expect(read).toMatchObject({ ok: true, value: { received: { contents: { author: name } } } });
  });

  it("that is locked comes back locked, and gives its return for the passphrase", async () => {
    const contents = sent();
    const locked = await lockText(writeReturnFile(contents, sentAt), "合言葉", "henkaku-story-sheet/return");
    if (!locked.ok) throw new Error(locked.error.code);
    const text = await writeLockedReturnText(locked.value, "保護してあります。", blockWords);
    const [read] = await readReturnTexts(text.ok ? text.value.replaceAll(/^/gm, "> ") : "");
    if (!read?.ok || read.value.kind !== "locked") throw new Error("it is not locked");
    const opened = await unlock(read.value.locked, "合言葉");
    expect(opened.ok && readReturnFile(JSON.parse(opened.value))).toMatchObject({ ok: true, value: { contents } });
  });
});
