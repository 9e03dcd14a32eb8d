// A plain native button for rows and cards that repeat up to a thousand times: no hooks, no listeners of its own.
// Without words inside it needs a `label`, otherwise nobody but the eye knows what it does.
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

type NativeButton = Omit<ComponentPropsWithRef<"button">, "type" | "children" | "aria-label">;

export type RowButtonProps = NativeButton &
  (
    | { readonly icon: IconName; readonly label: string; readonly children?: undefined }
    | { readonly icon?: IconName; readonly label?: string; readonly children: ReactNode }
  );

/** A light button: an icon with a `label` (shown as the browser's own tip), or words. */
export function RowButton({ icon, label, children, className, ...props }: RowButtonProps) {
  return (
    <button
      title={children === undefined ? label : undefined}
      {...props}
      type="button"
      className={classNames(styles.row, className)}
      aria-label={label}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
