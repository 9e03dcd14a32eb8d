// One question of a merge: what it is about, the three states side by side, and the choice.
// A choice takes effect in the merge at hand only; the story is not touched.
import { memo, useId } from "react";
import type { Conflict } from "../../domain/merge/plan.ts";
import type { Decision } from "../../domain/merge/resolve.ts";
import { isFreeText } from "../../domain/merge/units.ts";
import type { TextKey } from "../../i18n/texts.ts";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { ConflictSides } from "./ConflictSides.tsx";
import styles from "./Merge.module.css";
import type { MergeWords } from "./use-merge-words.ts";

export interface ConflictItemProps {
  readonly conflict: Conflict;
  readonly copyName: string;
  readonly words: MergeWords;
  readonly decision: Decision | null;
  readonly onDecide: (conflict: Conflict, decision: Decision) => void;
}

type Choice = "mine" | "theirs" | "anew";

/** A conflict with its choice. */
export const ConflictItem = memo(function ConflictItem(props: ConflictItemProps) {
  const { conflict, copyName, words, decision, onDecide } = props;
  const { t } = useTexts();
  const titleId = useId();
  const what = titleOf(conflict, words, t("merge.unit.whole"));
  const chosen: Choice | null = decision && ("anew" in decision ? "anew" : decision.take);
  const choices = choicesOf(conflict).map(([id, label]) => ({ id, label: t(label) }));
  return (
    <article
      className={styles.conflict}
      aria-labelledby={titleId}
      data-undecided={chosen === null || undefined}
      data-conflict={conflict.key}
    >
      <h4 id={titleId} className={styles.what}>
        {chosen !== null && <Icon name="check" />}
        {what}
      </h4>
      <ConflictSides conflict={conflict} copyName={copyName} words={words} />
      <RadioGroup
        label={t("merge.choose", { what })}
        choices={choices}
        value={chosen}
        orientation="horizontal"
        onValueChange={(id) => onDecide(conflict, id === "anew" ? { anew: startText(conflict) } : { take: id })}
      />
      {decision && "anew" in decision && (
        <EditableText
          className={styles.anew}
          aria-label={t("merge.anew.label")}
          value={decision.anew}
          onValueChange={(text) => onDecide(conflict, { anew: text })}
        />
      )}
    </article>
  );
});

/** What the question is about: the field, and the record where that is not the card above it. */
function titleOf(conflict: Conflict, words: MergeWords, whole: string): string {
  const { table, id } = conflict;
  const unit = conflict.kind === "field" ? words.unitName(table, id, conflict.unit) : whole;
  return table === "cards" || table === "about" ? unit : `${words.nameOf(table, id)} ${unit}`;
}

function choicesOf(conflict: Conflict): readonly (readonly [Choice, TextKey])[] {
  if (conflict.kind === "removal") {
    return conflict.removedBy === "mine"
      ? [
          ["mine", "merge.take.keepRemoved"],
          ["theirs", "merge.take.bringBack"],
        ]
      : [
          ["mine", "merge.take.mine"],
          ["theirs", "merge.take.remove"],
        ];
  }
  const either: readonly (readonly [Choice, TextKey])[] = [
    ["mine", "merge.take.mine"],
    ["theirs", "merge.take.theirs"],
  ];
  return isFreeText(conflict.table, conflict.unit) ? [...either, ["anew", "merge.take.anew"]] : either;
}

/** A new text begins with mine: mostly a word of theirs is added to it. */
function startText(conflict: Conflict): string {
  const value = conflict.kind === "field" ? Object.values(conflict.values.mine)[0] : null;
  return typeof value === "string" ? value : "";
}
