// One of two to five short choices in one line, for example a language. A radio group by nature: arrow keys move in it.
// It keeps nothing: the chosen one comes in and goes out.
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Choice } from "./choice.ts";
import { classNames } from "./class-names.ts";
import styles from "./SegmentedControl.module.css";

export interface SegmentedControlProps<Id extends string> {
  /** Said by screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onValueChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** Choices side by side, the chosen one filled and underlined. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, choices, value, onValueChange, isDisabled = false, className } = props;
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onValueChange(chosen.id);
      }}
      isDisabled={isDisabled}
      className={classNames(styles.group, className)}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.id}
          value={choice.id}
          isDisabled={choice.isDisabled ?? false}
          className={styles.segment ?? ""}
        >
          {choice.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
