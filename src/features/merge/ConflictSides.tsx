// What stood there, what I made of it and what the other copy made of it, side by side.
// It only shows; choosing is beside it.
import type { Conflict, FieldConflict, RemovalConflict } from "../../domain/merge/plan.ts";
import type { Side } from "../../domain/merge/sides.ts";
import { isFreeText, type Unit, valuesOf } from "../../domain/merge/units.ts";
import { DiffText } from "../../ui/DiffText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Merge.module.css";
import type { MergeWords } from "./use-merge-words.ts";

export interface ConflictSidesProps {
  readonly conflict: Conflict;
  readonly copyName: string;
  readonly words: MergeWords;
}

const sides: readonly Side[] = ["mine", "theirs"];

/** The three columns of a conflict. */
export function ConflictSides({ conflict, copyName, words }: ConflictSidesProps) {
  const { t } = useTexts();
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <h5 className={styles.sideTitle}>{t("merge.side.base")}</h5>
        <BaseValue conflict={conflict} words={words} />
      </div>
      {sides.map((side) => (
        <div key={side} className={styles.side}>
          <h5 className={styles.sideTitle}>
            {side === "mine" ? t("merge.side.mine") : t("merge.side.theirs", { name: copyName })}
          </h5>
          {conflict.kind === "field" ? (
            <FieldValue conflict={conflict} side={side} words={words} />
          ) : (
            <RemovalValue conflict={conflict} side={side} words={words} />
          )}
          <p className={styles.touch}>{words.touchWords(conflict.touch[side])}</p>
        </div>
      ))}
    </div>
  );
}

function Plain({ text }: { readonly text: string }) {
  const { t } = useTexts();
  return text === "" ? <p className={styles.faint}>{t("merge.side.empty")}</p> : <p className={styles.text}>{text}</p>;
}

function BaseValue({ conflict, words }: Pick<ConflictSidesProps, "conflict" | "words">) {
  const { t } = useTexts();
  const { table, id } = conflict;
  if (conflict.kind === "removal") {
    return <p className={styles.text}>{"text" in conflict.base ? conflict.base.text : words.nameOf(table, id)}</p>;
  }
  if (!conflict.base) return <p className={styles.faint}>{t("merge.side.noBase")}</p>;
  return <Plain text={words.valueWords(table, id, conflict.unit, conflict.base, null)} />;
}

interface ValueProps<C extends Conflict> {
  readonly conflict: C;
  readonly side: Side;
  readonly words: MergeWords;
}

function FieldValue({ conflict, side, words }: ValueProps<FieldConflict>) {
  const { table, id, unit, base, values } = conflict;
  const text = words.valueWords(table, id, unit, values[side], side);
  // Without a base the two are compared with each other, once: in the column read last.
  const other = side === "theirs" ? words.valueWords(table, id, unit, values.mine, "mine") : null;
  const from = base ? words.valueWords(table, id, unit, base, null) : other;
  if (text === "" || from === null || from === "" || !isFreeText(table, unit)) return <Plain text={text} />;
  return <DiffText from={from} to={text} />;
}

function RemovalValue({ conflict, side, words }: ValueProps<RemovalConflict>) {
  const { t } = useTexts();
  const { table, id, removedBy, units, dependents } = conflict;
  if (side === removedBy) return <p className={styles.text}>{t("merge.side.removed")}</p>;
  const names = dependents.map((each) => words.nameOf(each.table, each.id));
  return (
    <>
      {units.map((unit) => (
        <div key={unit}>
          <p className={styles.touch}>{words.unitName(table, id, unit)}</p>
          <EditedUnit conflict={conflict} unit={unit} side={side} words={words} />
        </div>
      ))}
      {names.length > 0 && <p className={styles.text}>{t("merge.side.dependents", { names: names.join("、") })}</p>}
    </>
  );
}

function EditedUnit({ conflict, unit, side, words }: ValueProps<RemovalConflict> & { readonly unit: Unit }) {
  const { table, id, base, record } = conflict;
  const text = words.valueWords(table, id, unit, valuesOf(table, record, unit), side);
  const from = words.valueWords(table, id, unit, valuesOf(table, base, unit), null);
  return isFreeText(table, unit) && from !== "" && text !== "" ? (
    <DiffText from={from} to={text} />
  ) : (
    <Plain text={text} />
  );
}
