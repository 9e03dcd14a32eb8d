// One labelled text of the panel, written where it stands.
// The label is seen, not only said; the coach's question stands in grey while nothing is written.
import { useId } from "react";
import type { RunOptions } from "../../document/story-document.ts";
import { useNamedTextPlace } from "../../state/marked-words.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import styles from "./CardPanel.module.css";

export interface PanelFieldProps {
  readonly label: string;
  /** What a screen reader says instead, where the label alone would be said twice on the panel. */
  readonly name?: string;
  readonly value: string;
  readonly placeholder: string;
  /** Names the text, for undo (letters typed into it are one step) and for comments on it: `c_1.fields.aim`. */
  readonly typing: string;
  readonly onWrite: (text: string, options: RunOptions) => void;
  /** A few words only: Enter starts no line. */
  readonly isLine?: boolean;
}

/** A text with its label above. */
export function PanelField({ label, name, value, placeholder, typing, onWrite, isLine = false }: PanelFieldProps) {
  const actions = useStoryActions();
  const readOnly = useStory((state) => state.readOnly);
  const id = useId();
  const textPlace = useNamedTextPlace(typing);
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <EditableText
        className={styles.box ?? ""}
        value={value}
        {...(name === undefined ? { "aria-labelledby": id } : { "aria-label": name })}
        placeholder={placeholder}
        {...textPlace}
        multiline={!isLine}
        readOnly={readOnly}
        onValueChange={(text) => onWrite(text, { typing })}
        onCommit={actions.settle}
      />
    </div>
  );
}
