// The presentation on the screen for the room: one step at a time over everything else, led by keys, clicker or mouse.
// What takes it off the page ends it.
import { useEffect, useRef } from "react";
import type { WalkStep } from "../../domain/walk.ts";
import { onFullScreenEnd } from "../../platform/full-screen.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { FullPage } from "../../ui/FullPage.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Announcement } from "./Announcement.tsx";
import { Controls } from "./Controls.tsx";
import { NoteField } from "./NoteField.tsx";
import styles from "./Presentation.module.css";
import { endShow, presentCard, screenLost } from "./present-orders.ts";
import { usePresent } from "./present-state.ts";
import { Rail } from "./Rail.tsx";
import { Slide } from "./Slide.tsx";
import { StepList } from "./StepList.tsx";
import type { Show } from "./show.ts";
import { TimerFace } from "./TimerFace.tsx";
import { useMouseLead } from "./use-mouse-lead.ts";
import { restingPlace, usePresentKeys } from "./use-present-keys.ts";
import { useShownPlace } from "./use-walk.ts";

/** The presentation as `show` has it. */
export function Presentation({ show }: { readonly show: Show }) {
  const { t } = useTexts();
  const session = useSession();
  usePresentKeys(window);
  useEffect(() => onFullScreenEnd(() => screenLost(session)), [session]);
  // Another story, or the list of stories: nothing may go on over it.
  useEffect(() => endShow, []);
  return (
    <FullPage label={t("present.title")}>
      <Room show={show} />
    </FullPage>
  );
}

function Room({ show }: { readonly show: Show }) {
  const { t } = useTexts();
  const session = useSession();
  const page = useRef<HTMLDivElement>(null);
  useMouseLead(page);
  const { steps, place } = useShownPlace(show);
  const step = steps[place];
  const { isListOpen, areNotesOpen } = usePresent();
  return (
    <div ref={page} className={styles.page} {...restingPlace}>
      {step ? <Slide step={step} show={show} /> : <p className={styles.nothing}>{t("present.nothing")}</p>}
      {isListOpen && (
        <aside className={styles.list} aria-label={t("present.list")}>
          <StepList hasNotes={false} currentId={step?.cardId ?? null} onGo={(id) => presentCard(session, id)} />
        </aside>
      )}
      {areNotesOpen && step && <Notes step={step} />}
      <Foot step={step} place={place} count={steps.length} />
      {show.typed !== "" && <p className={styles.typed}>{t("present.jump", { number: show.typed })}</p>}
      {show.isBlank && <div className={styles.blank} />}
      <Controls />
      <Announcement step={step} isBlank={show.isBlank} />
    </div>
  );
}

interface FootProps {
  readonly step: WalkStep | undefined;
  readonly place: number;
  readonly count: number;
}

function Foot({ step, place, count }: FootProps) {
  const stageId = useStory(({ story }) => story.cards[step?.cardId ?? ""]?.stageId);
  const hasWindow = usePresent(({ speakerWindow }) => speakerWindow !== null);
  return (
    <footer className={styles.foot}>
      <Rail stageId={stageId} />
      {!hasWindow && <TimerFace className={styles.time} />}
      <p className={styles.count}>{count > 0 && `${place + 1} / ${count}`}</p>
    </footer>
  );
}

/** The notes for a speaker with one screen only. */
function Notes({ step }: { readonly step: WalkStep }) {
  const { t } = useTexts();
  const isBlocked = usePresent((state) => state.isWindowBlocked);
  const label = useCardLabel(step.cardId);
  return (
    <aside className={styles.notes} aria-label={t("present.notes")}>
      {isBlocked && <p role="alert">{t("present.window.blocked")}</p>}
      <NoteField key={step.cardId} cardId={step.cardId} stepId={step.stepId} card={label} />
    </aside>
  );
}
