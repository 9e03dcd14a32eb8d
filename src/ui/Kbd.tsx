// Keys as they are printed on a keyboard.
// Shows them only; it never listens to them.
import styles from "./Kbd.module.css";

export interface KbdProps {
  /** For example `Ctrl+Z`, or `Alt+↑`. */
  readonly keys: string;
}

/** A key or a combination of keys. */
export function Kbd({ keys }: KbdProps) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
