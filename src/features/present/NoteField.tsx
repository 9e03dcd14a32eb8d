// What the speaker means to say at a step, written wherever it is read: in the list, below the slide, in the window.
import type { RecordId } from "../../domain/ids.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText, type EditableTextProps } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";

export interface NoteFieldProps {
  readonly cardId: RecordId;
  readonly stepId: RecordId | null;
  /** What the card is called, for who hears the field. */
  readonly card: string;
  readonly className?: string | undefined;
  readonly onKeyCommand?: EditableTextProps["onKeyCommand"];
}

/** The note of a step. */
export function NoteField({ cardId, stepId, card, className, onKeyCommand }: NoteFieldProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const note = useRecord("steps", stepId, (step) => step?.note ?? "");
  const readOnly = useStory((state) => state.readOnly);
  return (
    <EditableText
      value={note}
      readOnly={readOnly}
      className={className ?? ""}
      aria-label={t("present.noteOf", { card })}
      placeholder={t("present.note.question")}
      onValueChange={(text) => actions.run("writeStepNote", { cardId, text }, { typing: `${cardId}.note` })}
      onCommit={actions.settle}
      onKeyCommand={onKeyCommand}
    />
  );
}
