// What a comment wants, as a sign in words: an answer, to be read, or to be enjoyed. One look for all who show comments.
import type { ReactNode } from "react";
import type { ThreadKind } from "../domain/records/thread.ts";
import { useTexts } from "../ui/I18n.tsx";
import styles from "./CommentSign.module.css";

/** The sign of a thread's kind. */
export function KindSign({ kind }: { readonly kind: ThreadKind }) {
  const { t } = useTexts();
  return (
    <span className={styles.sign} data-kind={kind}>
      {t(`comments.kind.${kind}`)}
    </span>
  );
}

/** A quieter sign beside it: dealt with, a reply. */
export const PlainSign = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.sign}>{children}</span>
);
