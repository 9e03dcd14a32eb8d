// How far a long piece of work is.
// Always beside a way to cancel it.
import { Label } from "react-aria-components/Label";
import { ProgressBar as AriaProgressBar } from "react-aria-components/ProgressBar";
import { classNames } from "./class-names.ts";
import styles from "./ProgressBar.module.css";

export interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1; null while nobody can tell. */
  readonly value: number | null;
  readonly className?: string;
}

/** A bar with its label and percentage. */
export function ProgressBar({ label, value, className }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      className={classNames(styles.progress, className)}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          {value !== null && <span>{valueText}</span>}
          <span className={styles.track}>
            <span className={styles.fill} style={{ inlineSize: value === null ? "30%" : `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
