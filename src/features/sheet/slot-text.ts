// Between a slot on the sheet and the story: what is written there now, what the place is called, and the command that
// writes it. It must not change a letter: what is typed is what is written.

import type { CommandInput } from "../../domain/commands.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { About } from "../../domain/records/about.ts";
import type { FrameField, Slot } from "../../domain/sheet/slot.ts";
import { aboutOf } from "../../domain/story.ts";
import { fieldOf, stageOf } from "../../domain/template.ts";
import { parseDay, parseFiscalYear } from "../../i18n/parse-dates.ts";
import type { StoryActions, StoryState } from "../../state/story-store.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

/** What is written in that slot, as a person edits it; null when there is no such place any more. */
export function slotText({ story }: Pick<StoryState, "story">, slot: Slot, texts: TextsInUse): string | null {
  switch (slot.kind) {
    case "frame":
      return frameText(aboutOf(story), slot.field, texts);
    case "card":
      return story.cards[slot.id]?.text ?? null;
    case "field":
      return story.cards[slot.id] ? (story.cards[slot.id]?.fields[slot.fieldId] ?? "") : null;
    case "theme":
      return story.themes[slot.id]?.name ?? null;
    case "link":
      return story.links[slot.id]?.[slot.field] ?? null;
    case "new-card":
      return slot.after === null || story.cards[slot.after] ? "" : null;
    case "new-theme":
      return "";
  }
}

function frameText(about: About, field: FrameField, texts: TextsInUse): string {
  if (field === "fiscalYear") return about.fiscalYear === null ? "" : texts.fiscalYear(about.fiscalYear);
  if (field === "date") return about.date === "" ? "" : texts.date(about.date);
  return about[field];
}

/** Whether Enter ends writing there: places for a few words. */
export function isOneLine({ story }: Pick<StoryState, "story">, slot: Slot): boolean {
  if (slot.kind !== "field") return slot.kind === "frame" || slot.kind === "theme" || slot.kind === "new-theme";
  const stage = stageOf(story.template, story.cards[slot.id]?.stageId ?? "");
  return stage !== undefined && fieldOf(stage, slot.fieldId)?.kind === "line";
}

/** What the place is called, for who cannot see where on the page it is. */
export function slotName({ story, index }: Pick<StoryState, "story" | "index">, slot: Slot, texts: TextsInUse): string {
  const { t, local } = texts;
  switch (slot.kind) {
    case "frame":
      return t(`about.${slot.field}`);
    case "field": {
      const stage = stageOf(story.template, story.cards[slot.id]?.stageId ?? "");
      const field = stage && fieldOf(stage, slot.fieldId);
      return field ? local(field.name) : "";
    }
    case "theme":
    case "new-theme":
      return story.template.matrix ? local(story.template.matrix.themeName) : "";
    case "link":
      return t(`sheet.phrase.${slot.field}`);
    case "card":
    case "new-card": {
      const stageId = slot.kind === "card" ? story.cards[slot.id]?.stageId : slot.place.stageId;
      const stage = stageOf(story.template, stageId ?? "");
      const number = slot.kind === "card" ? (index.numberByCard.get(slot.id) ?? "") : "";
      return `${stage ? local(stage.shortName) : ""} ${number}`.trim();
    }
  }
}

/** What became of writing: the slot it stands in now (an empty place becomes a card), or that it was not understood. */
export type Written = { readonly kind: "written"; readonly slot: Slot } | { readonly kind: "unclear" };

/** Writes `text` into a slot. Nothing happens, and the slot stays, when the command is refused. */
export function writeSlot(actions: StoryActions, slot: Slot, text: string): Written {
  const written: Written = { kind: "written", slot };
  switch (slot.kind) {
    case "frame":
      return writeFrame(actions, slot, text);
    case "card":
      actions.run("writeCardText", { id: slot.id, text }, { typing: `card:${slot.id}` });
      return written;
    case "field":
      actions.run("writeCardField", { ...slot, text }, { typing: `field:${slot.id}:${slot.fieldId}` });
      return written;
    case "theme":
      actions.run("writeThemeName", { id: slot.id, name: text }, { typing: `theme:${slot.id}` });
      return written;
    case "link":
      actions.run("writeLink", { ...slot, text }, { typing: `link:${slot.id}:${slot.field}` });
      return written;
    case "new-card":
      return text === "" ? written : made("card", slot, addCard(actions, slot, text));
    case "new-theme":
      return text === "" ? written : made("theme", slot, idOf(actions.run("addTheme", { name: text })));
  }
}

const made = (kind: "card" | "theme", slot: Slot, id: RecordId | null): Written => ({
  kind: "written",
  slot: id === null ? slot : { kind, id },
});

function addCard(actions: StoryActions, slot: Extract<Slot, { kind: "new-card" }>, text: string): RecordId | null {
  if (slot.after === null) return idOf(actions.run("addCard", { place: slot.place, text }));
  // The same as Enter in the outline: what serves one end together goes on serving it.
  const id = idOf(actions.run("addCardBelow", { id: slot.after }));
  if (id !== null) actions.run("writeCardText", { id, text }, { typing: `card:${id}` });
  return id;
}

const idOf = (answer: ReturnType<StoryActions["run"]> | null): RecordId | null =>
  answer?.ok ? (answer.value as RecordId) : null;

function writeFrame(actions: StoryActions, slot: Extract<Slot, { kind: "frame" }>, text: string): Written {
  const change = frameChange(slot.field, text);
  if (!change) return { kind: "unclear" };
  actions.run("writeAbout", change, { typing: `about:${slot.field}` });
  return { kind: "written", slot };
}

function frameChange(field: FrameField, text: string): CommandInput<"writeAbout"> | null {
  if (field === "fiscalYear") {
    if (text.trim() === "") return { fiscalYear: null };
    const fiscalYear = parseFiscalYear(text);
    return fiscalYear === null ? null : { fiscalYear };
  }
  if (field === "date") {
    if (text.trim() === "") return { date: "" };
    const date = parseDay(text);
    return date === null ? null : { date };
  }
  return { [field]: text };
}
