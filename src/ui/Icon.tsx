// The small set of pictures used on buttons, drawn here so that nothing has to be fetched.
// They carry no meaning of their own: whoever shows one says the same in words beside it or in the label.

import styles from "./Icon.module.css";
import { type IconName, iconPaths } from "./icon-paths.ts";

export interface IconProps {
  readonly name: IconName;
  readonly className?: string | undefined;
}

/** A picture in the colour and size of the text around it, hidden from screen readers. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg className={`${styles.icon} ${className ?? ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
