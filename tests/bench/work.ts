// The program's own work without a screen, timed: reading, indexing, changing, laying out, keeping.
// Bundled and minified like the app, and run as it is both in Node and in Chromium, so that neither a test runner nor
// unbundled modules are measured along. It prints nothing; the times are handed back as data.
import { StoryDocument } from "../../src/document/story-document.ts";
import { makeAnchor } from "../../src/domain/anchoring/make-anchor.ts";
import { applyChanges, type ChangeSet } from "../../src/domain/change-set.ts";
import { commands } from "../../src/domain/commands.ts";
import { redacted } from "../../src/domain/hand-out/redact.ts";
import type { Deps } from "../../src/domain/ids.ts";
import { layOutMap } from "../../src/domain/map/layout.ts";
import { mergeOutcome, mergeSteps } from "../../src/domain/merge/outcome.ts";
import type { Card } from "../../src/domain/records/card.ts";
import { createThread, storyAnchor } from "../../src/domain/records/thread.ts";
import { collectReturn, type ReturnContents } from "../../src/domain/returns/return-contents.ts";
import { intakes } from "../../src/domain/returns/take-in.ts";
import { sealed } from "../../src/domain/seal.ts";
import { buildSheet } from "../../src/domain/sheet/build-sheet.ts";
import { Heights } from "../../src/domain/sheet/measure.ts";
import { layOutPages } from "../../src/domain/sheet/paginate.ts";
import { papers } from "../../src/domain/sheet/paper.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import type { Template } from "../../src/domain/template.ts";
import { listThreads } from "../../src/domain/thread-list.ts";
import { readStoryFile, writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { openSession } from "../../src/state/story-store.ts";
import { createIndexedDbLibrary } from "../../src/storage/indexed-db-library.ts";
import sheetFile from "../../templates/henkaku-story-sheet.json" with { type: "json" };
import { letterMeasure } from "../helpers/letter-measure.ts";
import { benchStory } from "./bench-story.ts";
import { wholeMap } from "./map-scene.ts";

/** Times of one piece of work, in ms, beside those of the least that could be done. */
export interface Timed {
  readonly what: string;
  readonly values: readonly number[];
  readonly baseline: readonly number[];
}

const template = sheetFile.template as unknown as Template;
const savedAt = "2022-04-15T00:00:00.000Z";

let ids = 0;
const deps: Deps = {
  newId: (prefix) => `${prefix}_w${String(++ids).padStart(8, "0")}`,
  now: () => new Date().toISOString(),
};

/** The story file of that many cards, as text. */
export const storyFile = (size: number): string => writeStoryFile(benchStory(size, template), savedAt);

/** Taking a file in: parse, check every record, repair, open a session. Beside JSON.parse of the same text. */
export function timeReading(size: number): Timed {
  const text = storyFile(size);
  const open = () => {
    const read = readStoryFile(text);
    if (!read.ok || read.value.repairs.length > 0) throw new Error("the story of the bench has to be without a fault");
    const document = new StoryDocument(read.value.story, { deps, author: () => "" });
    return openSession(document);
  };
  const [values, baseline] = sideBySide(open, () => JSON.parse(text) as unknown, 600);
  return { what: "read, check and open a file", values, baseline };
}

/** What happens below the screen at a letter, at a change of structure, at a change of the sheet, at a snapshot. */
export function timePureWork(size: number): readonly Timed[] {
  const story = benchStory(size, template);
  const text = storyFile(size);
  const parse = () => JSON.parse(text) as unknown;
  const index = indexStory(story);
  const id = index.readingOrder[Math.floor(size / 2)] ?? "";
  let letters = 0;
  const write = () => {
    letters += 1;
    const answer = commands.writeCardText(story, { id, text: `一文字${letters}` });
    if (!answer.ok) throw new Error(answer.error.code);
    return applyChanges(story, answer.value.changes);
  };
  const sheet = (name: "a3" | "a4") => () => {
    const paper = papers[name];
    return layOutPages(buildSheet({ story, index, paper }), paper, (typePt) => new Heights(letterMeasure(typePt)));
  };
  const works: readonly (readonly [string, () => unknown, () => unknown])[] = [
    ["one letter: command and applied changes", write, () => ({ ...story.cards })],
    ["index of the structure", () => indexStory(story), parse],
    ["sheet cut into A3 pages, texts measured by counting", sheet("a3"), parse],
    ["sheet cut into A4 pages, texts measured by counting", sheet("a4"), parse],
    ["story written as a file", () => writeStoryFile(story, savedAt), () => JSON.stringify(story)],
  ];
  return works.map(([what, work, bare]) => {
    const [values, baseline] = sideBySide(work, bare, 250);
    return { what, values, baseline };
  });
}

/**
 * The map's layout, beside one look at every letter and at both ends of every link, the least a layout could do: of a
 * story whose texts were never met before, as when it is opened, and of the same once more, as when it has changed.
 */
export function timeLayout(size: number): readonly Timed[] {
  const story = benchStory(size, template, 0);
  const first: number[] = [];
  const firstLook: number[] = [];
  for (let i = 0; i < layouts; i += 1) {
    const retold = retell(story, `${i}`);
    const input = wholeMap(retold);
    first.push(timeOfCall(() => layOutMap(input)));
    firstLook.push(timeOfCall(() => lookOnce(retold)));
  }
  const input = wholeMap(story);
  const [again, againLook] = sideBySide(
    () => layOutMap(input),
    () => lookOnce(story),
    400,
  );
  return [
    { what: "map laid out for the first time", values: first.slice(warmUp), baseline: firstLook.slice(warmUp) },
    { what: "map laid out again", values: again, baseline: againLook },
  ];
}

const edits = 200;

/**
 * Two copies with two hundred edits each become one: compared, resolved and turned into changes. Half of the edits of
 * the second copy fall on texts the first has edited too. Beside comparing both stories as text, the least there is.
 */
export function timeMerging(size: number): Timed {
  const base = sealed(benchStory(size, template));
  const ids = Object.keys(base.cards);
  const edited = (word: string, from: number): Story => {
    const copy = new StoryDocument(base, { deps, author: () => word });
    for (let i = 0; i < edits; i += 1) {
      copy.run("writeCardText", { id: ids[(from + i) % ids.length] ?? "", text: `${word}${i}` });
    }
    copy.markRevision("file", "");
    return copy.read();
  };
  const mine = edited("自分", 0);
  const theirs = edited("相手", edits / 2);
  const merge = () => mergeOutcome(mine, mergeSteps(mine, [{ story: theirs, decide: () => new Map() }]), "", "", deps);
  const [values, baseline] = sideBySide(merge, () => JSON.stringify(mine) === JSON.stringify(theirs), 600);
  return { what: "two copies with 200 edits each merged", values, baseline };
}

/** Cards the comments of the next function are spread over. */
const commentedCards = 1000;

/**
 * So many comments on words find their places after every text they are in was edited: words put in before them, a
 * letter of every other quote altered. Beside one search for the words as they were.
 */
export function timeAnchoring(comments: number): Timed {
  const story = benchStory(commentedCards, template);
  const cards = Object.values(story.cards).filter(({ text }) => text.length > 12);
  const threads = Array.from({ length: comments }, (_, i) => {
    const { id: recordId, text } = cards[i % cards.length] as Card;
    const start = (i * 7) % (text.length - 8);
    const anchor = makeAnchor(story, { kind: "quote", recordId, field: "text", start, end: start + 8 }, "");
    const id = `th_${String(i).padStart(6, "0")}`;
    return createThread(id, "thought", anchor ?? storyAnchor, { name: "", id: null }, savedAt);
  });
  const quotes = new Map(threads.map(({ cardId, quote }) => [cardId, quote]));
  const alter = (card: Card): string => {
    const quote = quotes.get(card.id) ?? "";
    return `はじめに、${card.text.replace(quote, `${quote.slice(0, 3)}※${quote.slice(4)}`)}`;
  };
  const edited: Story = { ...story, cards: mapValues(story.cards, (card) => ({ ...card, text: alter(card) })) };
  const index = indexStory(edited);
  // Fresh records every time: what was found before is remembered with the record.
  const find = () =>
    listThreads({ ...edited, threads: Object.fromEntries(threads.map((thread) => [thread.id, { ...thread }])) }, index);
  const search = () => threads.map(({ cardId, quote }) => edited.cards[cardId ?? ""]?.text.indexOf(quote));
  const [values, baseline] = sideBySide(find, search, 500);
  return { what: "places of comments found after edits", values, baseline };
}

const commentsPerReturn = 20;

/**
 * So many returns with twenty comments each on a story of a thousand cards: what each would bring is worked out, and all
 * are taken in by the command, as the screen does. Beside one look at every comment by its id.
 */
export function timeReturns(count: number): Timed {
  const team = new StoryDocument(benchStory(commentedCards, template), { deps, author: () => "" });
  const slip = { mode: "review" as const, receiver: "", purpose: "", sender: "", until: "", leftOut: [] };
  const handOut = team.handOut(slip);
  const copy = redacted(team.read(), handOut);
  const returns = Array.from({ length: count }, (_, n) => reviewed(copy, n));
  const story = team.read();
  const takeIn = () => {
    const plan = intakes(story, returns, savedAt);
    const document = new StoryDocument(story, { deps, author: () => "" });
    const taken = document.run("takeInReturns", { returns });
    if (!taken.ok || taken.value !== count * commentsPerReturn) throw new Error("comments were lost");
    return [plan, document.read()];
  };
  const look = () =>
    returns.map(({ comments }) => comments.map(({ remarks }) => remarks.map(({ id }) => story.remarks[id])));
  const [values, baseline] = sideBySide(takeIn, look, 600);
  return { what: "returns of 20 comments planned and taken in", values, baseline };
}

/** What one reviewer sends back: words of twenty cards commented on. */
function reviewed(copy: Story, n: number): ReturnContents {
  const by = { name: `確認者${n}`, id: deps.newId("au") };
  const document = new StoryDocument(copy, { deps, author: () => by.name });
  const cards = Object.values(copy.cards).filter(({ text }) => text.length > 12);
  for (let i = 0; i < commentsPerReturn; i += 1) {
    const { id: recordId } = cards[(n * commentsPerReturn + i * 7) % cards.length] as Card;
    const anchor = makeAnchor(copy, { kind: "quote", recordId, field: "text", start: 2, end: 10 }, "");
    document.run("startThread", { kind: "thought", anchor: anchor ?? storyAnchor, text: `意見${i}`, by });
  }
  const contents = collectReturn(document.read(), by, deps.now());
  if (!contents) throw new Error("the copy of the bench is nobody's hand-out");
  return contents;
}

const layouts = 15;
const warmUp = 4;

/** The same story in other words. */
const retell = (story: Story, word: string): Story => ({
  ...story,
  cards: mapValues(story.cards, (card) => ({ ...card, text: word + card.text })),
  links: mapValues(story.links, (link) => ({ ...link, reason: link.reason && word + link.reason })),
});

const mapValues = <T>(table: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).map(([id, value]) => [id, change(value)]));

