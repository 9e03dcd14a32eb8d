// A story out of unknown data: the one way in for files, templates, other tabs and what the browser had stored.
// A bad record costs that record, a bad field that field, and both are listed; it never throws and never guesses silently.
import * as v from "valibot";
import { canonicalJson } from "../base/canonical-json.ts";
import { crc32 } from "../base/crc32.ts";
import { err, ok, type Result } from "../base/result.ts";
import { recordIdSchema } from "./ids.ts";
import { cleanJson } from "./json-cleaning.ts";
import { note, type Rejected, type Repair, shownValue } from "./reading-notes.ts";
import type { Suggestions } from "./record-reading.ts";
import { createAbout } from "./records/about.ts";
import { repairReferences } from "./repair.ts";
import { type Story, storyIdPrefix, type Tables } from "./story.ts";
import { homeStage, removeLinksToSelf, repairStory } from "./story-repair.ts";
import { type EntriesByTable, type Notes, readTables } from "./table-reading.ts";
import { isTableName, type TableName, tableNames } from "./tables.ts";
import { type Template, templateFaults, templateSchema } from "./template.ts";
import { parseTrail } from "./trail-schema.ts";

export interface ParsedStory {
  readonly story: Story;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
}

export type StoryFault =
  | { readonly code: "nothing-inside" }
  /** `place`: where in the template; `reason`: in English, for whoever made it. */
  | { readonly code: "template-broken"; readonly place: string; readonly reason: string };

/**
 * Reads a story of the present format: `{ id, template, trail, about: […], cards: […], … }`, tables as lists of
 * records.
 * `value` is any JSON value and stays as it is. Fails only when there is no story in it or its template is broken.
 */
export function parseStory(value: unknown): Result<ParsedStory, StoryFault> {
  if (!isObject(value)) return err({ code: "nothing-inside" });
  const cleaned = cleanJson(value);
  const parts = cleaned.value as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(parts, "template") && !tableNames.some((table) => Object.hasOwn(parts, table))) {
    return err({ code: "nothing-inside" });
  }
  const template = parseTemplate(parts.template);
  if (!template.ok) return template;

  const notes: Notes = { repairs: [...cleaned.repairs], rejected: [] };
  const id = storyId(parts, notes);
  for (const key of Object.keys(parts)) {
    if (frame.has(key) || isTableName(key)) continue;
    notes.rejected.push(note("unknown-part", { path: key, old: shownValue(parts[key]) }));
  }
  const tables = readTables(parts, suggestionsFor(template.value), notes);
  // Links first: taking one out may leave others dangling. The story's own rules then meet references that lead somewhere.
  notes.repairs.push(...removeLinksToSelf(tables), ...repairReferences(tables), ...repairStory(tables, template.value));
  const { trail, repairs } = parseTrail(parts.trail);
  notes.repairs.push(...repairs);
  const story = { ...tablesOf(tables), id, template: template.value, trail, handOutId: handOutId(parts, tables) };
  return ok({ story, ...notes });
}

function parseTemplate(value: unknown): Result<Template, StoryFault> {
  const parsed = v.safeParse(templateSchema, value);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const place = v.getDotPath(issue) ?? "";
  const [fault] = issue.message === "template-inconsistent" ? templateFaults(value as Template) : [];
  return err({ code: "template-broken", place, reason: fault ?? issue.message });
}

function storyId(parts: Readonly<Record<string, unknown>>, notes: Notes): string {
  const id = parts.id;
  if (v.is(recordIdSchema, id)) return id;
  const made = `${storyIdPrefix}_${crc32(canonicalJson(parts) ?? "")}`;
  notes.repairs.push(note("story-id-replaced", { path: "id", old: id === undefined ? "" : shownValue(id), now: made }));
  return made;
}

const suggestionsFor = (template: Template): Readonly<Partial<Record<TableName, Suggestions>>> => ({
  about: { ...createAbout(template.horizonYears) },
  cards: { stageId: homeStage(template)?.id },
});

function tablesOf(tables: EntriesByTable): Tables {
  const story: Record<string, Record<string, unknown>> = {};
  for (const table of tableNames) {
    const records: Record<string, unknown> = {};
    for (const [id, { record }] of tables[table]) records[id] = record;
    story[table] = records;
  }
  return story as unknown as Tables;
}

/** What a story has beside its tables. */
const frame = new Set(["id", "template", "trail", "handOutId"]);

/** Names a hand-out the copy holds, or is none: a copy that knows nothing of its hand-out is like any other. */
function handOutId(parts: Readonly<Record<string, unknown>>, tables: EntriesByTable): string | null {
  const id = parts.handOutId;
  return typeof id === "string" && tables.handOuts.has(id) ? id : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
