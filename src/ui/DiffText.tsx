// A text with what was changed in it marked word by word. Line and wash tell it, not colour alone; who hears it hears
// the words "added" and "removed" where they begin.
import { useMemo } from "react";
import { wordDiff } from "../base/word-diff.ts";
import styles from "./DiffText.module.css";
import { useTexts } from "./I18n.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** `to`, compared with `from`. */
export function DiffText({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTexts();
  const parts = useMemo(() => wordDiff(from, to), [from, to]);
  return (
    <p className={styles.text}>
      {parts.map(({ kind, text }, i) => {
        if (kind === "same") return <span key={i}>{text}</span>;
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark key={i} className={styles[kind]}>
            <VisuallyHidden>{t(`ui.diff.${kind}`)}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
