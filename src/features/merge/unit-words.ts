// What a unit is called: a field, a place, the ends of a link. A template's own fields are named by whoever has it.
// It looks at no story.
import type { Unit } from "../../domain/merge/units.ts";
import { fieldSchemas } from "../../domain/record-reading.ts";
import { isTableName } from "../../domain/tables.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

const ownUnits = ["place", "ends", "order", "resolution", "words"] as const;
const isOwnUnit = (unit: Unit): unit is (typeof ownUnits)[number] => (ownUnits as readonly string[]).includes(unit);

/** The name of a unit of that table; its path where there is no name for it. Empty: the record as a whole. */
export function unitWords(table: string, unit: Unit, t: TextsInUse["t"]): string {
  if (unit === "") return t("merge.unit.whole");
  if (isOwnUnit(unit)) return t(`merge.unit.${unit}`);
  const isKnown = isTableName(table) && fieldSchemas(table).some(([field]) => field === unit);
  // Every field of every table has a text of that key; a test sees to it.
  return isKnown ? t(`reading.field.${unit}` as "reading.field.text") : unit;
}
