// A sentence across the page about the state of things, with what can be done about it. It stays until the state ends.
// What has just happened is a notice; what needs an answer first is a dialog.
import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

export type BannerTone = "info" | "success" | "warning" | "error";

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

const icons: Readonly<Record<BannerTone, IconName>> = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "warning",
};

/** A message in the page; an error is read out at once, the others when the reader gets there or is idle. */
export function Banner({ tone = "info", title, children, actions, className }: BannerProps) {
  return (
    <div role={tone === "error" ? "alert" : "status"} className={classNames(styles.banner, styles[tone], className)}>
      <Icon name={icons[tone]} className={styles.icon} />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
