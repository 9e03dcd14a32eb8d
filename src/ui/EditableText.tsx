// A text that is edited where it stands and grows with what is in it; every card of every view is one of these.
// There may be a thousand on a page: it must stay one native field, measure nothing while typing, and never take a key
// of the input method for a command, otherwise a conversion submits half a word.
import {
  type KeyboardEvent,
  type Ref,
  type TextareaHTMLAttributes,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { classNames } from "./class-names.ts";
import { beginningOf, isTooLong, textAfterPaste } from "./clipped-text.ts";
import { compositionGuard } from "./composition-guard.ts";
import styles from "./EditableText.module.css";
import { useTexts } from "./I18n.tsx";
import { markByKey } from "./reading-keys.ts";
import { useSharedText } from "./use-shared-text.ts";

export interface EditableTextHandle {
  /** Puts the caret into the text: at its end when nothing else is said. */
  readonly focus: (at?: "start" | "end" | "all" | number) => void;
  readonly element: HTMLTextAreaElement | null;
}

type NativeProps = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "value" | "defaultValue" | "onChange" | "onInput" | "onKeyDown" | "rows" | "children"
>;

/** A part of the text, from `start` to `end` in UTF-16 units. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
}

export interface EditableTextProps extends NativeProps {
  readonly value: string;
  /** Called with the whole text at every change, those during a conversion included. */
  readonly onValueChange: (text: string) => void;
  /** Leaving the field; `value` is by then what was typed. */
  readonly onCommit?: (() => void) | undefined;
  /** Every key that is the person's own, never one of the input method. Call `preventDefault` on what is a command. */
  readonly onKeyCommand?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  /** true: Shift+Enter always starts a new line (Enter too, unless a command takes it). false: keys start none. */
  readonly multiline?: boolean;
  /** Parts shown as marked while nobody writes here. They may overlap, and reach beyond a text that was cut. */
  readonly marks?: readonly TextMark[] | undefined;
  readonly ref?: Ref<EditableTextHandle>;
}

/** A growing text field for long texts in place. Give it an `aria-label` or `aria-labelledby`. */
export function EditableText(props: EditableTextProps) {
  const { value, onValueChange, onCommit, onKeyCommand, multiline = true, marks, ref, className, ...native } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { t } = useTexts();
  const [guard] = useState(compositionGuard);
  // No text of the field is React's to write: it would lay it into the page anew at every letter, beside what is typed.
  // What the person has typed here is on the screen already; only what comes from elsewhere is shown in part.
  const isClipped = isTooLong(value) && field.current?.value !== value;
  const shown = isClipped ? beginningOf(value) : value;
  const { emit, endComposition, settle } = useSharedText(field, shown, guard, onValueChange);
  useImperativeHandle(ref, () => handleOf(field), []);
  return (
    <div className={classNames(styles.frame, className)} data-replica={growsByItself ? undefined : `${shown}\u200b`}>
      {marks && marks.length > 0 && <MarkedText text={shown} marks={marks} />}
      <textarea
        {...native}
        ref={field}
        rows={1}
        className={styles.field}
        readOnly={native.readOnly === true || isClipped}
        // A question to somebody who may not answer it only puzzles.
        placeholder={native.readOnly ? t("ui.nothingWritten") : native.placeholder}
        onChange={emit}
        onPaste={(event) => {
          native.onPaste?.(event);
          const text = textAfterPaste(event.currentTarget, event.clipboardData.getData("text/plain"));
          if (event.defaultPrevented || event.currentTarget.readOnly || !isTooLong(text)) return;
          event.preventDefault();
          onValueChange(text);
        }}
        onKeyDown={(event) => {
          if (guard.owns(event.nativeEvent)) {
            // The Enter that ended the conversion must not start a line either.
            if (event.key === "Enter" && event.keyCode === 13 && !guard.isComposing()) event.preventDefault();
            return;
          }
          const newLine = event.key === "Enter" && event.shiftKey && multiline;
          if (!newLine) onKeyCommand?.(event);
          const isPlain = !event.defaultPrevented && !event.altKey && !event.metaKey;
          if (event.currentTarget.readOnly && isPlain && markByKey(event.currentTarget, event)) event.preventDefault();
          if (event.key === "Enter" && !multiline) event.preventDefault();
        }}
        onKeyUp={(event) => {
          guard.keyUp();
          native.onKeyUp?.(event);
        }}
        onCompositionStart={(event) => {
          guard.start();
          native.onCompositionStart?.(event);
        }}
        onCompositionEnd={(event) => {
          endComposition(event.timeStamp);
          native.onCompositionEnd?.(event);
        }}
        onBlur={(event) => {
          settle();
          native.onBlur?.(event);
          onCommit?.();
        }}
      />
      {isClipped && <Clipped length={value.length} />}
    </div>
  );
}

/** The same text in the same lines under the field, which lets it through: only the marks are seen of it. */
function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly TextMark[] }) {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  return (
    <div aria-hidden="true" className={styles.under}>
      {edges.slice(0, -1).map((start, i) => {
        const end = edges[i + 1] ?? start;
        // A field takes a line break of two characters for one, and so must what lies under it.
        const part = text.slice(start, end).replaceAll("\r\n", "\n");
        const isMarked = marks.some((mark) => mark.start <= start && end <= mark.end);
        return isMarked ? <mark key={start}>{part}</mark> : part;
      })}
    </div>
  );
}

function Clipped({ length }: { readonly length: number }) {
  const { t } = useTexts();
  return <p className={styles.clipped}>{t("ui.clipped", { count: length })}</p>;
}

const growsByItself = typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content");

function handleOf(field: { readonly current: HTMLTextAreaElement | null }): EditableTextHandle {
  return {
    get element() {
      return field.current;
    },
    focus(at = "end") {
      const element = field.current;
      if (!element) return;
      element.focus();
      const end = element.value.length;
      if (at === "all") element.setSelectionRange(0, end);
      else {
        const offset = at === "start" ? 0 : at === "end" ? end : Math.min(Math.max(at, 0), end);
        element.setSelectionRange(offset, offset);
      }
    },
  };
}
