// One return: whose it is, which copy it answers, what it would bring, and what happened to it on the way.
// What is wrong stands in the row and never only in what is folded away.
import type { Authors } from "../../domain/authors.ts";
import type { Intake } from "../../domain/returns/take-in.ts";
import { authorWords } from "../../state/author-words.ts";
import { chooseReturn } from "../../state/returns-at-hand.ts";
import type { StoryState } from "../../state/story-store.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { ReturnDetails } from "./ReturnDetails.tsx";
import styles from "./Returns.module.css";
import { type ReadReturn, remarkCount } from "./returns-plan.ts";

export interface ReturnRowProps {
  readonly given: ReadReturn;
  /** What it would bring to the open sheet; null: it is for another. */
  readonly intake: Intake | null;
  /** The open sheet; null: it is for another. */
  readonly state: StoryState | null;
  readonly authors: Authors;
  readonly now: string;
}

/** The row. */
export function ReturnRow({ given, intake, state, authors, now }: ReturnRowProps) {
  const { t, timeStamp } = useTexts();
  const { item, received } = given;
  const name = authorWords(authors, received.contents, t);
  const isNew = intake?.kind === "new";
  const warnings = useWarnings(given, intake);
  return (
    <li className={styles.row} aria-label={name} data-warning={warnings.length > 0 || undefined}>
      {isNew ? (
        <Checkbox
          className={styles.who ?? ""}
          isSelected={item.isChosen}
          aria-label={t("returns.take", { name })}
          onValueChange={(isChosen) => chooseReturn(item.id, isChosen)}
        >
          {name}
        </Checkbox>
      ) : (
        <p className={styles.who}>{name}</p>
      )}
      <p className={styles.which}>
        {intake && (
          <span>
            {intake.handOut
              ? t("returns.handOut", {
                  receiver: intake.handOut.receiver,
                  time: timeStamp(intake.handOut.time, now),
                })
              : t("returns.handOut.unknown")}
          </span>
        )}
        <span>{t("returns.sent", { time: timeStamp(received.contents.time, now) })}</span>
        {item.name !== null && <span>{item.name}</span>}
      </p>
      <div className={styles.result}>
        <Result given={given} intake={intake} />
        {warnings.map((words) => (
          <p key={words} className={styles.warning}>
            {words}
          </p>
        ))}
        {intake && intake.orphans > 0 && <p>{t("returns.orphans", { count: intake.orphans })}</p>}
        <ReturnDetails given={given} intake={intake} state={state} authors={authors} />
      </div>
    </li>
  );
}

/** The numbers, those that are not zero. */
function Result({ given, intake }: Pick<ReturnRowProps, "given" | "intake">) {
  const { t } = useTexts();
  const all = remarkCount(given);
  if (!intake) return <p>{t("returns.comments", { count: all })}</p>;
  if (all === 0) return <p>{t(intake.kind === "new" ? "returns.wordless" : "returns.wordless.known")}</p>;
  if (intake.kind === "known") return <p>{t(intake.isRepeated ? "returns.repeated" : "returns.allKnown")}</p>;
  const { fresh, changed, known } = intake;
  return (
    <p className={styles.numbers}>
      {fresh.length > 0 && <strong>{t("returns.new", { count: fresh.length })}</strong>}
      {changed.length > 0 && <strong>{t("returns.changed", { count: changed.length })}</strong>}
      {known > 0 && <span>{t("returns.known", { count: known })}</span>}
    </p>
  );
}

/** Lost pieces named one by one; beyond these nobody looks them up. */
const mostNamed = 12;

function useWarnings({ received }: ReadReturn, intake: Intake | null): readonly string[] {
  const { t } = useTexts();
  const { damaged, total, rejected, isWhole } = received;
  const named = damaged.slice(0, mostNamed).join("・");
  const which = damaged.length > mostNamed ? `${named}…` : named;
  const warnings: string[] = [];
  if (damaged.length > 0) warnings.push(t("returns.damaged", { total, which, saved: total - damaged.length }));
  else if (!isWhole) warnings.push(t("returns.altered"));
  if (rejected.length > 0) warnings.push(t("returns.rejected", { count: rejected.length }));
  if (intake?.clock) warnings.push(t(`returns.clock.${intake.clock}`));
  return warnings;
}