function timeOfCall(act: () => unknown): number {
  const start = performance.now();
  kept.last = act();
  return performance.now() - start;
}

function lookOnce({ cards, links }: Story): number {
  const widths = new Map<string, number>();
  for (const { id, text } of Object.values(cards)) {
    let width = 0;
    for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x80 ? 1 : 2;
    widths.set(id, width);
  }
  let sum = 0;
  for (const { meansId, endId } of Object.values(links)) sum += (widths.get(meansId) ?? 0) + (widths.get(endId) ?? 0);
  return sum;
}

/** Keeping a story in IndexedDB: one letter, and the whole anew. Beside a bare put of a small, and of the whole, text. */
export async function timeKeeping(size: number, times: number): Promise<readonly Timed[]> {
  const library = createIndexedDbLibrary(deps, { name: `bench-${size}` });
  const created = await library.create(benchStory(size, template));
  if (!created.ok) throw new Error(created.error.code);
  const { key } = created.value;
  const document = new StoryDocument(created.value.story, { deps, author: () => "" });
  const waiting: ChangeSet[] = [];
  document.subscribe(({ changeSet }) => waiting.push(changeSet));
  const id = Object.keys(document.read().cards)[Math.floor(size / 2)] ?? "";
  const put = await openBareStore(`bare-${size}`);
  const letter: number[] = [];
  const bareLetter: number[] = [];
  const whole: number[] = [];
  const bareWhole: number[] = [];
  for (let i = 0; i < times; i += 1) {
    document.run("writeCardText", { id, text: `保存の計測 ${i}` });
    const changeSets = waiting.splice(0);
    letter.push(await timeOf(async () => must(await library.append(key, changeSets, document.read()))));
    const small = JSON.stringify(changeSets);
    bareLetter.push(await timeOf(() => put(small)));
  }
  for (let i = 0; i < Math.ceil(times / 2); i += 1) {
    document.run("writeCardText", { id, text: `全体の計測 ${i}` });
    waiting.splice(0);
    whole.push(await timeOf(async () => must(await library.replace(key, document.read()))));
    bareWhole.push(await timeOf(() => put(JSON.stringify(document.read()))));
  }
  return [
    { what: "autosave of a letter, until acknowledged", values: letter, baseline: bareLetter },
    { what: "snapshot of the whole, verified", values: whole, baseline: bareWhole },
  ];
}

