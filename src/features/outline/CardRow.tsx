// The line of one card: its number and its text. As a row it takes the focus for moving about; in its text one writes.
// There are a thousand of these: native elements only, and the buttons are there only for the row in hand.
import { type ClipboardEvent, useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useTextPlace } from "../../state/marked-words.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { ThreadBadge } from "../../state/ThreadBadge.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Outline.module.css";
import { useOutlineHands } from "./outline-tools.ts";
import { RowTools } from "./RowTools.tsx";
import { cardRow, parseRow, type RowKey } from "./row-key.ts";
import { SplitOffer } from "./SplitOffer.tsx";
import { cardsOutOf } from "./split-limit.ts";

export interface CardRowProps {
  /** null: the invitation to the first card. */
  readonly id: RecordId | null;
  readonly firstKey: RowKey;
  readonly number: string;
  readonly label: string;
  readonly question: string;
  readonly hasElements: boolean;
  readonly isCurrent: boolean;
  readonly describedBy?: string | undefined;
}

/** How much of a text names its row. */
const nameLength = 80;
/** From here on a text scrolls within its row, and lines break wherever they are full: that is laid out quicker. */
const longText = 2000;

/** A card's number and text. */
export function CardRow(props: CardRowProps) {
  const { id, firstKey, number, label, question, hasElements, isCurrent, describedBy } = props;
  const { t } = useTexts();
  const { work, tools, onKey, readOnly } = useOutlineHands();
  const actions = useStoryActions();
  const text = useRecord("cards", id, (card) => card?.text ?? "");
  const textPlace = useTextPlace(id ?? undefined, "text");
  const [wasPasted, setWasPasted] = useState(false);
  const row = parseRow(firstKey);
  const announcePaste = (event: ClipboardEvent) => {
    const count = cardsOutOf(event.clipboardData.getData("text/plain"));
    if (count === 0) return;
    setWasPasted(true);
    tools.announce(t("outline.split.said", { count }));
  };
  const said = id === null ? t("outline.first") : excerpt(text, nameLength) || t("outline.emptyCard");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this groups a row and takes the focus
    <div
      role="group"
      className={styles.row}
      data-row={id === null ? firstKey : cardRow(id)}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${label} ${said}`}
      aria-describedby={describedBy}
    >
      <span className={styles.number} aria-hidden="true">
        {id === null ? "" : number || "・"}
      </span>
      {id !== null && <ThreadBadge cardId={id} className={styles.badge ?? ""} />}
      <EditableText
        className={styles.text ?? ""}
        value={text}
        aria-label={id === null ? `${label} ${said}` : label}
        placeholder={question}
        tabIndex={-1}
        readOnly={readOnly}
        {...textPlace}
        data-long={text.length > longText || undefined}
        onValueChange={(value) => {
          if (id !== null) work.writeText(id, value);
          else if (row?.kind === "first") work.startCard(row.place, value);
        }}
        onKeyCommand={onKey}
        onCommit={actions.settle}
        onPaste={announcePaste}
      />
      {isCurrent && id !== null && !readOnly && <RowTools id={id} hasElements={hasElements} />}
      {wasPasted && isCurrent && id !== null && (
        <SplitOffer text={text} onSplit={() => work.split(id)} onKeep={() => setWasPasted(false)} />
      )}
    </div>
  );
}
