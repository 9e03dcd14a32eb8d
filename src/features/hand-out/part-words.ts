// What the parts of a story are called, and how much there is of each.
import { type Part, tablesOfPart } from "../../domain/hand-out/parts.ts";
import type { Story } from "../../domain/story.ts";
import { stageOf } from "../../domain/template.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

type Words = Pick<TextsInUse, "t" | "local">;

/** How many of it there are: a card counts once, with all its elements. */
export function countOf(story: Story, part: Part): number {
  const [kind, id] = part.split(":");
  const cards = Object.values(story.cards).filter(({ parentId }) => parentId === null);
  if (kind === "stage") return cards.filter(({ stageId }) => stageId === id).length;
  if (kind === "theme") return cards.filter(({ themeId }) => themeId === id).length;
  const [table] = tablesOfPart(part);
  return table ? Object.keys(story[table]).length : 0;
}

/** A part with its count, to be ticked. */
export function offeredPart(story: Story, part: Part, words: Words): string {
  const { t } = words;
  const [kind, name] = nameOf(story, part, words);
  return t(`handOut.part.${kind}`, { name: name ?? t("handOut.part.unnamed"), count: countOf(story, part) });
}

/** The parts of a hand-out, named one after the other. Themes that are gone by now are not told; empty: none. */
export function partNames(story: Story, parts: readonly string[], words: Words): string {
  const names = parts.flatMap((part) => {
    if (!isPart(part)) return [];
    const [kind, name] = nameOf(story, part, words);
    return name === null ? [] : [words.t(`handOut.records.part.${kind}`, { name })];
  });
  return names.join(words.t("handOut.and"));
}

/** A story comes out of a file, and may name parts a later version knows. */
const isPart = (part: string): part is Part => /^(people|comments|notes|(stage|theme):.+)$/.test(part);

type Kind = "people" | "comments" | "notes" | "stage" | "theme";

/** null: the story does not know it, or it has no name. */
function nameOf({ template, themes }: Story, part: Part, { local }: Words): readonly [Kind, string | null] {
  if (part === "people" || part === "comments" || part === "notes") return [part, ""];
  const id = part.slice("stage:".length);
  if (part.startsWith("theme:")) return ["theme", themes[id]?.name.trim() || null];
  const stage = stageOf(template, id);
  return ["stage", stage ? `${stage.sign} ${local(stage.name)}` : null];
}
