// A reviewer's words reach the team through any mail program; what one damaged, is named, and costs nothing else.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase64 } from "../../../src/base/base64.ts";
import { deflateText } from "../../../src/exchange/deflate.ts";
import { writeChunk } from "../../../src/exchange/text-block/chunk.ts";
import { looksLikeTextBlock, readTextBlocks, writeTextBlock } from "../../../src/exchange/text-block/text-block.ts";
import { anyMangling, fullWidth, quoted, wrappedAt } from "./mangling.ts";

const words = { begin: "━━━ 返送 ここから（消さずにお送りください）━━━", end: "━━━ 返送 ここまで ━━━" };

interface Contents {
  head: unknown;
  items: readonly unknown[];
}

async function written(contents: Contents): Promise<string> {
  const text = await writeTextBlock(contents, words);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

const whole = ({ head, items }: Contents) => ({ head, items, total: items.length, damaged: [], isWhole: true });

// As JSON would carry it: -0 and undefined are no JSON values.
const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const anyContents = fc.record({ head: anyJson, items: fc.array(anyJson, { maxLength: 6 }) });

const comments: Contents = {
  head: { from: "山田", story: "変革" },
  items: ["一つ目", "二つ目の意見。".repeat(20), { text: "三つ目" }, null, "五つ目"],
};

describe("a block of text", () => {
  it("comes through any mail programs, one after another, with every value as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, fc.array(anyMangling, { maxLength: 5 }), async (contents, manglings) => {
        const mail = manglings.reduce((text, [, mangle]) => mangle(text), await written(contents));
        expect(looksLikeTextBlock(mail)).toBe(true);
        expect(await readTextBlocks(mail)).toEqual([whole(contents)]);
      }),
      { numRuns: 400 },
    );
  });

  it("loses at most the one item whose line was altered or left out, and says which", async () => {
    const foul = fc.oneof(
      fc.constant(""),
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.constantFrom("[", "]]", "> "),
    );
    await fc.assert(
      fc.asyncProperty(anyContents, fc.nat(), fc.nat(), foul, async (contents, n, at, put) => {
        const lines = (await written(contents)).split("\n");
        const line = n % lines.length;
        const old = lines[line] ?? "";
        const place = at % (old.length + 1);
        const altered = put === "" ? [] : [old.slice(0, place) + put + old.slice(place + 1)];
        const [block, ...others] = await readTextBlocks(lines.toSpliced(line, 1, ...altered).join("\n"));
        expect(others).toEqual([]);
        expect(block?.head).toEqual(contents.head);
        expect(block?.damaged.length).toBeLessThan(2);
        const expected = contents.items.map((item, i) => (block?.damaged.includes(i + 1) ? null : item));
        expect(block).toMatchObject({ items: expected, total: expected.length, isWhole: block?.damaged.length === 0 });
      }),
      { numRuns: 400 },
    );
  });

  it("that lost either end still says whose it is and gives what is there", async () => {
    const lines = (await written(comments)).split("\n");
    const middle = lines.findIndex((line) => line.startsWith("[3/5"));
    const [begun] = await readTextBlocks(lines.slice(0, middle).join("\n"));
    expect(begun).toMatchObject({ head: comments.head, damaged: [3, 4, 5], total: 5, isWhole: false });
    const [ended] = await readTextBlocks(lines.slice(middle).join("\n"));
    expect(ended).toMatchObject({
      head: comments.head,
      damaged: [1, 2],
      items: [null, null, ...comments.items.slice(2)],
    });
  });

  it("of which nothing is left but its beginnings is still told from no block", async () => {
    const text = (await written(comments)).replace(/:[0-9a-f]{8}:/g, ":00000000:");
    const nothing = {
      head: null,
      items: [null, null, null, null, null],
      total: 5,
      damaged: [1, 2, 3, 4, 5],
      isWhole: false,
    };
    expect(await readTextBlocks(text)).toEqual([nothing]);
    expect(await readTextBlocks((await written(comments)).slice(0, 80))).toEqual([nothing]);
  });

  it("is read together with the others in the mail, each by itself, the same one once", async () => {
    const other = { head: { from: "佐藤" }, items: ["一つ目"] };
    const mail = [
      await written(comments),
      "佐藤さんの分も送ります。",
      quoted("> ")(await written(other)),
      await written(comments),
    ];
    expect(await readTextBlocks(mail.join("\n"))).toEqual([whole(comments), whole(other)]);
  });

  it("that is there twice, damaged in two places, is whole", async () => {
    const text = await written(comments);
    const [one, two] = [1, 5].map((n) =>
      text
        .split("\n")
        .filter((line) => !line.startsWith(`[${n}/5`))
        .join("\n"),
    );
    expect(await readTextBlocks(`${one}\n${quoted("> ")(two ?? "")}`)).toEqual([whole(comments)]);
  });

  it.each<[string, (text: string) => string]>([
    ["quoted with a name in letters", quoted("Yamada> ")],
    ["quoted by a program that takes it for HTML", quoted("&gt; &gt; ")],
    ["quoted again and again", (text) => [">", "> ", "＞", "山田> ", "|"].map(quoted).reduce((t, f) => f(t), text)],
    ["wrapped narrowly, then quoted with a name in letters", (text) => quoted("Yamada> ")(wrappedAt(9)(text))],
    ["joined into one line", (text) => text.replaceAll("\n", " ")],
    ["quoted, then joined into one line", (text) => quoted("> ")(text).replaceAll("\n", " ")],
    ["wrapped to single letters", wrappedAt(1)],
    [
      "with a gateway's line in the middle",
      (text) => text.replace("\n[3/5", "\n※添付ファイルは削除されました [file.html]\n[3/5"),
    ],
    [
      "with a gateway's line inside an item",
      (text) => text.replace(/(\[2\/5.*\n)/, "$1【注意】このメールは庁外から [No. 12] 届きました\n"),
    ],
    ["all in full width, quoted in full width", (text) => fullWidth(quoted("> ")(text))],
    ["without its first and last line", (text) => text.split("\n").slice(1, -2).join("\n")],
  ])("survives being %s", async (_, mangle) => {
    expect(await readTextBlocks(mangle(await written(comments)))).toEqual([whole(comments)]);
  });

  it("has lines that no mail program needs to break, of letters that survive", async () => {
    const lines = (await written(comments)).split("\n").slice(1, -2);
    for (const line of lines) expect(line).toMatch(/^[A-Za-z0-9+/:[\]]{1,64}$/);
    expect(await written(comments)).toBe(await written(comments));
  });

  it("keeps twenty comments of two hundred letters short enough for a mail", async () => {
    const text = await written(await returnOfTwenty());
    expect(text.split("\n").length).toBeLessThan(400);
    expect(text.length).toBeLessThan(25_000);
  });
});

