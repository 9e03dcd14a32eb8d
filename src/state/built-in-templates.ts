// The methods and starters that come with the app: every JSON file of templates/, so that adding one is adding a file.
// They are read through the same schemas as anything a person brings; a file that fails is left out, never half used.
import { parseStarter, type Starter, starterFaults } from "../domain/starter.ts";
import type { Template } from "../domain/template.ts";
import { isFileOfKind, parseTemplateFile } from "../domain/template-file.ts";

/** A file of templates/ that could not be used, and why, for its author. */
export interface BuiltInFault {
  readonly file: string;
  readonly reasons: readonly string[];
}

export interface BuiltIns {
  /** In the order of their first starter. */
  readonly templates: readonly Template[];
  /** By rank; a template that has no starter gets a blank one, with its own name. */
  readonly starters: readonly Starter[];
  /** Empty in a sound build; a test sees to it. */
  readonly faults: readonly BuiltInFault[];
}

/**
 * Reads template and starter files, given as parsed JSON by file name. Never throws: what is not sound goes to `faults`.
 */
export function readBuiltIns(files: Readonly<Record<string, unknown>>): BuiltIns {
  const faults: BuiltInFault[] = [];
  const templates = new Map<string, Template>();
  const starters: Starter[] = [];
  // Templates first: a starter is checked against its own, whatever the names of the two files.
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [file, value] of entries.filter(([, content]) => !isFileOfKind(content, "starter"))) {
    const read = parseTemplateFile(value);
    if (!read.ok) faults.push({ file, reasons: read.error });
    else if (templates.has(read.value.id)) faults.push({ file, reasons: [`a second template "${read.value.id}"`] });
    else templates.set(read.value.id, read.value);
  }
  for (const [file, value] of entries.filter(([, content]) => isFileOfKind(content, "starter"))) {
    const read = readStarter(value, templates);
    if ("reasons" in read) faults.push({ file, reasons: read.reasons });
    else if (starters.some(({ id }) => id === read.id))
      faults.push({ file, reasons: [`a second starter "${read.id}"`] });
    else starters.push(read);
  }
  const withStarter = new Set(starters.map(({ templateId }) => templateId));
  const blanks = [...templates.values()].filter(({ id }) => !withStarter.has(id)).map(blankStarter);
  const sorted = [...starters, ...blanks].sort((a, b) => a.rank - b.rank);
  const ids = new Set(sorted.map(({ templateId }) => templateId));
  return { templates: [...ids].flatMap((id) => templates.get(id) ?? []), starters: sorted, faults };
}

function readStarter(
  value: unknown,
  templates: ReadonlyMap<string, Template>,
): Starter | { readonly reasons: readonly string[] } {
  const read = parseStarter(value);
  if (!read.ok) return { reasons: read.error.map((fault) => JSON.stringify(fault)) };
  const template = templates.get(read.value.templateId);
  if (!template) return { reasons: [`an unknown template "${read.value.templateId}"`] };
  const faults = starterFaults(read.value, template);
  return faults.length === 0 ? read.value : { reasons: faults.map((fault) => JSON.stringify(fault)) };
}

/** A starter with nothing in it, so that every method can be begun with. */
const blankStarter = (template: Template): Starter => ({
  kind: "starter",
  id: `blank-${template.id}`,
  rank: 1000,
  templateId: template.id,
  name: template.name,
  description: template.description,
  story: { about: {}, people: [], themes: [], cards: [] },
});

// Read once, while the app loads: about 5 ms cold for all files, and the schemas are warm for the story opened next.
const builtIns = readBuiltIns(import.meta.glob<unknown>("../../templates/*.json", { eager: true, import: "default" }));

export const builtInTemplates: readonly Template[] = builtIns.templates;
export const builtInStarters: readonly Starter[] = builtIns.starters;
/** Files of templates/ this build had to leave out. */
export const builtInFaults: readonly BuiltInFault[] = builtIns.faults;

/** The template with that id among those that come with the app, or undefined. */
export const builtInTemplate = (id: string): Template | undefined =>
  builtInTemplates.find((template) => template.id === id);
