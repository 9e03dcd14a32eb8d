// Ties a native text field to a text that others may change too (undo, another view, another tab).
// It must never write into a field while the input method converts, and never drop what was typed meanwhile.
import { useLayoutEffect, useRef } from "react";
import type { CompositionGuard } from "./composition-guard.ts";
import { joinEdits, offsetAfter, spanChange } from "./text-span.ts";

/**
 * Keeps the field and the text of the story together. A text that changed elsewhere is written into the field, the caret
 * staying with its words; during a conversion that waits, and what is typed meanwhile is laid over the newer text.
 */
export function useSharedText(
  field: { readonly current: HTMLTextAreaElement | null },
  value: string,
  guard: CompositionGuard,
  onValueChange: (text: string) => void,
) {
  // The text the owner gave last; the newest either side knows; the one the field showed when it was last looked at.
  const texts = useRef({ given: value, newest: value, shown: value });
  useLayoutEffect(() => {
    const known = texts.current;
    known.given = value;
    known.newest = value;
    if (field.current && !guard.isComposing()) {
      replaceText(field.current, value);
      known.shown = value;
    }
  }, [field, guard, value]);

  const emit = () => {
    const known = texts.current;
    const typed = field.current?.value ?? known.shown;
    const joined = joinEdits(known.shown, typed, known.newest);
    known.shown = typed;
    if (joined === known.newest) return;
    known.newest = joined;
    onValueChange(joined);
  };
  const show = (text: string) => {
    if (!field.current || guard.isComposing()) return;
    replaceText(field.current, text);
    texts.current.shown = text;
  };
  return {
    emit,
    endComposition(timeStamp: number) {
      guard.end(timeStamp);
      emit();
      show(texts.current.newest);
    },
    /** Once nobody types any more, what is shown is what is kept, should an edit have been refused. */
    settle() {
      // Not at once: the owner's answer to the last letter may still be on its way.
      queueMicrotask(() => {
        texts.current.newest = texts.current.given;
        show(texts.current.given);
      });
    },
  };
}

function replaceText(element: HTMLTextAreaElement, text: string): void {
  if (element.value === text) return;
  const change = spanChange(element.value, text);
  const { selectionStart, selectionEnd, selectionDirection } = element;
  element.value = text;
  // A selection set in a field without focus would draw the focus there in some browsers.
  if (element.ownerDocument.activeElement !== element) return;
  element.setSelectionRange(offsetAfter(selectionStart, change), offsetAfter(selectionEnd, change), selectionDirection);
}
