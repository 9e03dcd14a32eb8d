// One step on the screen for everyone in the room: the stage, the card as large as fits, and why it is there.
// It must stay readable from the back row: nothing else goes on it.
import type { CSSProperties } from "react";
import type { WalkStep } from "../../domain/walk.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { changeShow } from "./present-state.ts";
import styles from "./Slide.module.css";
import { StepBody } from "./StepBody.tsx";
import { type Show, screenSeen } from "./show.ts";
import { useFit } from "./use-fit.ts";
import { useStepWords } from "./use-step-words.ts";

const tellScreens = (screens: number) => changeShow((show) => (show.screens === screens ? show : { ...show, screens }));

/** The slide of a step; nothing once its card is gone. */
export function Slide({ step, show }: { readonly step: WalkStep; readonly show: Show }) {
  const texts = useTexts();
  const words = useStepWords(step);
  const content = JSON.stringify([step.cardId, words?.number, words?.text, words?.elements, words?.ties]);
  const { frame, flow } = useFit(content, words?.text.length ?? 0, tellScreens);
  if (!words) return null;
  const seen = screenSeen(show);
  return (
    <article className={styles.slide} data-tone={words.stage.tone} data-direction={show.direction}>
      <header className={styles.heading}>
        <span className={styles.sign}>{words.stage.sign}</span>
        <h2 className={styles.stage}>{texts.local(words.stage.name)}</h2>
        {words.place !== "" && <p className={styles.place}>{words.place}</p>}
        {show.screens > 1 && (
          <p className={styles.place}>{texts.t("present.screen", { screen: seen + 1, screens: show.screens })}</p>
        )}
      </header>
      <div className={styles.frame} ref={frame}>
        <div className={styles.flow} ref={flow} style={{ "--seen": seen } as CSSProperties} key={words.cardId}>
          <StepBody words={words} />
        </div>
      </div>
    </article>
  );
}
