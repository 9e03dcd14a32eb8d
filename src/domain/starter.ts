// A starter: what a new story begins with (白紙, 記入例), as a file people can write by hand. Beside a template file
// ({ "kind": "template", "template": { … } }, see `template-file.ts`) it is the other kind of file in `templates/`:
//   { "kind": "starter", "id", "rank", "templateId", "name", "description",
//     "story": { "about", "people", "themes", "cards": [{ "key", "stage", "text", "serves": [{ "end" }], … }] } }
// Keys tie things together inside the file only; they must never become record ids, which are made anew each time.
import * as v from "valibot";
import { err, ok, type Result } from "../base/result.ts";
import { templateIdSchema } from "./ids.ts";
import { type About, aboutType, createAbout } from "./records/about.ts";
import { groupOf, isThemed, linkRule, stageOf, type Template } from "./template.ts";

const localTextSchema = v.strictObject({ ja: v.string(), en: v.string() });
const keySchema = templateIdSchema;

/** Any of the frame's entries, each as the record itself allows it; what is left out stays empty. */
const aboutSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((entries) => !Object.hasOwn(entries, "id") && v.is(aboutType.schema, { ...createAbout(1), ...entries })),
  v.transform((entries) => entries as Partial<About>),
);

const servesSchema = v.strictObject({
  /** The key of the card it serves. */
  end: keySchema,
  reason: v.optional(v.string(), ""),
  assumption: v.optional(v.string(), ""),
});

const contentEntries = {
  text: v.string(),
  fields: v.optional(v.record(templateIdSchema, v.string()), {}),
  people: v.optional(v.array(keySchema), []),
  serves: v.optional(v.array(servesSchema), []),
  noEnds: v.optional(v.nullable(v.string()), null),
  noMeans: v.optional(v.nullable(v.string()), null),
};

const elementSchema = v.strictObject({ key: v.optional(keySchema), ...contentEntries });

const cardSchema = v.strictObject({
  key: keySchema,
  stage: templateIdSchema,
  group: v.optional(v.nullable(templateIdSchema), null),
  theme: v.optional(v.nullable(keySchema), null),
  ...contentEntries,
  elements: v.optional(v.array(elementSchema), []),
});

const starterSchema = v.strictObject({
  kind: v.literal("starter"),
  id: templateIdSchema,
  /** Its place in the list a person chooses from, the lowest first. */
  rank: v.optional(v.number(), 100),
  templateId: templateIdSchema,
  name: localTextSchema,
  description: localTextSchema,
  story: v.strictObject({
    about: aboutSchema,
    people: v.array(v.strictObject({ key: keySchema, name: v.string(), affiliation: v.string() })),
    themes: v.array(v.strictObject({ key: keySchema, name: v.string() })),
    cards: v.array(cardSchema),
  }),
});
/** A starter whose shape is sound; whether it fits its template is for `starterFaults` to say. */
export type Starter = v.InferOutput<typeof starterSchema>;
type StarterCard = Starter["story"]["cards"][number];
type StarterContent = StarterCard | StarterCard["elements"][number];

/** What is wrong with a starter file. `at` is the key of the card, an element without one is `<card>/<place>`. */
export type StarterFault =
  | { readonly kind: "shape"; readonly at: string; readonly message: string }
  | { readonly kind: "key-twice"; readonly at: string }
  | { readonly kind: "unknown-person" | "unknown-theme" | "unknown-card"; readonly at: string; readonly key: string }
  | { readonly kind: "link-twice"; readonly at: string; readonly key: string }
  | { readonly kind: "unknown-template"; readonly at: string }
  | { readonly kind: "unknown-stage" | "unknown-group" | "unknown-field"; readonly at: string; readonly id: string }
  | { readonly kind: "not-themed" | "no-elements-here"; readonly at: string }
  | { readonly kind: "link-not-allowed"; readonly at: string; readonly key: string };

/** A card or element of the file, with the stage it stands in and the name faults call it by. */
interface Item {
  readonly at: string;
  readonly stage: string;
  readonly content: StarterContent;
}

