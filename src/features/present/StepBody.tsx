// What one step says: the card, its elements, what it serves and why. The same on the screen, in the speaker's window
// and on the handout; how large it is set is theirs to say.
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./StepBody.module.css";
import type { StepWords } from "./step-words.ts";

/** The body of a step. */
export function StepBody({ words }: { readonly words: StepWords }) {
  const { t } = useTexts();
  return (
    <>
      <p className={styles.text} data-empty={words.text === "" || undefined}>
        {words.number !== "" && <span className={styles.number}>{words.number}</span>}
        {words.text === "" ? t("present.emptyCard") : words.text}
      </p>
      {words.elements.length > 0 && (
        <ul className={styles.elements}>
          {words.elements.map(({ id, number, text }) => (
            <li key={id}>
              {number !== "" && <span className={styles.number}>{number}</span>}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {words.ties.length > 0 && (
        <ul className={styles.ties}>
          {words.ties.map(({ linkId, sentence, reason }) => (
            <li key={linkId}>
              <p className={styles.tie}>
                <span aria-hidden="true">→ </span>
                {sentence}
              </p>
              {reason !== "" && (
                <p className={styles.reason}>
                  <span className={styles.because}>{t("present.because")}</span> {reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