describe("a text that is no block", () => {
  it("gives nothing and never throws", async () => {
    const bits = fc.constantFrom("[", "]", ":", "/", "[1/2:", "[1/2:abcdefg:", ">", "＞", "\n", "［", "AAAA", "山田");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(bits, { maxLength: 60 }).map((all) => all.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        expect(await readTextBlocks(text)).toEqual([]);
        expect(looksLikeTextBlock(text)).toBe(false);
      }),
    );
  });

  it("gives nothing, whatever it says about itself", async () => {
    const claims = [
      "[1/99999999:abcdefg:00000000:AAAA]",
      "[7/3:abcdefg:00000000:AAAA]",
      "[1/20001:abcdefg:00000000:A]",
    ];
    expect(await readTextBlocks(claims.join("\n"))).toEqual([]);
  });
});

describe("a block made to do harm", () => {
  const hostile = async (texts: readonly string[], total = texts.length) => {
    const lines: string[] = [];
    for (const [i, text] of texts.entries()) {
      const payload = toBase64(await deflateText(text)).replace(/=+$/, "");
      lines.push(writeChunk({ block: "abcdefg", index: i + 1, total, payload }));
    }
    return lines.join("\n");
  };

  it("is not unfolded beyond what a comment can hold", async () => {
    const text = await hostile([JSON.stringify("あ".repeat(3_000_000)), '"ok"']);
    expect(text.length).toBeLessThan(50_000);
    expect((await readTextBlocks(text))[0]).toMatchObject({ items: [null, "ok"], damaged: [1] });
  });

  it("of a hundred pieces, each as large as allowed, is stopped in time", async () => {
    const large = JSON.stringify("a".repeat(2_000_000));
    const [block] = await readTextBlocks(
      await hostile(Array.from({ length: 100 }, (_, i) => `${large}${" ".repeat(i)}`)),
    );
    expect(block?.damaged.length).toBeGreaterThan(60);
    expect(block?.items[0]).toHaveLength(2_000_000);
  });

  it("with pieces that are no JSON, or no compressed text, has them named as damaged", async () => {
    const junk = writeChunk({ block: "abcdefg", index: 3, total: 3, payload: "AAAAAAAA" });
    const [block] = await readTextBlocks(`${await hostile(["{", "[1]"], 3)}\n${junk}`);
    expect(block).toMatchObject({ items: [null, [1], null], damaged: [1, 3], isWhole: false });
  });

  it("that claims thousands of blocks of thousands of items does not fill the memory", async () => {
    const claims = Array.from({ length: 5000 }, (_, i) => {
      const name = String(i).padStart(7, "0");
      return `[1/20000:${name}:00000000:A][2/20000:${name}:00000000:A]`;
    });
    expect((await readTextBlocks(claims.join("\n"))).length).toBeLessThan(20);
  });

  it("in one line of a million letters and quote marks is read without waiting for ever", async () => {
    expect(await readTextBlocks(`${">A".repeat(500_000)}${"[".repeat(100_000)}${"[1/".repeat(100_000)}`)).toEqual([]);
  });
});

