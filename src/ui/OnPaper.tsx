// What goes on paper: put on the page while something is printed, with everything else taken off it.
// It must be ready when the browser asks (`beforeprint`), hence at once and not with the next frame.
import { type ReactNode, useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { onPrint } from "../platform/print.ts";
import styles from "./OnPaper.module.css";

export interface OnPaperProps {
  /** Asked when the browser is about to print: is this what is printed? Only one on a page may say yes. */
  readonly isWanted: () => boolean;
  /** Called for the pages only when they are needed: laying them out costs. */
  readonly children: () => ReactNode;
}

/** Pages that show on paper only; nothing on the screen. */
export function OnPaper({ isWanted, children }: OnPaperProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(
    () =>
      onPrint(
        () => flushSync(() => setPrinting(isWanted())),
        () => setPrinting(false),
      ),
    [isWanted],
  );
  if (!printing) return null;
  return createPortal(
    <div className={styles.printed} data-print-root="">
      {children()}
    </div>,
    document.body,
  );
}