/** The cards of a starter and their elements, each right after its card. */
const itemsOf = (cards: readonly StarterCard[]): readonly Item[] =>
  cards.flatMap((card) => [
    { at: card.key, stage: card.stage, content: card },
    ...card.elements.map((element, i) => ({
      at: element.key ?? `${card.key}/${i + 1}`,
      stage: card.stage,
      content: element,
    })),
  ]);

/**
 * Reads the parsed JSON of a starter file and checks that its keys are told apart and lead somewhere.
 * Error: everything that is wrong, in file order; the shape is checked first.
 */
export function parseStarter(value: unknown): Result<Starter, readonly StarterFault[]> {
  const parsed = v.safeParse(starterSchema, value);
  if (!parsed.success) {
    return err(
      parsed.issues.map((issue) => ({ kind: "shape", at: v.getDotPath(issue) ?? "", message: issue.message })),
    );
  }
  const faults = keyFaults(parsed.output);
  return faults.length === 0 ? ok(parsed.output) : err(faults);
}

function keyFaults({ story }: Starter): readonly StarterFault[] {
  const faults: StarterFault[] = [];
  const items = itemsOf(story.cards);
  const cardKeys = items.flatMap(({ content }) => content.key ?? []);
  for (const keys of [story.people.map(({ key }) => key), story.themes.map(({ key }) => key), cardKeys]) {
    for (const key of keysTwice(keys)) faults.push({ kind: "key-twice", at: key });
  }
  const people = new Set(story.people.map(({ key }) => key));
  const themes = new Set(story.themes.map(({ key }) => key));
  const cards = new Set(cardKeys);
  for (const { at, content } of items) {
    const theme = "theme" in content ? content.theme : null;
    if (theme !== null && !themes.has(theme)) faults.push({ kind: "unknown-theme", at, key: theme });
    for (const key of content.people) if (!people.has(key)) faults.push({ kind: "unknown-person", at, key });
    const ends = content.serves.map(({ end }) => end);
    for (const key of ends) if (!cards.has(key)) faults.push({ kind: "unknown-card", at, key });
    for (const key of keysTwice(ends)) faults.push({ kind: "link-twice", at, key });
  }
  return faults;
}

const keysTwice = (keys: readonly string[]): readonly string[] => keys.filter((key, i) => keys.indexOf(key) !== i);

/** What in a starter its template does not know or does not allow; empty when a story can be made of the two. */
export function starterFaults(starter: Starter, template: Template): readonly StarterFault[] {
  if (starter.templateId !== template.id) return [{ kind: "unknown-template", at: starter.templateId }];
  const items = itemsOf(starter.story.cards);
  const stageByKey = new Map(items.flatMap(({ content, stage }) => (content.key ? [[content.key, stage]] : [])));
  return [
    ...starter.story.cards.flatMap((card) => placeFaults(card, template)),
    ...items.flatMap((item) => contentFaults(item, template, stageByKey)),
  ];
}

function placeFaults(card: StarterCard, template: Template): readonly StarterFault[] {
  const at = card.key;
  const stage = stageOf(template, card.stage);
  if (!stage) return [{ kind: "unknown-stage", at, id: card.stage }];
  const faults: StarterFault[] = [];
  if (card.group !== null && !groupOf(stage, card.group)) faults.push({ kind: "unknown-group", at, id: card.group });
  if (card.theme !== null && !isThemed(template, stage.id)) faults.push({ kind: "not-themed", at });
  if (card.elements.length > 0 && !stage.elements) faults.push({ kind: "no-elements-here", at });
  return faults;
}

function contentFaults(
  { at, stage, content }: Item,
  template: Template,
  stageByKey: ReadonlyMap<string, string>,
): readonly StarterFault[] {
  const known = new Set(stageOf(template, stage)?.fields.map((field) => field.id));
  const unknown = Object.keys(content.fields).filter((id) => !known.has(id));
  const barred = content.serves.filter(({ end }) => !linkRule(template, stage, stageByKey.get(end) ?? ""));
  return [
    ...unknown.map((id) => ({ kind: "unknown-field", at, id }) as const),
    ...barred.map(({ end }) => ({ kind: "link-not-allowed", at, key: end }) as const),
  ];
}
