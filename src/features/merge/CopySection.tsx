// One copy that is being taken in: what is simply taken, what has to be chosen, card by card, and what gets put right.
// Nothing is folded away that has to be decided.
import { type ReactNode, useMemo } from "react";
import { slipOf } from "../../domain/hand-out/redact.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { MergeStep } from "../../domain/merge/outcome.ts";
import type { Conflict, LoneChange, MergePlan } from "../../domain/merge/plan.ts";
import type { Decision } from "../../domain/merge/resolve.ts";
import type { Side } from "../../domain/merge/sides.ts";
import { isFreeText, type Unit, valuesOf } from "../../domain/merge/units.ts";
import { type Words as ReadingWords, repairSentence } from "../../exchange/reading-sentences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { DiffText } from "../../ui/DiffText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { ConflictItem } from "./ConflictItem.tsx";
import styles from "./Merge.module.css";
import { type MergeWords, useMergeWords } from "./use-merge-words.ts";

export interface CopySectionProps {
  readonly name: string;
  /** The hand-out it came by, if it did. */
  readonly handOutId: RecordId | null;
  readonly step: MergeStep;
  readonly now: string;
  readonly decisionOf: (conflict: Conflict) => Decision | null;
  readonly onDecide: (conflicts: readonly Conflict[], decision: Decision) => void;
}

/** A copy with its questions. */
export function CopySection({ name, handOutId, step, now, decisionOf, onDecide }: CopySectionProps) {
  const { t } = useTexts();
  const { plan, mended } = step;
  const words = useMergeWords(plan, now);
  // What was left out of the open sheet when it was handed out does not come back with a copy that has it.
  const slip = useStory((state) => slipOf(state.story));
  const lacksParts = slip !== undefined && slip.leftOut.length > 0 && slip.id !== handOutId;
  const groups = useMemo(() => groupsOf(plan.conflicts, words), [plan, words]);
  const reading: ReadingWords = (key, params) => t(key, params);
  return (
    <section className={styles.copy} aria-label={name}>
      <h2 className={styles.copyName}>{name}</h2>
      {lacksParts && <Banner>{t("merge.partly")}</Banner>}
      {plan.isKnown ? (
        !lacksParts && <p>{t("merge.known")}</p>
      ) : (
        <>
          {plan.base === null && <Banner tone="warning">{t("merge.noBase")}</Banner>}
          {plan.isOtherTemplate && <Banner>{t("merge.otherTemplate")}</Banner>}
          <Taken plan={plan} words={words} />
          {plan.conflicts.length === 0 && <p>{t("merge.nothingToChoose")}</p>}
          {mended.length > 0 && (
            <List title={t("merge.mended", { count: mended.length })} isOpen>
              {mended.map((repair) => repairSentence(repair, reading))}
            </List>
          )}
          {groups.map(({ cardId, conflicts }) => (
            <section key={cardId ?? "story"} className={styles.group}>
              <GroupHeading cardId={cardId} conflicts={conflicts} words={words} onDecide={onDecide} />
              {conflicts.map((conflict) => (
                <ConflictItem
                  key={conflict.key}
                  conflict={conflict}
                  copyName={name}
                  words={words}
                  decision={decisionOf(conflict)}
                  onDecide={(one, decision) => onDecide([one], decision)}
                />
              ))}
            </section>
          ))}
        </>
      )}
    </section>
  );
}

interface Group {
  readonly cardId: string | null;
  readonly conflicts: readonly Conflict[];
}

/** By card, in reading order; what is about no card comes first. */
function groupsOf(conflicts: readonly Conflict[], words: MergeWords): readonly Group[] {
  const byCard = new Map<string | null, Conflict[]>();
  for (const conflict of conflicts) {
    const cardId = words.cardOf(conflict.table, conflict.id);
    byCard.set(cardId, [...(byCard.get(cardId) ?? []), conflict]);
  }
  return [...byCard]
    .map(([cardId, inside]) => ({ cardId, conflicts: inside }))
    .sort((a, b) => words.rankOf(a.cardId) - words.rankOf(b.cardId));
}

function GroupHeading({
  cardId,
  conflicts,
  words,
  onDecide,
}: Group & Pick<CopySectionProps, "onDecide"> & { readonly words: MergeWords }) {
  const { t } = useTexts();
  return (
    <div className={styles.groupHead}>
      <h3 className={styles.card}>{cardId === null ? t("merge.subject.story") : words.nameOf("cards", cardId)}</h3>
      {cardId !== null && conflicts.length > 1 && (
        <>
          <Button variant="quiet" onPress={() => onDecide(conflicts, { take: "mine" })}>
            {t("merge.group.mine")}
          </Button>
          <Button variant="quiet" onPress={() => onDecide(conflicts, { take: "theirs" })}>
            {t("merge.group.theirs")}
          </Button>
        </>
      )}
    </div>
  );
}

interface TakenProps {
  readonly plan: MergePlan;
  readonly words: MergeWords;
}

function Taken({ plan, words }: TakenProps) {
  const { t } = useTexts();
  const changes = plan.alone.theirs;
  if (changes.length === 0) return <p>{t("merge.takenNone")}</p>;
  return (
    <List title={t("merge.taken", { count: changes.length })} isOpen={plan.conflicts.length === 0}>
      {changes.map((change) => (
        <TakenChange key={`${change.table}/${change.id}`} change={change} plan={plan} words={words} />
      ))}
    </List>
  );
}

function TakenChange({ change, plan, words }: TakenProps & { readonly change: LoneChange }) {
  const { t } = useTexts();
  const { kind, table, id, units } = change;
  const name = words.nameOf(table, id);
  if (kind !== "changed") return t(`merge.taken.${kind}`, { name });
  const texts = units.filter((unit) => isFreeText(table, unit));
  const value = (unit: Unit, side: Side): string => {
    const record = plan.versions[side][table][id];
    return record ? words.valueWords(table, id, unit, valuesOf(table, record, unit), side) : "";
  };
  return (
    <>
      {t("merge.taken.changed", { name, units: units.map((unit) => words.unitName(table, id, unit)).join("、") })}
      {texts.map((unit) => (
        <DiffText key={unit} from={value(unit, "mine")} to={value(unit, "theirs")} />
      ))}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: readonly ReactNode[];
}

function List({ title, isOpen, children }: ListProps) {
  return (
    <details className={styles.details} open={isOpen}>
      <summary>{title}</summary>
      <ul className={styles.list}>
        {children.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
