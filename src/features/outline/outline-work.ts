// What the keys of the outline do to the story, one function each, with what is read aloud about it.
// Every change goes through the session's `run`; where the focus goes afterwards is said here and done by the outline.
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import { type Card, type Place, placeOf } from "../../domain/records/card.ts";
import { linkRule, stageOf } from "../../domain/template.ts";
import type { StorySession } from "../../state/story-store.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";
import type { OutlineTools } from "./outline-tools.ts";
import { firstRow } from "./row-key.ts";

export interface OutlineWork {
  /** Starts the first card of a place with what was typed there. */
  readonly startCard: (place: Place, text: string) => void;
  /** Writes a card's text; letters typed one after the other are one step. */
  readonly writeText: (id: RecordId, text: string) => void;
  readonly addBelow: (id: RecordId) => void;
  /** Adds an element to a card; to an element, the next one. */
  readonly addElement: (id: RecordId) => void;
  readonly deepen: (id: RecordId) => void;
  readonly surface: (id: RecordId) => void;
  readonly shift: (id: RecordId, by: -1 | 1) => void;
  /** Starts a theme with what was typed into the invitation. */
  readonly startTheme: (name: string) => void;
  readonly writeTheme: (id: RecordId, name: string) => void;
  readonly shiftTheme: (id: RecordId, by: -1 | 1) => void;
  readonly removeTheme: (id: RecordId) => void;
  readonly remove: (id: RecordId) => void;
  readonly split: (id: RecordId) => void;
  /** True when nothing a person wrote hangs on the card: only then Backspace may take it away. */
  readonly isEmpty: (id: RecordId) => boolean;
}

/** The work of one outline, on one story and in one language. */
export function outlineWork({ store, actions }: StorySession, tools: OutlineTools, texts: TextsInUse): OutlineWork {
  const { t, local } = texts;
  const card = (id: RecordId): Card | undefined => store.getState().story.cards[id];
  const label = (id: RecordId) => cardLabel(store.getState(), id, local);
  const moved = (id: RecordId) => tools.announce(whatItBecame(store.getState(), id, texts));
  return {
    startCard(place, text) {
      const key = firstRow(place);
      const added = actions.run("addCard", { place, text }, { typing: `${key}.text` });
      if (!added?.ok) return;
      tools.births.note(added.value, key);
      actions.select({ kind: "card", id: added.value });
    },
    writeText(id, text) {
      actions.run("writeCardText", { id, text }, { typing: `${tools.births.keyOf(id)}.text` });
    },
    addBelow(id) {
      const added = actions.run("addCardBelow", { id });
      if (added?.ok) actions.focusCard(added.value);
    },
    addElement(id) {
      const above = card(id);
      if (!above) return;
      const added =
        above.parentId === null
          ? actions.run("addCard", { place: { ...placeOf(above), parentId: id } })
          : actions.run("addCardBelow", { id });
      if (added?.ok) actions.focusCard(added.value);
    },
    deepen(id) {
      const gone = actions.run("deepenCard", { id });
      if (!gone?.ok) return;
      if (gone.value.id !== id) actions.focusCard(gone.value.id);
      tellLinksRemoved(actions, gone.value.linksRemoved);
      moved(gone.value.id);
    },
    surface(id) {
      const come = actions.run("surfaceCard", { id });
      if (!come?.ok) return;
      tellLinksRemoved(actions, come.value.linksRemoved);
      moved(come.value.id);
    },
    shift(id, by) {
      if (actions.run("shiftCard", { id, by })?.ok) tools.announce(t("outline.moved", { label: label(id) }));
    },
    startTheme(name) {
      const added = actions.run("addTheme", { name }, { typing: `${tools.births.newThemeKey}.name` });
      if (added?.ok) tools.births.noteTheme(added.value);
    },
    writeTheme(id, name) {
      actions.run("writeThemeName", { id, name }, { typing: `${tools.births.keyOf(id)}.name` });
    },
    shiftTheme(id, by) {
      if (!actions.run("shiftTheme", { id, by })?.ok) return;
      tools.announce(t("outline.themeMoved", { place: store.getState().index.themeIds.indexOf(id) + 1 }));
    },
    removeTheme(id) {
      const removed = actions.run("removeTheme", { id });
      if (removed?.ok) actions.notify({ kind: "theme-removed", cards: removed.value.cards });
    },
    remove(id) {
      const hadText = card(id)?.text.trim() !== "";
      const removed = actions.run("removeCard", { id });
      if (!removed?.ok) return;
      const { elements, links } = removed.value;
      // An empty card that nothing hung on is no loss worth a notice.
      if (hadText || elements > 0) actions.notify({ kind: "card-removed", elements, links });
    },
    split(id) {
      const added = actions.run("splitCard", { id });
      if (added?.ok && added.value.length > 0)
        tools.announce(t("outline.split.done", { count: added.value.length + 1 }));
    },
    isEmpty(id) {
      const { story, index } = store.getState();
      const it = story.cards[id];
      if (it?.text !== "" || it.noEnds !== null || it.noMeans !== null) return false;
      if (Object.keys(it.fields).length > 0 || index.elementIdsByCard.has(id)) return false;
      const linkIds = [...(index.linkIdsByMeans.get(id) ?? []), ...(index.linkIdsByEnd.get(id) ?? [])];
      return linkIds.every((linkId) => !story.links[linkId]?.reason && !story.links[linkId]?.assumption);
    },
  };
}

function tellLinksRemoved(actions: StorySession["actions"], count: number): void {
  if (count > 0) actions.notify({ kind: "links-removed", count });
}

/** For example: ③ 組織づくり 2. になりました。② 1. を動かすカードです。 */
function whatItBecame(
  state: Parameters<typeof cardLabel>[0],
  id: RecordId,
  { t, local }: Pick<TextsInUse, "t" | "local">,
): string {
  const { story, index } = state;
  const label = cardLabel(state, id, local);
  const card = story.cards[id];
  const link = story.links[index.linkIdsByMeans.get(id)?.[0] ?? ""];
  const end = link && story.cards[link.endId];
  const rule = card && end && linkRule(story.template, card.stageId, end.stageId);
  const stage = card && stageOf(story.template, card.stageId);
  if (!rule || !end) return t("outline.became", { label, stage: stage ? local(stage.name) : "" });
  const verb = local(rule.verb);
  return t("outline.becameMeans", {
    label,
    end: cardLabel(state, end.id, local),
    verb,
  });
}
