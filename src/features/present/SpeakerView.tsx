// What the speaker sees: this step and its notes, the next one, the time, and the whole walk to jump in.
import type { ReactNode } from "react";
import type { WalkStep } from "../../domain/walk.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { NoteField } from "./NoteField.tsx";
import { followOrder, presentCard } from "./present-orders.ts";
import { changeShow } from "./present-state.ts";
import styles from "./SpeakerView.module.css";
import { StepBody } from "./StepBody.tsx";
import { StepList } from "./StepList.tsx";
import { type Show, screenSeen } from "./show.ts";
import { TimerFace } from "./TimerFace.tsx";
import { freshTimer } from "./timer.ts";
import { restingPlace, scrolls } from "./use-present-keys.ts";
import { useStepWords } from "./use-step-words.ts";
import { useShownPlace } from "./use-walk.ts";

/** The content of the speaker's window. */
export function SpeakerView({ show }: { readonly show: Show }) {
  const { t } = useTexts();
  const session = useSession();
  const { steps, place } = useShownPlace(show);
  const [step, next] = [steps[place], steps[place + 1]];
  return (
    <main className={styles.page} aria-label={t("present.window")} {...restingPlace}>
      <h1>
        <VisuallyHidden>{t("present.window")}</VisuallyHidden>
      </h1>
      <Top show={show} place={place} count={steps.length} />
      <Pane className={styles.now} title={t("present.now")}>
        {step ? <Preview step={step} /> : <p>{t("present.nothing")}</p>}
      </Pane>
      <section className={styles.notes} aria-label={t("present.notes")}>
        <h2>{t("present.notes")}</h2>
        {step && <Note key={step.cardId} step={step} />}
      </section>
      <Pane className={styles.next} title={t("present.nextStep")}>
        {next ? <Preview step={next} /> : <p>{t("present.lastStep")}</p>}
      </Pane>
      <section className={styles.list} aria-label={t("present.list")}>
        <h2>{t("present.list")}</h2>
        <StepList hasNotes={false} currentId={step?.cardId ?? null} onGo={(id) => presentCard(session, id)} />
      </section>
    </main>
  );
}

interface PaneProps {
  readonly title: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of the window that is only read. A long step scrolls in it, by keys too once it has the focus. */
function Pane({ title, className, children }: PaneProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is the interaction
    <section className={className} aria-label={title} tabIndex={0} {...scrolls}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface TopProps {
  readonly show: Show;
  readonly place: number;
  readonly count: number;
}

function Top({ show, place, count }: TopProps) {
  const { t } = useTexts();
  const session = useSession();
  const { timer, screens, isBlank, typed } = show;
  return (
    <div className={styles.top}>
      <TimerFace className={styles.time} />
      <RowButton aria-keyshortcuts="T" onClick={() => followOrder(session, { kind: "timer" })}>
        {t(timer.startedAt === null ? "present.time.start" : "present.time.stop")}
      </RowButton>
      <RowButton onClick={() => changeShow((now) => ({ ...now, timer: freshTimer }))}>
        {t("present.time.reset")}
      </RowButton>
      <p className={styles.count}>
        {count > 0 && `${place + 1} / ${count}`}
        {screens > 1 && ` ${t("present.screen", { screen: screenSeen(show) + 1, screens })}`}
      </p>
      <p role="status">{isBlank ? t("present.blank") : typed !== "" && t("present.jump", { number: typed })}</p>
      <RowButton icon="left" label={t("present.back")} onClick={() => followOrder(session, { kind: "back" })} />
      <RowButton icon="right" label={t("present.next")} onClick={() => followOrder(session, { kind: "next" })} />
      <RowButton aria-pressed={isBlank} onClick={() => followOrder(session, { kind: "blank" })}>
        {t("present.blankScreen")}
      </RowButton>
      <RowButton onClick={() => followOrder(session, { kind: "leave" })}>{t("present.leave")}</RowButton>
    </div>
  );
}

function Preview({ step }: { readonly step: WalkStep }) {
  const { local } = useTexts();
  const words = useStepWords(step);
  if (!words) return null;
  return (
    <article className={styles.preview} data-tone={words.stage.tone}>
      <p className={styles.stage}>
        <span>
          {words.stage.sign} {local(words.stage.name)}
        </span>
        <span>{words.place}</span>
      </p>
      <StepBody words={words} />
    </article>
  );
}

function Note({ step }: { readonly step: WalkStep }) {
  const label = useCardLabel(step.cardId);
  return <NoteField cardId={step.cardId} stepId={step.stepId} card={label} />;
}
