// A copy that is handed out holds what was meant for the receiver and nothing else, to the byte; and when it comes back
// edited, what it never held is not taken for removed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { type Part, partsOf, usuallyLeftOut } from "../../../src/domain/hand-out/parts.ts";
import { redacted, slipOf } from "../../../src/domain/hand-out/redact.ts";
import { planMerge } from "../../../src/domain/merge/plan.ts";
import { resolveMerge } from "../../../src/domain/merge/resolve.ts";
import type { HandOut } from "../../../src/domain/records/hand-out.ts";
import { sealed } from "../../../src/domain/seal.ts";
import type { Story } from "../../../src/domain/story.ts";
import { type AnyRecord, tableNames } from "../../../src/domain/tables.ts";
import { readStoryFile, writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { Copy, contentOf, firstCopy, ownDeps } from "../../helpers/copies.ts";
import { actsArbitrary } from "../../helpers/random-commands.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";

/** Every free text is one nobody else has, so that it can be looked for in the bytes. */
function withTellingTexts(story: Story): Story {
  let count = 0;
  const telling = () => {
    count += 1;
    return `語${count}語`;
  };
  const free: Readonly<Record<string, readonly string[]>> = {
    cards: ["text", "noEnds", "noMeans"],
    links: ["reason", "assumption"],
    people: ["name", "affiliation"],
    steps: ["note"],
    threads: ["quote", "prefix", "suffix", "label", "beginning", "author"],
    remarks: ["author", "text"],
    themes: ["name"],
    revisions: ["label", "author"],
  };
  const tables = tableNames.map((table) => [
    table,
    Object.fromEntries(
      Object.values(story[table]).map((record: AnyRecord) => [
        record.id,
        { ...record, ...Object.fromEntries((free[table] ?? []).map((field) => [field, telling()])) },
      ]),
    ),
  ]);
  return { ...story, ...Object.fromEntries(tables) };
}

const slip = (leftOut: readonly Part[], mode: HandOut["mode"] = "copy") => ({
  mode,
  receiver: "渡す相手",
  purpose: "ご意見を伺うため",
  sender: "渡す人",
  until: "2026-05-31",
  leftOut: [...leftOut],
});

function handedOut(story: Story, leftOut: readonly Part[], mode: HandOut["mode"] = "copy") {
  const document = new StoryDocument(sealed(story), { deps: ownDeps("a"), author: () => "渡した職員" });
  const handOut = document.handOut(slip(leftOut, mode));
  const copy = redacted(document.read(), handOut);
  return { document, handOut, copy, text: writeStoryFile(copy, "2026-05-01T00:00:00.000Z") };
}

/** A story, and some of the parts that could be left out of it. */
const storyAndParts = storyArbitrary({ cards: 14 }).chain((story) => {
  const telling = withTellingTexts(story);
  return fc.tuple(fc.constant(telling), fc.subarray([...partsOf(telling)]));
});

describe("what is left out of a copy", () => {
  it("is not in its file, nor is anything that was said about it", () => {
    fc.assert(
      fc.property(storyAndParts, ([story, parts]) => {
        const { copy, text } = handedOut(story, parts);
        for (const table of tableNames) {
          for (const record of Object.values(story[table]) as AnyRecord[]) {
            if (Object.hasOwn(copy[table], record.id)) continue;
            for (const value of Object.values(record)) {
              if (typeof value === "string" && /^語\d+語$/.test(value)) expect(text).not.toContain(value);
            }
          }
        }
        for (const card of Object.values(copy.cards)) {
          expect(parts).not.toContain(`stage:${card.stageId}`);
          expect(parts).not.toContain(`theme:${card.themeId}`);
        }
        if (parts.includes("people")) {
          for (const { name, affiliation } of Object.values(story.people)) {
            expect(text).not.toContain(name);
            expect(text).not.toContain(affiliation);
          }
          for (const { author } of Object.values(story.remarks)) expect(text).not.toContain(author);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is all that is missing: the rest is there to the letter, and the file opens without a repair", () => {
    fc.assert(
      fc.property(storyAndParts, ([story, parts]) => {
        const { copy, text } = handedOut(story, parts);
        const read = readStoryFile(text);
        expect(read.ok && read.value.repairs).toEqual([]);
        expect(read.ok && read.value.rejected).toEqual([]);
        expect(read.ok && read.value.story).toEqual(copy);
        const gone = new Set(slipOf(copy)?.gone);
        for (const table of tableNames) {
          if (table === "revisions" || table === "handOuts") continue;
          for (const id of Object.keys(story[table])) {
            expect(gone.has(`${table}/${id}`)).toBe(!Object.hasOwn(copy[table], id));
          }
        }
        if (parts.length === 0) expect(contentOf(copy)).toEqual({ ...contentOf(story), handOuts: copy.handOuts });
      }),
      { numRuns: 150 },
    );
  });

  it("covers what stood there before, what was decided, and to whom else it was given", () => {
    const copy = firstCopy().perform([]);
    const added = copy.document.run("addCard", {
      place: { stageId: "vision", groupId: null, themeId: null, parentId: null },
      text: "まえの秘密の文",
    });
    const id = added.ok ? added.value : "";
    copy.document.markRevision("file", "内輪の呼び名");
    copy.document.run("writeCardText", { id, text: "いまの文" });
    copy.document.handOut({ ...slip([]), receiver: "別の受取人" });
    const handOut = copy.document.handOut(slip(usuallyLeftOut));
    const text = writeStoryFile(redacted(copy.story, handOut), "2026-05-01T00:00:00.000Z");
    expect(text).toContain("いまの文");
    for (const word of ["まえの秘密の文", "内輪の呼び名", "別の受取人"]) expect(text).not.toContain(word);
  });
});

describe("a copy with something left out that comes back edited", () => {
  const partsArbitrary = fc.subarray<Part>([
    "people",
    "comments",
    "notes",
    "stage:vision",
    "stage:strategy",
    "stage:phase2",
  ]);

  it("brings what was done in it, and takes nothing away that it never held", () => {
    fc.assert(
      fc.property(actsArbitrary(30), partsArbitrary, actsArbitrary(12), (before, parts, after) => {
        const mine = firstCopy().perform(before);
        const handOut = mine.document.handOut(slip(parts));
        const given = redacted(mine.story, handOut);
        const theirs = new Copy(given, "b").perform(after);
        const plan = planMerge(mine.story, theirs.file());
        expect(plan.conflicts).toEqual([]);
        const merged = resolveMerge(plan, new Map()).story;
        for (const name of slipOf(given)?.gone ?? []) {
          const [table, id] = name.split("/") as ["cards", string];
          if (table === ("revisions" as string)) continue;
          const isPartOfRemoved = !isStillWanted(name, mine.story, theirs.story);
          if (!isPartOfRemoved) expect(merged[table][id], name).toBeDefined();
        }
        for (const card of Object.values(theirs.story.cards)) expect(merged.cards[card.id]?.text).toBe(card.text);
      }),
      { numRuns: 200 },
    );
  });

  /** A link or step whose card the other side removed goes with that card, handed out or not. */
  function isStillWanted(name: string, mine: Story, theirs: Story): boolean {
    const [table = "", id = ""] = name.split("/");
    const isThere = (cardId: string | null | undefined) =>
      cardId == null || Boolean(theirs.cards[cardId]) || slipOf(theirs)?.gone.includes(`cards/${cardId}`) === true;
    if (table === "links") return isThere(mine.links[id]?.meansId) && isThere(mine.links[id]?.endId);
    if (table === "steps") return isThere(mine.steps[id]?.cardId);
    if (table === "cards") return isThere(mine.cards[id]?.parentId);
    return true;
  }

  it("by way of somebody who handed it on takes nothing away that neither of them ever held", () => {
    fc.assert(
      fc.property(actsArbitrary(30), partsArbitrary, partsArbitrary, (before, parts, further) => {
        const mine = firstCopy().perform(before);
        const given = mine.document.handOut(slip(parts));
        const first = new Copy(redacted(mine.story, given), "b");
        const handedOn = first.document.handOut(slip(further));
        const second = redacted(first.story, handedOn);
        expect(new Set(slipOf(second)?.leftOut)).toEqual(new Set([...parts, ...further]));
        const plan = planMerge(mine.story, new Copy(second, "c").file());
        expect(plan.conflicts).toEqual([]);
        expect(plan.alone.theirs.filter(({ kind }) => kind !== "added")).toEqual([]);
        const { handOuts, ...merged } = contentOf(resolveMerge(plan, new Map()).story);
        expect(merged).toEqual({ ...contentOf(mine.story), handOuts: undefined });
        expect(handOuts).toMatchObject(mine.story.handOuts);
      }),
      { numRuns: 100 },
    );
  });

  it("whose revisions were cut away by hand is compared with what was given, and asks nothing about what was not", () => {
    fc.assert(
      fc.property(actsArbitrary(30), partsArbitrary, (before, parts) => {
        const mine = firstCopy().perform(before);
        const given = redacted(mine.story, mine.document.handOut(slip(parts)));
        const plan = planMerge(mine.story, { ...given, revisions: {}, trail: [] });
        expect(plan.base).toBeNull();
        expect(plan.conflicts).toEqual([]);
        expect(contentOf(resolveMerge(plan, new Map()).story)).toEqual(contentOf(mine.story));
      }),
      { numRuns: 100 },
    );
  });

  it("untouched changes nothing", () => {
    fc.assert(
      fc.property(actsArbitrary(30), partsArbitrary, (before, parts) => {
        const mine = firstCopy().perform(before);
        const given = redacted(mine.story, mine.document.handOut(slip(parts)));
        const plan = planMerge(mine.story, given);
        expect(plan).toMatchObject({ isKnown: true, conflicts: [], alone: { theirs: [] } });
        expect(contentOf(resolveMerge(plan, new Map()).story)).toEqual(contentOf(mine.story));
      }),
      { numRuns: 150 },
    );
  });
});
