// The record of merges: when, which copies, and what was decided, with the words that were given up.
// It reads only what the story holds; nothing here can be changed.
import type { Decision } from "../../domain/records/decision.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { heldWords } from "./held-words.ts";
import styles from "./Merge.module.css";
import { closeRecords } from "./records-dialog.ts";
import { unitWords } from "./unit-words.ts";

/** The dialog with all merges, the newest first. */
export function MergeRecords() {
  const { t, timeStamp } = useTexts();
  const now = useWorkspace().now();
  const revisions = useStory((state) => state.story.revisions);
  const decisions = useStory((state) => state.story.decisions);
  const merges = Object.values(revisions)
    .filter(({ kind }) => kind === "merge")
    .sort((a, b) => (a.time < b.time ? 1 : -1));
  return (
    <Dialog
      title={t("merge.records.title")}
      size="large"
      onClose={closeRecords}
      actions={
        <Button variant="primary" onPress={closeRecords}>
          {t("ui.close")}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles.records} tabIndex={0} aria-label={t("merge.records.title")}>
        {merges.length === 0 && <p>{t("merge.records.none")}</p>}
        {merges.map(({ id, time, label, author }) => {
          const own = Object.values(decisions).filter(({ revisionId }) => revisionId === id);
          return (
            <section key={id} className={styles.record}>
              <h3>{t("merge.records.heading", { time: timeStamp(time, now), label })}</h3>
              {author !== "" && <p>{t("merge.records.by", { author })}</p>}
              {own.length === 0 ? (
                <p>{t("merge.records.noDecisions")}</p>
              ) : (
                <ul className={styles.list}>
                  {own.map((decision) => (
                    <li key={decision.id}>
                      <DecisionView decision={decision} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </section>
    </Dialog>
  );
}

function DecisionView({ decision }: { readonly decision: Decision }) {
  const { t } = useTexts();
  const { label, table, unit, taken, mine, theirs, anew } = decision;
  const words = (json: string) => (json === "" ? t("merge.side.removed") : heldWords(json) || t("merge.side.empty"));
  return (
    <>
      <p>
        {t("merge.records.line", { label, unit: unitWords(table, unit, t), taken: t(`merge.records.taken.${taken}`) })}
      </p>
      <dl className={styles.held}>
        <dt>{t("merge.records.mine")}</dt>
        <dd>{words(mine)}</dd>
        <dt>{t("merge.records.theirs")}</dt>
        <dd>{words(theirs)}</dd>
        {taken === "anew" && (
          <>
            <dt>{t("merge.records.anew")}</dt>
            <dd>{anew}</dd>
          </>
        )}
      </dl>
    </>
  );
}
