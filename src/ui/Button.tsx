// Buttons with words. One primary at most per screen or dialog; the rest is secondary or quiet.
// Not for rows that repeat hundreds of times: `RowButton` is lighter there.

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button; `onPress` is called for mouse, touch, pen, Enter and Space alike. */
export function Button({ variant = "secondary", icon, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(styles.button, styles[variant], className)}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
