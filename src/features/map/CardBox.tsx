// A card on the map: its number, its text line by line as the layout broke it, its elements folded under it. The text is
// edited where it stands; the field then grows with what is written and tells the layout how much room it needs.
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, useContext } from "react";
import { numberLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { CardBox as Box, BoxText } from "../../domain/map/card-size.ts";
import { useCardNumber, useStage } from "../../state/card-hooks.ts";
import { textPlaceAttribute } from "../../state/pointed-spot.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { ThreadBadge } from "../../state/ThreadBadge.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { CardEditor } from "./CardEditor.tsx";
import styles from "./Map.module.css";
import type { CardNode } from "./map-nodes.ts";
import { useMapState } from "./map-state.ts";
import { DirectionContext, useMapTools } from "./map-tools.ts";

export const CardBox = memo(function CardBox({ data: { card } }: NodeProps<CardNode>) {
  const { id, stageId, box } = card;
  const { local } = useTexts();
  const stage = useStage(stageId);
  const number = useCardNumber(id);
  const selectedId = useStory((state) =>
    heldHere(state.selection?.kind === "card" ? state.selection.id : null, id, box),
  );
  const isFaded = useMapState((state) => state.lit !== null && !state.lit.cardIds.has(id));
  const isMatch = useMapState((state) => state.matches?.has(id) ?? false);
  const drawing = useMapState((state) => (state.drawing === null ? null : drawingSign(state.drawing, id)));
  const tools = useMapTools();
  const inColumns = useContext(DirectionContext) === "columns";
  return (
    <div
      className={styles.card}
      data-map-card={id}
      data-tone={stage?.tone}
      data-selected={selectedId !== null || undefined}
      data-faded={isFaded || undefined}
      data-match={isMatch || undefined}
      data-drawing={drawing === null ? undefined : drawing === "from" ? "from" : tools.target(id)}
      data-over={drawing === "over" || undefined}
      style={{ width: card.width, minHeight: card.height }}
    >
      <p className={styles.head}>
        <span className={styles.number}>
          {stage?.sign} {stage ? numberLabel(stage, number, local) : ""}
        </span>
        <ThreadBadge cardId={id} withElements className={`${styles.badge} nodrag nopan`} />
        <FoldButton id={id} box={box} />
      </p>
      <Text id={id} holderId={id} text={box.text} className={styles.text} />
      {box.elements.map((element) => (
        <div
          key={element.id}
          className={styles.element}
          data-map-card={element.id}
          data-selected={selectedId === element.id || undefined}
        >
          <ElementNumber id={element.id} />
          <Text id={element.id} holderId={id} text={element} className={styles.elementText} />
        </div>
      ))}
      {box.notes.map((note) => (
        <p key={note.side} className={styles.note} data-side={note.side}>
          <Lines lines={note.lines} />
        </p>
      ))}
      <Handle
        id="ends"
        type="source"
        position={inColumns ? Position.Left : Position.Top}
        className={styles.handle ?? ""}
      />
      <Handle
        id="means"
        type="source"
        position={inColumns ? Position.Right : Position.Bottom}
        className={styles.handle ?? ""}
      />
    </div>
  );
});

/** The card or element in hand when it stands in this box. */
const heldHere = (heldId: RecordId | null, id: RecordId, { elements }: Box): RecordId | null =>
  heldId === id || elements.some((element) => element.id === heldId) ? heldId : null;

const drawingSign = ({ fromId, overId }: { fromId: RecordId; overId: RecordId | null }, id: RecordId) =>
  fromId === id ? "from" : overId === id ? "over" : "other";

interface TextProps {
  readonly id: RecordId;
  readonly holderId: RecordId;
  readonly text: BoxText;
  readonly className: string | undefined;
}

function Text({ id, holderId, text, className }: TextProps) {
  const isEdited = useMapState(({ editing }) => editing?.kind === "card" && editing.id === id);
  return isEdited ? (
    <CardEditor id={id} holderId={holderId} className={className} />
  ) : (
    <p className={className} {...textPlaceAttribute(id, "text")}>
      <Lines lines={text.lines} />
    </p>
  );
}

/** Lines as the layout broke them: the page must not break them anew, or the painted card would differ. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, i) => (
    <span key={i} className={styles.line}>
      {line}
    </span>
  ));
}

function ElementNumber({ id }: { readonly id: RecordId }) {
  return <span className={styles.elementNumber}>{useCardNumber(id)}</span>;
}

function FoldButton({ id, box }: { readonly id: RecordId; readonly box: Box }) {
  const { t } = useTexts();
  const tools = useMapTools();
  if (box.elementCount === 0) return null;
  const isUnfolded = box.elements.length > 0;
  return (
    <button
      type="button"
      // Reached by the key E on the card: another stop for Tab at every card would be a thousand of them.
      tabIndex={-1}
      className={styles.fold}
      aria-expanded={isUnfolded}
      onClick={() => tools.fold(id, !isUnfolded)}
    >
      {t("map.elements", { count: box.elementCount })}
    </button>
  );
}
