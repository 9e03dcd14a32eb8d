// One of a few choices that are all seen at once, each with room for an explanation.
// It keeps nothing: the chosen one comes in and goes out.
import { Label } from "react-aria-components/Label";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import type { Choice } from "./choice.ts";
import { classNames } from "./class-names.ts";
import styles from "./Toggle.module.css";

export interface RadioGroupProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onValueChange: (id: Id) => void;
  readonly orientation?: "vertical" | "horizontal";
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** Radio buttons below one another or in a row. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, choices, value, onValueChange, orientation = "vertical", isDisabled = false, className } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onValueChange(chosen.id);
      }}
      orientation={orientation}
      isDisabled={isDisabled}
      className={classNames(styles.group, className)}
    >
      <Label className={styles.groupLabel ?? ""}>{label}</Label>
      <div className={styles.choices} data-orientation={orientation}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={styles.toggle ?? ""}
          >
            <span className={styles.dot} />
            <span className={styles.words}>
              {choice.label}
              {choice.description !== undefined && <span className={styles.description}>{choice.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
