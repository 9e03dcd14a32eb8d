// The copy somebody is given: the story without the parts left out, and without anything that would still tell of them
// (what stood there before, what was decided in merges, to whom else it was given, what quotes a card that is not in it).
// What is left out is not in the copy, hidden or otherwise.
import type { RecordId } from "../ids.ts";
import type { Card } from "../records/card.ts";
import type { HandOut } from "../records/hand-out.ts";
import type { Thread } from "../records/thread.ts";
import type { Story, Table, Tables } from "../story.ts";
import { type AnyRecord, type RecordOf, type TableName, tableNames } from "../tables.ts";
import { nameFields, type Part, tablesOfPart } from "./parts.ts";

/**
 * What the receiver gets: the story as it is, less `handOut.leftOut`, carrying that one hand-out with the list of what is
 * gone. The story itself stays as it is. The trail begins anew at the revision that was handed out.
 */
export function redacted(story: Story, handOut: HandOut): Story {
  const parts = new Set<string>(handOut.leftOut);
  const cards = keptCards(story.cards, parts);
  const links = kept(story.links, ({ meansId, endId }) => Boolean(cards[meansId] && cards[endId]));
  const hasLostCards = Object.keys(cards).length < Object.keys(story.cards).length;
  const threads = kept(story.threads, (thread) => !tellsOfLost(thread, { cards, links }, hasLostCards));
  const tables: Tables = {
    ...story,
    themes: kept(story.themes, ({ id }) => !parts.has(`theme:${id}` satisfies Part)),
    cards,
    links,
    steps: kept(story.steps, ({ cardId }) => Boolean(cards[cardId])),
    threads,
    remarks: kept(story.remarks, ({ threadId }) => Boolean(threads[threadId])),
    revisions: withoutLabels(story.revisions),
    ...emptied(["own", ...parts]),
  };
  // A copy that is handed on lacks what it lacked itself: back at its first home that must not count as removed either.
  const { leftOut = [], gone = [] } = slipOf(story) ?? {};
  const own = {
    ...handOut,
    leftOut: [...new Set([...leftOut, ...handOut.leftOut])],
    gone: [...new Set([...gone, ...goneIds(story, tables)])].filter((name) => name !== `handOuts/${handOut.id}`),
  };
  return {
    ...story,
    ...(parts.has("people") ? withoutNames(tables) : tables),
    handOuts: { [own.id]: own },
    trail: [{ since: handOut.revisionId, until: null, touched: {} }],
    handOutId: own.id,
  };
}

/** The cards of the sections kept; an element goes with its card. */
function keptCards(cards: Table<Card>, parts: ReadonlySet<string>): Table<Card> {
  const stays = ({ stageId, themeId }: Card) => !parts.has(`stage:${stageId}`) && !parts.has(`theme:${themeId}`);
  return kept(cards, (card) => {
    const parent = card.parentId === null ? card : cards[card.parentId];
    return stays(card) && (!parent || stays(parent));
  });
}

/** A thread quotes what it is about, and names it: those on what is left out go, and those whose place nobody knows. */
function tellsOfLost(
  { cardId, linkId }: Thread,
  { cards, links }: Pick<Tables, "cards" | "links">,
  hasLostCards: boolean,
): boolean {
  if (!hasLostCards || cardId === null) return false;
  return !cards[cardId] || (linkId !== null && !links[linkId]);
}

const kept = <R>(table: Table<R>, stays: (record: R) => boolean): Table<R> =>
  Object.fromEntries(Object.entries(table).filter(([, record]) => stays(record)));

const emptied = (parts: Iterable<string>): Partial<Tables> =>
  Object.fromEntries([...parts].flatMap(tablesOfPart).map((table) => [table, {}]));

/** Which revision follows which has to be known to merge; what they were called, and for whom, has not. */
const withoutLabels = (revisions: Tables["revisions"]): Tables["revisions"] =>
  Object.fromEntries(Object.values(revisions).map((each) => [each.id, { ...each, label: "", author: "" }]));

function withoutNames(tables: Tables): Tables {
  const named = Object.keys(nameFields) as readonly (keyof typeof nameFields)[];
  return { ...tables, ...Object.fromEntries(named.map((table) => [table, withoutNamesIn(table, tables[table])])) };
}

const withoutNamesIn = (table: TableName, records: Table<AnyRecord>): Table<AnyRecord> =>
  Object.fromEntries(Object.values(records).map((record) => [record.id, { ...record, ...emptyNames(table, record) }]));

const emptyNames = (table: TableName, record: AnyRecord): object =>
  Object.fromEntries(
    (nameFields[table] ?? []).map((field) => [field, Array.isArray(valueIn(record, field)) ? [] : ""]),
  );

const valueIn = (record: AnyRecord, field: string): unknown =>
  (record as unknown as Readonly<Record<string, unknown>>)[field];

const goneIds = (before: Tables, after: Tables): readonly string[] =>
  tableNames.flatMap((table) =>
    Object.keys(before[table])
      .filter((id) => !after[table][id])
      .map((id) => `${table}/${id}`),
  );

/**
 * A copy that came back, as it would be had nothing been left out of it: records and names that are gone are put in again
 * from `base`, the state both began with. Otherwise a merge would take what was never given away for removed.
 */
export function completed(tables: Tables, slip: HandOut | undefined, base: Tables): Tables {
  if (!slip) return tables;
  const whole: Record<TableName, Table<AnyRecord>> = { ...tables };
  const gone = new Map<TableName, Record<RecordId, AnyRecord>>();
  for (const name of slip.gone) {
    const [table, id] = placeNamed(name);
    const record: AnyRecord | undefined = table ? base[table][id] : undefined;
    if (!table || !record || tables[table][id]) continue;
    const records = gone.get(table) ?? { ...tables[table] };
    records[id] = record;
    gone.set(table, records);
  }
  for (const [table, records] of gone) whole[table] = records;
  // The list of what is gone is the copy's own business.
  whole.handOuts = { ...whole.handOuts, [slip.id]: base.handOuts[slip.id] ?? slip };
  if (!slip.leftOut.includes("people")) return whole as unknown as Tables;
  const names = new Set(slip.gone.filter((name) => name.startsWith("people/")));
  for (const table of Object.keys(nameFields) as readonly TableName[]) {
    whole[table] = Object.fromEntries(
      Object.values(whole[table]).map((record) => [record.id, withNames(table, record, base[table][record.id], names)]),
    );
  }
  return whole as unknown as Tables;
}

function placeNamed(name: string): readonly [TableName | null, RecordId] {
  const [table = "", id = ""] = name.split("/");
  return [tableNames.find((each) => each === table) ?? null, id];
}

/** Names the copy never had are the base's; people it did not know keep looking after their cards. */
function withNames(
  table: TableName,
  record: AnyRecord,
  before: AnyRecord | undefined,
  gone: ReadonlySet<string>,
): AnyRecord {
  if (!before) return record;
  const fields = (nameFields[table] ?? []).flatMap((field) => {
    const [now, then] = [valueIn(record, field), valueIn(before, field)];
    if (!Array.isArray(now) || !Array.isArray(then)) return now === "" ? [[field, then]] : [];
    return [[field, [...then.filter((id) => gone.has(`people/${id}`) && !now.includes(id)), ...now]]];
  });
  return { ...record, ...Object.fromEntries(fields) } as AnyRecord;
}

/** The hand-out a copy came by, or undefined for the team's own. */
export const slipOf = (story: Story): RecordOf<"handOuts"> | undefined =>
  story.handOutId === null ? undefined : story.handOuts[story.handOutId];
