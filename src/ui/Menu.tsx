// A menu that opens from a button: actions, with their shortcuts shown beside them.
// Every action in it must also be reachable in the command palette or by its shortcut.
import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import styles from "./Choices.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Kbd } from "./Kbd.tsx";

export interface MenuProps {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  /** The menu's name for screen readers; without it, that of the trigger. */
  readonly label?: string;
  /** `MenuItem`s and `MenuSeparator`s. */
  readonly children: ReactNode;
}

/** A button with its menu. */
export function Menu({ trigger, label, children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ""} offset={4} placement="bottom start">
        <AriaMenu {...(label !== undefined && { "aria-label": label })} className={styles.list ?? ""}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: IconName;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isDangerous?: boolean;
}

/** One action of a menu. */
export function MenuItem(props: MenuItemProps) {
  const { label, onAction, icon, description, shortcut, isDisabled = false, isDangerous = false } = props;
  return (
    <AriaMenuItem
      textValue={label}
      onAction={onAction}
      isDisabled={isDisabled}
      className={classNames(styles.item, isDangerous && styles.danger)}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.words}>
        <span>{label}</span>
        {description !== undefined && " "}
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
      {shortcut !== undefined && " "}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaMenuItem>
  );
}

/** A line between two groups of actions. */
export const MenuSeparator = () => <Separator className={styles.separator ?? ""} />;
