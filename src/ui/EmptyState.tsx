// What stands where nothing is yet: the question that belongs there, and the way to begin.
// An invitation, never an apology.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** A title, a few words, and buttons to begin with. */
export function EmptyState({ title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={classNames(styles.empty, className)}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
