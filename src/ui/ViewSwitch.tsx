// Says which view one is in and leads to the others. Navigation, not tabs: each view is a page of its own.
// It keeps nothing and listens to no keys; the shortcut is only shown.
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./SegmentedControl.module.css";

export interface ViewChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  /** As it is printed on the keyboard, and in the form of `aria-keyshortcuts`. */
  readonly shortcut?: { readonly shown: string; readonly aria: string };
  readonly isDisabled?: boolean;
}

export interface ViewSwitchProps<Id extends string> {
  /** The name of this navigation for screen readers. */
  readonly label: string;
  readonly views: readonly ViewChoice<Id>[];
  readonly current: Id;
  readonly onSwitch: (id: Id) => void;
  readonly className?: string;
}

/** A row of views; the current one is marked by more than its colour. */
export function ViewSwitch<Id extends string>({ label, views, current, onSwitch, className }: ViewSwitchProps<Id>) {
  return (
    <nav aria-label={label} className={classNames(styles.views, className)}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={styles.segment}
          aria-current={view.id === current ? "page" : undefined}
          aria-keyshortcuts={view.shortcut?.aria}
          title={view.shortcut?.shown}
          disabled={view.isDisabled}
          onClick={() => onSwitch(view.id)}
        >
          {view.icon && <Icon name={view.icon} />}
          {view.label}
        </button>
      ))}
    </nav>
  );
}
