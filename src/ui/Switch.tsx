// On or off for a setting that takes effect at once.
// Not for choices in a form that is sent later: that is a `Checkbox`.
import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import { classNames } from "./class-names.ts";
import styles from "./Toggle.module.css";

export interface SwitchProps extends Omit<AriaSwitchProps, "className" | "style" | "children" | "onChange"> {
  readonly onValueChange: (isOn: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A switch, its words clickable too. */
export function Switch({ onValueChange, className, children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} onChange={onValueChange} className={classNames(styles.toggle, className)}>
      <span className={styles.track} />
      {children}
    </AriaSwitch>
  );
}
