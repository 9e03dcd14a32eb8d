// Above the views of a copy that was given: from whom, to whom, for what, until when, and what to do with it.
// It must be understood by somebody who never saw this program; known once, it folds to a line.
import { useEffect } from "react";
import { slipOf } from "../../domain/hand-out/redact.ts";
import type { HandOut } from "../../domain/records/hand-out.ts";
import { ageInWords } from "../../state/age.ts";
import { setPreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { daysLeft } from "./days-left.ts";
import styles from "./Review.module.css";
import { openReturn } from "./return-dialog.ts";
import { isUnreturned, remarksOf, useReviewMarks } from "./review-marks.ts";
import { useGiver } from "./use-giver.ts";
import { useWritten } from "./use-written.ts";

/** Nothing in a sheet that is the person's own. */
export function GivenBanner() {
  const slip = useStory(({ story }) => slipOf(story));
  return slip ? <Slip slip={slip} /> : null;
}

function Slip({ slip }: { readonly slip: HandOut }) {
  const { t } = useTexts();
  const [{ isFolded }, change] = useReviewMarks();
  const isReview = slip.mode === "review";
  useFirstOpening(isReview);
  return (
    <section className={styles.slip} aria-labelledby="given-title">
      <div className={styles.words}>
        <p className={styles.line}>
          <Who slip={slip} />
          <strong id="given-title">{t(isReview ? "review.title" : "review.copy.title")}</strong>
          <Until day={slip.until} />
        </p>
        {!isFolded && slip.purpose.trim() !== "" && <p className={styles.purpose}>{slip.purpose}</p>}
        {!isFolded && (isReview ? <HowToReview /> : <HowToEdit slip={slip} />)}
      </div>
      <div className={classNames(styles.buttons, isFolded && styles.inLine)}>
        {isReview && <SendButton />}
        <Button variant="quiet" onPress={() => change({ isFolded: !isFolded })}>
          {t(isFolded ? "review.unfold" : "review.fold")}
        </Button>
      </div>
    </section>
  );
}

function Who({ slip: { sender, receiver } }: { readonly slip: HandOut }) {
  const { t } = useTexts();
  if (sender.trim() === "" && receiver.trim() === "") return null;
  const key = receiver.trim() === "" ? "sender" : sender.trim() === "" ? "receiver" : "both";
  return <span>{t(`review.who.${key}`, { sender, receiver })}</span>;
}

function Until({ day }: { readonly day: string }) {
  const { t, date } = useTexts();
  const left = daysLeft(day, useWorkspace().now());
  if (day === "" || Number.isNaN(left)) return null;
  const words =
    left === 0
      ? t("review.until.today")
      : left > 0
        ? t("review.until.left", { days: left })
        : t("review.until.over", { days: -left });
  return (
    <span className={classNames(styles.until, left < 0 && styles.over)}>
      {t("review.until.day", { date: date(day), left: words })}
    </span>
  );
}

function HowToReview() {
  const texts = useTexts();
  const { t } = texts;
  const now = useWorkspace().now();
  const isForgotten = useWorkspaceState(({ keptIn, behindPreview }) => keptIn === "memory" && !behindPreview);
  const [{ returnedAt }] = useReviewMarks();
  return (
    <>
      <p>{t("review.explain")}</p>
      <p>{t("review.how")}</p>
      {isForgotten && <p className={styles.over}>{t("review.memory")}</p>}
      {returnedAt !== null && <p>{t("review.returned", { when: ageInWords(returnedAt, now, texts) })}</p>}
    </>
  );
}

function HowToEdit({ slip }: { readonly slip: HandOut }) {
  const { t } = useTexts();
  return <p>{t("review.copy.explain", { sender: useGiver(slip) })}</p>;
}

function SendButton() {
  const { t } = useTexts();
  const [marks] = useReviewMarks();
  const written = useWritten();
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  const count = written === null ? 0 : remarksOf(written).filter((remark) => isUnreturned(remark, marks)).length;
  return (
    <>
      <Button variant="primary" isDisabled={isPreview} onPress={openReturn}>
        {count === 0 ? t("review.send") : t("review.send.count", { count })}
      </Button>
      {isPreview && <p className={styles.small}>{t("review.send.preview")}</p>}
    </>
  );
}

/** The comments are there when it is opened for the first time; later the person decides. */
function useFirstOpening(isReview: boolean): void {
  const [{ hasBegun }, change] = useReviewMarks();
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  useEffect(() => {
    if (hasBegun || isPreview || !isReview) return;
    change({ hasBegun: true });
    setPreferences({ commentsOpen: true });
  });
}
