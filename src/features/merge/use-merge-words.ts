// Names and values as people know them: which card, which field, what stood there. For a plan on the screen.
// Every name is looked up in the copy it belongs to: the other one may not have it any more.
import { useMemo } from "react";
import { byOrder } from "../../base/order-key.ts";
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { MergePlan } from "../../domain/merge/plan.ts";
import type { Side } from "../../domain/merge/sides.ts";
import { isFreeText, pathsOf, type Unit, type Values } from "../../domain/merge/units.ts";
import { recordName } from "../../domain/reading-notes.ts";
import type { FieldValue } from "../../domain/record-type.ts";
import { samePlace } from "../../domain/records/card.ts";
import type { Story } from "../../domain/story.ts";
import { indexStory, type StoryIndex } from "../../domain/story-index.ts";
import type { AnyRecord, TableName } from "../../domain/tables.ts";
import { stageOf } from "../../domain/template.ts";
import type { Touch } from "../../domain/trail.ts";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { unitWords } from "./unit-words.ts";

interface Named {
  readonly story: Story;
  readonly index: StoryIndex;
}

type Words = Pick<TextsInUse, "t" | "local" | "timeStamp">;

export interface MergeWords {
  /** The card a record belongs to; null: the sheet as a whole. */
  readonly cardOf: (table: TableName, id: RecordId) => RecordId | null;
  /** Where a card comes in reading order; the sheet as a whole comes before all. */
  readonly rankOf: (cardId: RecordId | null) => number;
  readonly nameOf: (table: TableName, id: RecordId) => string;
  readonly unitName: (table: TableName, id: RecordId, unit: Unit) => string;
  /** What a unit holds; empty when it holds nothing. `side`: in which copy, null for the base. */
  readonly valueWords: (table: TableName, id: RecordId, unit: Unit, values: Values, side: Side | null) => string;
  readonly touchWords: (touch: Touch | null) => string;
}

/** The words for a plan. */
export function useMergeWords(plan: MergePlan, now: string): MergeWords {
  const { t, local, timeStamp } = useTexts();
  return useMemo(() => mergeWords(plan, now, { t, local, timeStamp }), [plan, now, t, local, timeStamp]);
}

function mergeWords({ mine, theirs, versions }: MergePlan, now: string, words: Words): MergeWords {
  const { t, local, timeStamp } = words;
  const sides: Record<Side, Named> = {
    mine: named({ ...mine, ...versions.mine }),
    theirs: named({ ...theirs, ...versions.theirs }),
  };
  const find = (table: TableName, id: RecordId): readonly [AnyRecord, Named] | null => {
    for (const side of [sides.mine, sides.theirs]) {
      const record: AnyRecord | undefined = side.story[table][id];
      if (record) return [record, side];
    }
    return null;
  };
  const nameOf: MergeWords["nameOf"] = (table, id) => {
    const found = find(table, id);
    if (!found) return t("merge.value.missing");
    const [record, side] = found;
    if (table === "cards") {
      const text = recordName({ ...record });
      const label = cardLabel(side, id, local);
      return text === "" ? label : t("merge.name.card", { label, text });
    }
    if ("meansId" in record) {
      return t("merge.name.link", { means: nameOf("cards", record.meansId), end: nameOf("cards", record.endId) });
    }
    const text = recordName({ ...record });
    const word = t(`reading.table.${table}`);
    return text === "" || table === "about" ? word : t("merge.name.record", { table: word, text });
  };
  const unitName: MergeWords["unitName"] = (table, id, unit) => {
    const card = unit.startsWith("fields.") ? find("cards", id)?.[0] : undefined;
    const stage = card && "stageId" in card ? stageOf(mine.template, card.stageId) : undefined;
    const field = stage?.fields.find((each) => `fields.${each.id}` === unit);
    return field ? local(field.name) : unitWords(table, unit, t);
  };
  const order = [...sides.mine.index.readingOrder, ...sides.theirs.index.readingOrder];
  const ranks = new Map([...order.entries()].reverse().map(([rank, id]) => [id, rank]));
  return {
    nameOf,
    rankOf: (cardId) => (cardId === null ? -1 : (ranks.get(cardId) ?? order.length)),
    unitName,
    cardOf: (table, id) => cardOf(table, id, find(table, id)?.[0]),
    valueWords: (table, id, unit, values, side) => {
      if (unit === "place") return placeWords(id, values, side && sides[side], mine, nameOf, words);
      if (unit === "ends") {
        const end = (path: string) => nameOf("cards", String(values[path] ?? ""));
        return t("merge.value.ends", { means: end("meansId"), end: end("endId") });
      }
      const value = values[pathsOf(table, unit)[0] ?? unit] ?? null;
      if (typeof value === "string" && isFreeText(table, unit)) return value;
      return plainWords(unit, value, nameOf, words);
    },
    touchWords: (touch) => {
      if (!touch) return t("merge.touch.unknown");
      const time = timeStamp(touch.time, now);
      return touch.author === ""
        ? t("merge.touch.unnamed", { time })
        : t("merge.touch", { author: touch.author, time });
    },
  };
}

const named = (story: Story): Named => ({ story, index: indexStory(story) });

function cardOf(table: TableName, id: RecordId, record: AnyRecord | undefined): RecordId | null {
  if (table === "cards") return id;
  if (!record) return null;
  if ("meansId" in record) return record.meansId;
  return "cardId" in record ? record.cardId : null;
}

function plainWords(unit: Unit, value: FieldValue, nameOf: MergeWords["nameOf"], { t }: Words): string {
  if (unit === "order") return t("merge.value.order");
  if (typeof value === "boolean") return t(value ? "merge.value.yes" : "merge.value.no");
  if (Array.isArray(value)) return value.map((each) => nameOf("people", each)).join("、");
  return value === null ? "" : String(value);
}

/** Where a card stands: its stage, its theme or the card it is an element of, and as which one. */
function placeWords(
  id: RecordId,
  values: Values,
  side: Named | null,
  { template, themes }: Story,
  nameOf: MergeWords["nameOf"],
  { t, local }: Words,
): string {
  const [stageId, groupId] = [String(values.stageId), values.groupId];
  const stage = stageOf(template, stageId);
  const group = stage?.groups.find((each) => each.id === groupId);
  const stageName = [stage ? `${stage.sign} ${local(stage.name)}` : stageId, group ? local(group.name) : ""].join(" ");
  const themeId = typeof values.themeId === "string" ? values.themeId : null;
  const theme = themeId === null ? "" : ((side?.story.themes ?? themes)[themeId]?.name ?? "");
  const place =
    typeof values.parentId === "string"
      ? t("merge.place.element", { parent: nameOf("cards", values.parentId) })
      : theme === ""
        ? stageName.trim()
        : t("merge.place.themed", { stage: stageName.trim(), theme });
  const own = side?.story.cards[id];
  if (!side || !own) return place;
  const beside = Object.values(side.story.cards).filter((card) => samePlace(card, own));
  const n = beside.sort(byOrder).findIndex((card) => card.id === id) + 1;
  return t("merge.place.nth", { place, n });
}
