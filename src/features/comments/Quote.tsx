// The words a comment is about, as they were written then.
import { excerpt } from "../../base/excerpt.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Comments.module.css";

/** More of a quote is not needed to know which words are meant. */
const length = 120;

/** The quoted words; nothing when there are none. */
export function Quote({ text }: { readonly text: string }) {
  const { t } = useTexts();
  return text === "" ? null : (
    <blockquote className={styles.quote}>{t("comments.quote", { text: excerpt(text, length) })}</blockquote>
  );
}
