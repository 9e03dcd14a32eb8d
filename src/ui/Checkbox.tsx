// Yes or no for one thing, beside its words.
// For a setting that takes effect at once `Switch` says so better.
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import styles from "./Toggle.module.css";

export interface CheckboxProps extends Omit<AriaCheckboxProps, "className" | "style" | "children" | "onChange"> {
  readonly onValueChange: (isSelected: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A box to tick, its words clickable too. */
export function Checkbox({ onValueChange, className, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} onChange={onValueChange} className={classNames(styles.toggle, className)}>
      <span className={styles.box}>
        <Icon name="check" />
      </span>
      {children}
    </AriaCheckbox>
  );
}
