// A small window that opens from a button, for a few settings that take effect at once. Esc, or a press beside it, closes
// it and gives the focus back to the button.
// Not for what wants an answer first (`Dialog`), nor for a list of actions (`Menu`).
import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import choiceStyles from "./Choices.module.css";
import { classNames } from "./class-names.ts";
import styles from "./PopoverDialog.module.css";

export interface PopoverDialogProps {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  /** Said by screen readers when it opens. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button with its window. */
export function PopoverDialog({ trigger, label, className, children }: PopoverDialogProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className={classNames(choiceStyles.popover, styles.window)} offset={4} placement="bottom start">
        <Dialog aria-label={label} className={classNames(choiceStyles.list, className)}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
