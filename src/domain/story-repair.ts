// What only a story knows to be wrong: cards in a stage the template has not, elements of elements, a link from a card
// to itself. Circles of links and links the template does not foresee are a team's own business and stay.
import { note, type Repair } from "./reading-notes.ts";
import type { LooseRecord } from "./record-reading.ts";
import { aboutId, createAbout } from "./records/about.ts";
import type { Remark } from "./records/remark.ts";
import { createThread, storyAnchor } from "./records/thread.ts";
import { entryNote, removeEntry, setFields } from "./repair.ts";
import type { EntriesByTable, Entry } from "./table-reading.ts";
import { groupOf, type Stage, stageOf, type Template } from "./template.ts";

/** Puts right what does not fit together in a story, and lists it. References must have been repaired before. */
export function repairStory(tables: EntriesByTable, template: Template): readonly Repair[] {
  return [
    ...repairAbout(tables, template),
    ...repairStages(tables, template),
    ...repairParents(tables),
    ...repairRevisions(tables),
    ...restoreThreads(tables),
  ];
}

/** The stage that takes cards whose own stage is unknown: one in which every view shows any card. */
export const homeStage = (template: Template): Stage | undefined =>
  template.stages.find((stage) => stage.groups.length === 0 && !template.matrix?.stages.includes(stage.id)) ??
  template.stages[0];

function repairAbout(tables: EntriesByTable, template: Template): readonly Repair[] {
  if (tables.about.size > 0) return [];
  const record = createAbout(template.horizonYears) as unknown as LooseRecord;
  tables.about.set(aboutId, { path: "about", record });
  return [note("about-missing", { path: "about", table: "about", id: aboutId })];
}

function repairStages(tables: EntriesByTable, template: Template): readonly Repair[] {
  const repairs: Repair[] = [];
  const home = homeStage(template);
  for (const first of [...tables.cards.values()]) {
    let entry: Entry = first;
    let stage = stageOf(template, String(entry.record.stageId));
    if (!stage && home) {
      const field = { field: "stageId", old: entry.record.stageId, now: home.id };
      repairs.push(entryNote("stage-unknown", "cards", entry, field));
      entry = setFields(tables, "cards", entry, { stageId: home.id });
      stage = home;
    }
    const groupId = entry.record.groupId;
    if (stage && typeof groupId === "string" && !groupOf(stage, groupId)) {
      repairs.push(entryNote("group-unknown", "cards", entry, { field: "groupId", old: groupId }));
      setFields(tables, "cards", entry, { groupId: null });
    }
  }
  return repairs;
}

function repairParents(tables: EntriesByTable): readonly Repair[] {
  const repairs: Repair[] = [];
  const release = (code: "parent-in-circle" | "parent-elsewhere" | "parent-is-element", entry: Entry) => {
    repairs.push(entryNote(code, "cards", entry, { field: "parentId", old: entry.record.parentId }));
    setFields(tables, "cards", entry, { parentId: null });
  };
  const parentOf = (entry: Entry | undefined): Entry | undefined => {
    const parentId = entry?.record.parentId;
    return typeof parentId === "string" ? tables.cards.get(parentId) : undefined;
  };

  for (const entry of [...tables.cards.values()]) {
    const parent = parentOf(entry);
    if (parent && parent.record.stageId !== entry.record.stageId) {
      release("parent-elsewhere", entry);
    }
  }
  for (const entry of circleStarts(tables.cards, parentOf)) release("parent-in-circle", entry);

  // From the top down: whether a card may keep its parent depends on whether the parent kept its own.
  const settled = new Set<string>();
  for (const { record } of [...tables.cards.values()]) {
    const chain: string[] = [];
    for (let at = tables.cards.get(record.id); at && !settled.has(at.record.id); at = parentOf(at)) {
      settled.add(at.record.id);
      chain.push(at.record.id);
    }
    for (const id of chain.reverse()) {
      const entry = tables.cards.get(id);
      if (entry && parentOf(parentOf(entry))) release("parent-is-element", entry);
    }
  }
  return repairs;
}

/** One entry of every circle, the one met last when walking up from the first in the file. */
function circleStarts(
  cards: ReadonlyMap<string, Entry>,
  parentOf: (entry: Entry) => Entry | undefined,
): readonly Entry[] {
  const starts: Entry[] = [];
  const walkOf = new Map<Entry, Entry>();
  for (const first of cards.values()) {
    let at: Entry = first;
    while (!walkOf.has(at)) {
      walkOf.set(at, first);
      const parent = parentOf(at);
      if (!parent) break;
      if (walkOf.get(parent) === first) starts.push(at);
      at = parent;
    }
  }
  return starts;
}

/** Takes out every link from a card to the same card; its reason stays in the note. */
export function removeLinksToSelf(tables: EntriesByTable): readonly Repair[] {
  return [...tables.links.values()]
    .filter(({ record }) => record.meansId === record.endId)
    .map((entry) => removeEntry(tables, "links", entry, "link-to-itself"));
}

/** A revision cannot follow one that follows it: whoever looks for the latest would find none. */
function repairRevisions(tables: EntriesByTable): readonly Repair[] {
  const repairs: Repair[] = [];
  const parentsOf = (id: string): readonly string[] =>
    (tables.revisions.get(id)?.record.parentIds as readonly string[] | undefined) ?? [];
  const state = new Map<string, "open" | "done">();
  for (const start of tables.revisions.keys()) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const entry = tables.revisions.get(id);
      if (!entry || state.get(id) === "done") {
        stack.pop();
        continue;
      }
      if (state.get(id) !== "open") {
        state.set(id, "open");
        const parents = parentsOf(id);
        const kept = parents.filter((parent) => state.get(parent) !== "open");
        if (kept.length < parents.length) {
          repairs.push(
            entryNote("revision-in-circle", "revisions", entry, { field: "parentIds", old: parents, now: kept }),
          );
          setFields(tables, "revisions", entry, { parentIds: kept });
        }
        stack.push(...kept.filter((parent) => !state.has(parent)));
      } else {
        state.set(id, "done");
        stack.pop();
      }
    }
  }
  return repairs;
}

/** A remark whose thread is lost gets one of the same id again, on the story: its words must stay to be read. */
function restoreThreads(tables: EntriesByTable): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const entry of tables.remarks.values()) {
    const { threadId, author, authorId, time } = entry.record as unknown as Remark;
    if (tables.threads.has(threadId)) continue;
    const record = createThread(threadId, "thought", storyAnchor, { name: author, id: authorId }, time);
    tables.threads.set(threadId, { path: entry.path, record: record as unknown as LooseRecord });
    repairs.push(entryNote("thread-restored", "remarks", entry, { field: "threadId", old: threadId, now: threadId }));
  }
  return repairs;
}