function must(answer: { readonly ok: boolean }): void {
  if (!answer.ok) throw new Error(`the library refused: ${JSON.stringify(answer)}`);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** A database with one text in it, written as safely as the library writes: the least that keeping can cost. */
function openBareStore(name: string): Promise<(text: string) => Promise<void>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore("texts");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () =>
      resolve(
        (text) =>
          new Promise((done, fail) => {
            const writing = opening.result.transaction("texts", "readwrite", { durability: "strict" });
            writing.objectStore("texts").put(text, "text");
            writing.oncomplete = () => done();
            writing.onabort = () => fail(writing.error);
            writing.commit();
          }),
      );
  });
}

const fewest = 9;
const most = 60;
/** Shorter runs are repeated within one sample: the clock of a page counts in tenths of a millisecond. */
const shortestSample = 4;

// What was computed stays reachable, otherwise an engine may leave the work out altogether.
export const kept: { last: unknown } = { last: null };

/** Times two pieces of work by turns, so that a busy moment of the machine falls on both. */
function sideBySide(work: () => unknown, bare: () => unknown, forMs: number): readonly [number[], number[]] {
  const timeWork = sampler(work);
  const timeBare = sampler(bare);
  const values: number[] = [];
  const baseline: number[] = [];
  const end = performance.now() + forMs;
  while (values.length < fewest || (performance.now() < end && values.length < most)) {
    values.push(timeWork());
    baseline.push(timeBare());
  }
  return [values, baseline];
}

/** A function that runs `work` often enough to be timed, and answers the time of one run in ms. */
function sampler(work: () => unknown): () => number {
  const timeRuns = (runs: number): number => {
    const start = performance.now();
    for (let i = 0; i < runs; i += 1) kept.last = work();
    return performance.now() - start;
  };
  let runs = 1;
  // Also warms it up: what a person waits for at the hundredth letter is not what the first one costs.
  while (timeRuns(runs) < shortestSample && runs < 1 << 14) runs *= 2;
  return () => timeRuns(runs) / runs;
}
