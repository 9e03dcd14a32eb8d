// One card to choose, or why it cannot be chosen. A plain element: there may be a hundred of them.
import styles from "./LinkPicker.module.css";

export interface TargetOptionProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Why it cannot be chosen. */
  readonly note: string | null;
  readonly isActive: boolean;
  readonly isIndented: boolean;
  readonly onChoose: () => void;
}

/** An option of the list; the search field above has the focus and tells which one is active. */
export function TargetOption({ id, label, text, note, isActive, isIndented, onChoose }: TargetOptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field, which points to the options
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the search field
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={note !== null}
      className={styles.option}
      data-indented={isIndented || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (note === null) onChoose();
      }}
    >
      <span className={styles.label}>{label}</span> <span>{text}</span>
      {note !== null && <span className={styles.why}>{note}</span>}
    </div>
  );
}
