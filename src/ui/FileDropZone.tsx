// A place to drop files on, with the button that does the same for those who do not drag.
// It hands files over unread: what is in them is for others to judge.
import type { ReactNode } from "react";
import { DropZone, type DropZoneProps } from "react-aria-components/DropZone";
import { classNames } from "./class-names.ts";
import styles from "./FileDropZone.module.css";

export interface FileDropZoneProps
  extends Omit<DropZoneProps, "className" | "style" | "children" | "onDrop" | "aria-label"> {
  /** Its name for those who paste a file here by keyboard instead. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly className?: string;
  /** What is said there; put a button into it that opens the file picker. */
  readonly children: ReactNode;
}

/** Calls `onFiles` with what was dropped or pasted; things that are no files are ignored. */
export function FileDropZone({ label, onFiles, className, children, ...props }: FileDropZoneProps) {
  return (
    <DropZone
      {...props}
      aria-label={label}
      getDropOperation={() => "copy"}
      onDrop={async ({ items }) => {
        const files = await Promise.all(items.map(async (item) => (item.kind === "file" ? item.getFile() : null)));
        const found = files.filter((file) => file !== null);
        if (found.length > 0) onFiles(found);
      }}
      className={classNames(styles.zone, className)}
    >
      {children}
    </DropZone>
  );
}
