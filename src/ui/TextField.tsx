// A labelled line, or lines, of text in a form or dialog. Cards are edited in `EditableText`, not here.
// The label is always seen: a placeholder vanishes with the first letter.
import type { Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "style" | "children" | "onChange"> {
  readonly label: string;
  readonly description?: string | undefined;
  /** What is wrong, as a sentence; shown and announced, and the field is marked. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly onValueChange?: ((text: string) => void) | undefined;
  /** More than one line: how many are seen at first. */
  readonly lines?: number;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A text field with its label, an explanation and an error below. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, placeholder, onValueChange, lines, className, inputRef, ...rest } = props;
  const placeholderProps = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      {...(onValueChange && { onChange: onValueChange })}
      isInvalid={error !== undefined}
      className={classNames(styles.field, className)}
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      {lines === undefined ? (
        <Input {...placeholderProps} {...(inputRef && { ref: inputRef })} className={styles.input ?? ""} />
      ) : (
        <TextArea {...placeholderProps} rows={lines} className={classNames(styles.input, styles.lines)} />
      )}
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ""}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ""}>{error}</FieldError>
    </AriaTextField>
  );
}
