// One card of the outline with everything under it: its links and its elements. Or, without a card, the invitation to
// write the first one: the very same field, so that nothing is torn off when the first letter makes it a card.
import { memo } from "react";
import { labelAt, numberLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Stage } from "../../domain/template.ts";
import { useCardNumber, useElementIds } from "../../state/card-hooks.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { CardRow } from "./CardRow.tsx";
import { LinkLines } from "./LinkLines.tsx";
import styles from "./Outline.module.css";
import { useIsCurrent, useOutlineHands } from "./outline-tools.ts";
import { cardRow, type RowKey } from "./row-key.ts";

export interface CardItemProps {
  /** null: the invitation to the first card. */
  readonly id: RecordId | null;
  /** The key of the invitation of this place. */
  readonly firstKey: RowKey;
  readonly stage: Stage;
  /** What is read aloud before the number: ③ 組織づくり. */
  readonly placeName: string;
  readonly question: string;
  readonly describedBy?: string | undefined;
}

/** A card of its own, as an item of its list. */
export const CardItem = memo(function CardItem(props: CardItemProps) {
  const { id, firstKey, stage, placeName, question, describedBy } = props;
  const { local } = useTexts();
  const number = useCardNumber(id ?? "");
  const rowKey = id === null ? firstKey : cardRow(id);
  const isCurrent = useIsCurrent(rowKey);
  const label = labelAt(stage, placeName, number, local);
  return (
    <li className={styles.item} data-item="">
      <CardRow
        id={id}
        firstKey={firstKey}
        number={numberLabel(stage, number, local)}
        label={label}
        question={question}
        hasElements={stage.elements !== null}
        isCurrent={isCurrent}
        describedBy={describedBy}
      />
      {id !== null && <LinkLines cardId={id} label={label} isCurrent={isCurrent} />}
      {id !== null && stage.elements && <Elements id={id} stage={stage} parentLabel={label} />}
    </li>
  );
});

function Elements({ id, stage, parentLabel }: { id: RecordId; stage: Stage; parentLabel: string }) {
  const { tools } = useOutlineHands();
  const ids = useElementIds(id);
  if (ids.length === 0) return null;
  return (
    <ul className={styles.elements} data-list="">
      {ids.map((elementId) => (
        <ElementItem key={tools.births.keyOf(elementId)} id={elementId} stage={stage} parentLabel={parentLabel} />
      ))}
    </ul>
  );
}

interface ElementItemProps {
  readonly id: RecordId;
  readonly stage: Stage;
  readonly parentLabel: string;
}

const ElementItem = memo(function ElementItem({ id, stage, parentLabel }: ElementItemProps) {
  const { local } = useTexts();
  const number = useCardNumber(id);
  const isCurrent = useIsCurrent(cardRow(id));
  const label = `${parentLabel} ${number}`.trimEnd();
  return (
    <li className={styles.item} data-item="">
      <CardRow
        id={id}
        firstKey=""
        number={number}
        label={label}
        question={stage.elements ? local(stage.elements.question) : ""}
        hasElements
        isCurrent={isCurrent}
      />
      <LinkLines cardId={id} label={label} isCurrent={isCurrent} />
    </li>
  );
});
