// The handout (配付資料): the steps shown, several to an A4 page, with their reasons and, if wanted, the notes.
// It is plain text flow: the browser cuts the pages, between steps wherever it can.

import { aboutOf } from "../../domain/story.ts";
import type { WalkStep } from "../../domain/walk.ts";
import { now } from "../../platform/clock.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Handout.module.css";
import { StepBody } from "./StepBody.tsx";
import { useStepWords } from "./use-step-words.ts";
import { useShownSteps } from "./use-walk.ts";

/** The pages. */
export function Handout() {
  const { t, date } = useTexts();
  const about = useStory((state) => aboutOf(state.story));
  const steps = useShownSteps();
  const title = about.title.trim() === "" ? t("app.untitled") : about.title;
  const frame = [about.municipality, about.round, about.version, date(about.date === "" ? now() : about.date)];
  return (
    <div className={styles.handout}>
      <header className={styles.header}>
        <h1>{title}</h1>
        <p>{frame.filter((part) => part.trim() !== "").join("　")}</p>
      </header>
      <ol className={styles.steps}>
        {steps.map((step, i) => (
          <HandoutStep key={step.cardId} step={step} place={i + 1} />
        ))}
      </ol>
    </div>
  );
}

function HandoutStep({ step, place }: { readonly step: WalkStep; readonly place: number }) {
  const { t, local } = useTexts();
  const hasNotes = usePreferences((preferences) => preferences.handoutNotes);
  const words = useStepWords(step);
  const note = useRecord("steps", step.stepId, (record) => record?.note ?? "");
  if (!words) return null;
  return (
    <li className={styles.step} data-tone={words.stage.tone}>
      <p className={styles.heading}>
        <span className={styles.place}>{place}</span>
        <span>
          {words.stage.sign} {local(words.stage.name)}
        </span>
        <span>{words.place}</span>
      </p>
      <StepBody words={words} />
      {hasNotes && note.trim() !== "" && (
        <p className={styles.note}>
          <strong>{t("present.notes")}</strong> {note}
        </p>
      )}
    </li>
  );
}
