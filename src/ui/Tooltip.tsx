// A short tip beside what it explains, on hover and on keyboard focus.
// Never the only place of a word that is needed: touch screens show no tips.
import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "./Kbd.tsx";
import styles from "./Tooltip.module.css";

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** One focusable element of the widget library, for example a `Button`. */
  readonly children: ReactNode;
}

/** Puts a tip on the element inside. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ""} placement="bottom" offset={6}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
