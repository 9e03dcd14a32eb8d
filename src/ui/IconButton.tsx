// A button that shows only a picture: its label is its name for a screen reader and its tip for everyone else.
// For toolbars and headers; in rows that repeat, `RowButton` is lighter.
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> {
  readonly icon: IconName;
  readonly label: string;
  /** Shown in the tip, for example Ctrl+Z. */
  readonly shortcut?: string;
  readonly variant?: "quiet" | "secondary";
  readonly size?: "medium" | "small";
  readonly className?: string;
}

/** A square button with a picture; the tip appears on hover and on keyboard focus. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, variant = "quiet", size = "medium", className, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(
          styles.button,
          styles[variant],
          styles.square,
          size === "small" && styles.small,
          className,
        )}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
