// One field of a cell: a card's text, or, where no card is yet, the invitation that becomes a card with its first letter.
// The field stays the same element when that happens, otherwise an input method would lose what it is composing.
import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { RecordId, StageId } from "../../domain/ids.ts";
import { useCard, useCardNumber, useEndLinkIds, useLink, useStage } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { requestLink } from "../../state/link-request.ts";
import { useTextPlace } from "../../state/marked-words.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import type { StoryActions } from "../../state/story-store.ts";
import { ThreadBadge } from "../../state/ThreadBadge.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { fieldKey, goFrom, leaveMatrix, spotAttributes } from "./field-keys.ts";
import styles from "./Matrix.module.css";
import type { RowThemeId, Spot } from "./matrix-rows.ts";

export interface CellFieldProps extends Spot {
  readonly stageId: StageId;
  readonly themeId: RowThemeId;
  /** The stages beside this one; null at the edge. */
  readonly left: StageId | null;
  readonly right: StageId | null;
  /** Undefined: no card is there yet. */
  readonly cardId: RecordId | undefined;
  /** The name of the row, for those who hear the matrix. */
  readonly rowName: string;
}

export const CellField = memo(function CellField(props: CellFieldProps) {
  const { stageId, cardId, rowName } = props;
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const stage = useStage(stageId);
  const card = useCard(cardId ?? "");
  const number = useCardNumber(cardId ?? "");
  const readOnly = useStory((state) => state.readOnly);
  const wantsFocus = useStory((state) => cardId !== undefined && state.focusCardId === cardId);
  const isSelected = useStory((state) => state.selection?.kind === "card" && state.selection.id === cardId);
  const field = useRef<EditableTextHandle>(null);
  const textPlace = useTextPlace(cardId, "text");
  useEffect(() => {
    if (!wantsFocus || cardId === undefined) return;
    field.current?.focus();
    actions.focusTaken(cardId);
  }, [wantsFocus, cardId, actions]);
  const stageName = stage ? `${stage.sign} ${local(stage.shortName)}` : "";
  const write = (text: string) => {
    if (cardId !== undefined) actions.run("writeCardText", { id: cardId, text }, { typing: `${cardId}.text` });
    else if (text !== "") startCard(props, stage?.groups[0]?.id ?? null, text, actions);
  };
  return (
    <div className={styles.slot} data-selected={isSelected || undefined} {...spotAttributes(props)}>
      <div className={styles.line}>
        {number !== "" && (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        <EditableText
          ref={field}
          className={styles.text ?? ""}
          value={card?.text ?? ""}
          readOnly={readOnly}
          placeholder={stage ? local(stage.question) : ""}
          aria-label={t("matrix.field", { theme: rowName, stage: stageName, number })}
          {...textPlace}
          onValueChange={write}
          onCommit={actions.settle}
          onFocus={() => cardId !== undefined && actions.select({ kind: "card", id: cardId })}
          onKeyCommand={(event) => onKey(event, { ...props, groupId: card?.groupId ?? null }, actions)}
        />
        {cardId !== undefined && <ThreadBadge cardId={cardId} className={styles.badge ?? ""} />}
      </div>
      {cardId !== undefined && <EndLabels cardId={cardId} />}
    </div>
  );
});

/** The cards this one serves, named below it: the matrix is part of the chain, not a table of its own. */
function EndLabels({ cardId }: { readonly cardId: RecordId }) {
  const linkIds = useEndLinkIds(cardId);
  if (linkIds.length === 0) return null;
  return (
    <p className={styles.ends}>
      {linkIds.map((id) => (
        <EndLabel key={id} linkId={id} />
      ))}
    </p>
  );
}

function EndLabel({ linkId }: { readonly linkId: RecordId }) {
  const { t } = useTexts();
  const link = useLink(linkId);
  const label = useCardLabel(link?.endId ?? "");
  return <span>{t("matrix.serves", { card: label })}</span>;
}

type KeyContext = CellFieldProps & { readonly groupId: string | null };

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, cell: KeyContext, actions: StoryActions): void {
  const key = fieldKey(event);
  if (!key) return;
  const field = event.currentTarget;
  const { cardId } = cell;
  if (key.kind === "go") {
    // At the bottom Enter stays, but never starts a line by surprise; an arrow at the edge is the field's own.
    if (goFrom(field, key.to) || event.key === "Enter") event.preventDefault();
    return;
  }
  if (key.kind === "leave") {
    event.preventDefault();
    leaveMatrix(field);
    return;
  }
  if (cardId === undefined) return;
  event.preventDefault();
  if (key.kind === "link") requestLink(cardId);
  else if (key.kind === "add") {
    const added = actions.run("addCardBelow", { id: cardId });
    if (added?.ok) actions.focusCard(added.value);
  } else if (key.kind === "remove") {
    if (!goFrom(field, "up")) goFrom(field, "left");
    actions.run("removeCard", { id: cardId });
  } else if (key.kind === "move") moveTo(cell, cardId, key.to, actions);
}

function moveTo(cell: KeyContext, id: RecordId, to: "up" | "down" | "left" | "right", actions: StoryActions): void {
  if (to === "up" || to === "down") {
    actions.run("shiftCard", { id, by: to === "up" ? -1 : 1 });
    actions.focusCard(id);
    return;
  }
  const stageId = cell[to];
  if (stageId === null) return;
  const place = { stageId, groupId: null, themeId: cell.themeId, parentId: null };
  const moved = actions.run("moveCard", { id, place });
  if (!moved?.ok) return;
  if (moved.value.linksRemoved > 0) actions.notify({ kind: "links-removed", count: moved.value.linksRemoved });
  actions.focusCard(id);
}

function startCard(cell: CellFieldProps, groupId: string | null, text: string, actions: StoryActions): void {
  const place = { stageId: cell.stageId, groupId, themeId: cell.themeId, parentId: null };
  const added = actions.run("addCard", { place, text });
  if (added?.ok) actions.select({ kind: "card", id: added.value });
}