describe("what could not be read again", () => {
  it("is not written: too many items", async () => {
    const items = Array.from({ length: 20_001 }, () => 0);
    expect(await writeTextBlock({ head: 0, items }, words)).toEqual({
      ok: false,
      error: { code: "too-many", limit: 20_000 },
    });
  });

  it("is not written: an item too large, which is named", async () => {
    const error = { code: "too-large", item: 2, limit: 2 * 1024 * 1024 };
    expect(await writeTextBlock({ head: 0, items: ["", "あ".repeat(700_000)] }, words)).toEqual({ ok: false, error });
  });
});

/** Twenty comments of two hundred letters on words of the sample story, as records. */
async function returnOfTwenty(): Promise<Contents> {
  const sample = readFileSync(new URL("../../fixtures/four-phase-story.json", import.meta.url), "utf8");
  const letters = sample.replace(/[\x20-\x7E\s]/g, "");
  const id = (prefix: string, n: number) => `${prefix}_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}${n}`;
  const items = Array.from({ length: 20 }, (_, n) => {
    const place = (n * 331) % (letters.length - 500);
    const thread = id("th", n);
    const anchor = {
      target: "quote",
      cardId: id("cd", n),
      linkId: null,
      field: "text",
      quote: letters.slice(place, place + 20),
      prefix: letters.slice(place - 30, place),
      suffix: letters.slice(place + 20, place + 50),
      position: place,
      label: letters.slice(place, place + 12),
      beginning: letters.slice(place, place + 30),
    };
    const by = { author: "山田 太郎", authorId: "ps_0123456789abcdef", time: "2026-11-21T01:02:03.000Z" };
    return {
      threads: [{ id: thread, kind: "thought", ...anchor, ...by, isResolved: false, resolvedBy: "", resolvedAt: null }],
      remarks: [
        {
          id: id("rm", n),
          threadId: thread,
          ...by,
          editedAt: null,
          text: letters.slice(place + 100, place + 300),
          earlier: [],
        },
      ],
    };
  });
  return { head: { story: id("st", 0), revision: id("rv", 0), from: "山田 太郎" }, items };
}
