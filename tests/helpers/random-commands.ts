// Random but sensible work on a story: what a team might do in a wild afternoon, as fast-check values.
import fc from "fast-check";
import { makeAnchor } from "../../src/domain/anchoring/make-anchor.ts";
import { type CommandName, commands } from "../../src/domain/commands.ts";
import { createRemark } from "../../src/domain/records/remark.ts";
import { createThread, storyAnchor, threadKinds } from "../../src/domain/records/thread.ts";
import type { ReturnContents } from "../../src/domain/returns/return-contents.ts";
import type { Story } from "../../src/domain/story.ts";

/** One thing to do: which command, and numbers by which its targets are picked from the story as it is then. */
export interface RandomAct {
  readonly name: CommandName;
  readonly picks: readonly number[];
  readonly text: string;
}

const names = Object.keys(commands) as CommandName[];

export const actsArbitrary = (maxLength = 40): fc.Arbitrary<readonly RandomAct[]> =>
  fc.array(
    fc.record({
      // Adding is likelier than the rest, otherwise most stories stay empty.
      name: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom<CommandName>("addCard", "addCard", "linkCards", "addMeans", "addTheme"),
        },
        { weight: 3, arbitrary: fc.constantFrom(...names) },
      ),
      picks: fc.array(fc.nat(997), { minLength: 6, maxLength: 6 }),
      text: fc.string({ unit: "grapheme", maxLength: 12 }),
    }),
    // Long afternoons: short ones never get as far as a link.
    { minLength: Math.floor(maxLength / 2), maxLength, size: "max" },
  );

const pick = <T>(items: readonly T[], n: number | undefined): T | undefined => items[(n ?? 0) % (items.length || 1)];

/** What a reviewer sends back: a word in some thread, in one that is not there (any more), or a remark written anew. */
function someReturn(story: Story, threadId: string, text: string, n: number): ReturnContents {
  const by = { name: "読んだ人", id: `au_reader${n % 3}` };
  const time = new Date(Date.UTC(2026, 4, 1, 0, 0, n)).toISOString();
  const thread =
    story.threads[threadId] ??
    createThread(`th_back${String(n % 9)}00`, "thought", storyAnchor, by, "2026-05-01T00:00:00.000Z");
  const remark = createRemark(`rm_back${n % 5}0`, thread.id, text, by, "2026-05-01T00:00:00.000Z");
  return {
    storyId: story.id,
    handOutId: "ho_any00",
    revisionId: "r_any00",
    title: "",
    author: by.name,
    authorId: by.id,
    time,
    comments: [{ thread, remarks: [n % 2 ? remark : { ...remark, editedAt: time }] }],
  };
}

/** The input of an act for the story as it stands; it may well be one the command refuses. */
export function inputOf({ name, picks, text }: RandomAct, story: Story): never {
  const [p0, p1, p2, p3, p4] = picks;
  const cards = Object.keys(story.cards);
  const themes = [null, ...Object.keys(story.themes)];
  const people = Object.keys(story.people);
  const stage = pick(story.template.stages, p0);
  const id = pick(cards, p1) ?? "c_none00";
  const by = (p3 ?? 0) % 2 === 0 ? 1 : -1;
  const themed = story.template.matrix?.stages.includes(stage?.id ?? "") ?? false;
  const parent = story.cards[pick(cards, p4) ?? ""];
  const asElement = (p3 ?? 0) % 4 === 0 && parent !== undefined && stage?.id === parent.stageId;
  const place = {
    stageId: stage?.id ?? "",
    groupId: asElement ? parent.groupId : (pick([null, ...(stage?.groups ?? [])], p2)?.id ?? null),
    themeId: asElement ? parent.themeId : themed ? (pick(themes, p3) ?? null) : null,
    parentId: asElement ? parent.id : null,
  };
  const threadId = pick(Object.keys(story.threads), p1) ?? "th_none00";
  const remarkId = pick(Object.keys(story.remarks), p1) ?? "rm_none00";
  const who = { name: text, id: pick(["au_one000", "au_two000", null], p2) ?? null };
  const words = { kind: "quote", recordId: id, field: "text", start: 0, end: p3 ?? 0 } as const;
  const anchor = makeAnchor(story, (p4 ?? 0) % 3 ? words : { kind: "card", cardId: id }, text) ?? storyAnchor;
  const inputs: Record<CommandName, unknown> = {
    addCard: { place, text },
    addCardBelow: { id },
    addMeans: { endId: id, stageId: stage?.id },
    addPerson: { name: text },
    addRemark: { threadId, text, by: who },
    addTheme: { name: text },
    assignPeople: { id, personIds: people.slice(0, (p2 ?? 0) % 3) },
    changeThreadKind: { id: threadId, kind: pick(threadKinds, p3) },
    deepenCard: { id },
    editRemark: { id: remarkId, text, by: who },
    hideStep: { cardId: id, isHidden: by > 0 },
    linkCards: { meansId: id, endId: pick(cards, p2), reason: text },
    moveCard: { id, place, position: (p2 ?? 0) % 2 ? { after: null } : { after: pick(cards, p3) ?? null } },
    moveStep: { cardId: id, after: (p2 ?? 0) % 5 ? (pick(cards, p2) ?? null) : null },
    removeCard: { id },
    removePerson: { id: pick(people, p1) ?? "p_none00" },
    removeRemark: { id: remarkId, by: who },
    removeThread: { id: threadId, by: who },
    reopenThread: { id: threadId },
    resolveThread: { id: threadId, by: who },
    startThread: { kind: pick(threadKinds, p3), anchor, text, by: who },
    removeTheme: { id: pick(Object.keys(story.themes), p1) ?? "t_none00" },
    resetSteps: undefined,
    shiftCard: { id, by },
    shiftTheme: { id: pick(Object.keys(story.themes), p1) ?? "t_none00", by },
    splitCard: { id },
    surfaceCard: { id },
    takeInReturns: { returns: [someReturn(story, threadId, text, p4 ?? 0)] },
    unlinkCards: { id: pick(Object.keys(story.links), p1) ?? "l_none00" },
    writeAbout: { title: text },
    writeCardField: { id, fieldId: pick(stage?.fields ?? [], p2)?.id ?? "aim", text },
    writeCardText: { id, text },
    writeLink: { id: pick(Object.keys(story.links), p1) ?? "l_none00", field: "reason", text },
    writeNoLink: { id, side: "noEnds", because: (p2 ?? 0) % 2 ? text : null },
    writePerson: { id: pick(people, p1) ?? "p_none00", field: "name", text },
    writeStepNote: { cardId: id, text },
    writeThemeName: { id: pick(Object.keys(story.themes), p1) ?? "t_none00", name: text },
  };
  return inputs[name] as never;
}
