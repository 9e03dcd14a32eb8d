// The field in which a card's text is written on the map. It tells how much room it takes, so that the cards below make
// room and nothing else moves.
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useCard, useStage } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { textPlaceAttribute } from "../../state/pointed-spot.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Map.module.css";
import { useMapTools } from "./map-tools.ts";

export interface CardEditorProps {
  readonly id: RecordId;
  /** The card whose box it stands in. */
  readonly holderId: RecordId;
  readonly className: string | undefined;
}

export function CardEditor({ id, holderId, className }: CardEditorProps) {
  const { local } = useTexts();
  const actions = useStoryActions();
  const tools = useMapTools();
  const card = useCard(id);
  const stage = useStage(card?.stageId ?? "");
  const label = useCardLabel(id);
  const readOnly = useStory((state) => state.readOnly);
  const field = useRef<EditableTextHandle>(null);
  useEffect(() => {
    field.current?.focus("end");
  }, []);
  useEffect(() => {
    const box = field.current?.element?.closest<HTMLElement>("[data-map-card]");
    const whole = box?.closest<HTMLElement>(".react-flow__node") ?? box;
    if (!whole) return;
    // In the map's own pixels: the zoom is a transform and does not enter here.
    const watch = new ResizeObserver(() => tools.need(holderId, whole.offsetHeight));
    watch.observe(whole);
    return () => {
      watch.disconnect();
      tools.need(holderId, null);
    };
  }, [holderId, tools]);
  const onKeyCommand = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    tools.endEditing();
  };
  const question = (card?.parentId === null ? stage?.question : stage?.elements?.question) ?? stage?.question;
  return (
    <EditableText
      ref={field}
      className={`${className} ${styles.editor} nodrag nopan nowheel`}
      value={card?.text ?? ""}
      readOnly={readOnly}
      aria-label={label}
      placeholder={question ? local(question) : ""}
      {...textPlaceAttribute(id, "text")}
      onValueChange={(text) => actions.run("writeCardText", { id, text }, { typing: `${id}.text` })}
      onCommit={() => {
        actions.settle();
        tools.leftEditing({ kind: "card", id });
      }}
      onKeyCommand={onKeyCommand}
    />
  );
}
