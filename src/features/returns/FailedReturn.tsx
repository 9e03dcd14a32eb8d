// Something among the returns that could not be read: its name, and why.
import { useReadErrorSentence } from "../../state/read-error-sentence.ts";
import type { ReturnAtHand } from "../../state/returns-at-hand.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Returns.module.css";

/** The row; nothing for what was read. */
export function FailedReturn({ item: { name, read } }: { readonly item: ReturnAtHand }) {
  const { t } = useTexts();
  const sentence = useReadErrorSentence();
  if (read.ok) return null;
  return (
    <li className={styles.row} data-warning>
      <p className={styles.who}>{name ?? t("library.import.pasted")}</p>
      <p className={styles.result}>{sentence(read.error)}</p>
    </li>
  );
}
