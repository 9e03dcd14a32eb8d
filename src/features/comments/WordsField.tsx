// The field in which a comment, a reply or a correction is written: Enter makes a new line, Ctrl+Enter posts.
import { type ReactNode, type Ref, useId } from "react";
import { ownUndo } from "../../state/shortcuts.ts";
import { Button } from "../../ui/Button.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Comments.module.css";

export interface WordsFieldProps {
  /** What is read aloud. */
  readonly name: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onValueChange: (text: string) => void;
  /** What posting is called. */
  readonly action: string;
  readonly onPost: () => void;
  readonly onCancel: () => void;
  readonly ref?: Ref<EditableTextHandle>;
  /** Stands between the field and the buttons. */
  readonly children?: ReactNode;
}

/** A field with its two buttons. */
export function WordsField(props: WordsFieldProps) {
  const { name, placeholder = "", value, onValueChange, action, onPost, onCancel, ref, children } = props;
  const { t } = useTexts();
  const hintId = useId();
  const isEmpty = value.trim() === "";
  return (
    <div className={styles.writing} {...ownUndo}>
      <EditableText
        {...(ref !== undefined && { ref })}
        className={styles.field ?? ""}
        value={value}
        aria-label={name}
        aria-describedby={hintId}
        placeholder={placeholder}
        onValueChange={onValueChange}
        onKeyCommand={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            if (!isEmpty) onPost();
          } else if (event.key === "Escape") {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      {children}
      <p className={styles.buttons}>
        <Button variant="primary" isDisabled={isEmpty} onPress={onPost}>
          {action}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t("comments.cancel")}
        </Button>
        <kbd id={hintId} className={styles.hint}>
          Ctrl+Enter
        </kbd>
      </p>
    </div>
  );
}
