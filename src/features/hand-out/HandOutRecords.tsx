// The record of hand-outs: to whom, what for, until when, what without, and who has answered.
// It reads only what the story holds; nothing here can be changed.
import type { HandOut } from "../../domain/records/hand-out.ts";
import { useRunAction } from "../../state/ActionList.tsx";
import { useStory } from "../../state/StoryContext.tsx";
import { localDay } from "../../state/story-export.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./HandOut.module.css";
import { leaveRecords, useHandOutState } from "./hand-out-state.ts";
import { partNames } from "./part-words.ts";
import { pastHandOuts, returnsTo } from "./past-hand-outs.ts";

/** The dialog with all hand-outs, the newest first. */
export function HandOutRecords() {
  const { t } = useTexts();
  const runAction = useRunAction();
  const story = useStory((state) => state.story);
  const isFormBehind = useHandOutState((state) => state.isFormBehind);
  const handOuts = pastHandOuts(story);
  return (
    <Dialog
      title={t("handOut.records.title")}
      size="large"
      onClose={leaveRecords}
      actions={
        <Button variant="primary" onPress={leaveRecords}>
          {t(isFormBehind ? "handOut.preview.back" : "ui.close")}
        </Button>
      }
    >
      {handOuts.length === 0 ? (
        <EmptyState
          title={t("handOut.records.none")}
          actions={
            <Button onPress={() => (isFormBehind ? leaveRecords() : runAction("handOut.open"))}>
              {t("handOut.open")}
            </Button>
          }
        >
          {t("handOut.records.invite")}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section className={styles.records} tabIndex={0} aria-label={t("handOut.records.title")}>
          {handOuts.map((handOut) => (
            <HandOutRecord key={handOut.id} handOut={handOut} />
          ))}
        </section>
      )}
    </Dialog>
  );
}

function HandOutRecord({ handOut }: { readonly handOut: HandOut }) {
  const texts = useTexts();
  const { t, timeStamp } = texts;
  const now = useWorkspace().now();
  const story = useStory((state) => state.story);
  const { receiver, purpose, sender, mode, time, leftOut } = handOut;
  const parts = partNames(story, leftOut, texts);
  return (
    <section className={styles.record}>
      <h3>{t("handOut.records.heading", { receiver, time: timeStamp(time, now) })}</h3>
      {purpose !== "" && <p>{t("handOut.records.purpose", { purpose })}</p>}
      <p>{t("handOut.records.how", { mode: t(`handOut.mode.${mode}`) })}</p>
      {sender !== "" && <p>{t("handOut.records.sender", { sender })}</p>}
      <p>{parts === "" ? t("handOut.records.leftOut.none") : t("handOut.records.leftOut", { parts })}</p>
      <Answers handOut={handOut} />
    </section>
  );
}

/** Until when it should come back, and what has. */
function Answers({ handOut }: { readonly handOut: HandOut }) {
  const { t, date, timeStamp } = useTexts();
  const now = useWorkspace().now();
  const story = useStory((state) => state.story);
  const { until, mode } = handOut;
  const returns = returnsTo(story, handOut);
  // A copy that was worked on comes back by a merge, which does not say whose hand-out it was.
  const isWaiting = mode === "review" && returns.length === 0;
  const isOverdue = isWaiting && until !== "" && until < localDay(now);
  return (
    <>
      {until !== "" && (
        <p>
          {t("handOut.records.until", { date: date(until) })}
          {isOverdue && (
            <strong className={styles.overdue}>
              <Icon name="warning" />
              {t("handOut.records.overdue")}
            </strong>
          )}
        </p>
      )}
      {mode === "copy" && <p>{t("handOut.records.copy")}</p>}
      {isWaiting && <p>{t("handOut.records.waiting")}</p>}
      {returns.length > 0 && (
        <ul className={styles.list}>
          {returns.map(({ id, author, time, remarkCount }) => (
            <li key={id}>
              {t("handOut.records.returned", {
                author: author.trim() || t("handOut.part.unnamed"),
                time: timeStamp(time, now),
                count: remarkCount,
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
