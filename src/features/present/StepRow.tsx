// One step of the list. Its keys are on its buttons and its note: Alt+↑↓ moves it, whichever of them has the cursor.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import { stageOf } from "../../domain/template.ts";
import type { WalkStep } from "../../domain/walk.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { NoteField } from "./NoteField.tsx";
import styles from "./StepList.module.css";
import type { StepMoves } from "./use-step-moves.ts";

/** How many letters of a card are shown where there is room for notes, and where there is not. */
const [longText, shortText] = [60, 28] as const;

export interface StepRowProps {
  readonly step: WalkStep;
  /** Its number among the steps shown, from 1; null when it is left out. */
  readonly place: number | null;
  readonly isCurrent: boolean;
  readonly moves: StepMoves;
  readonly onShift: (cardId: RecordId, by: -1 | 1, label: string) => void;
  readonly onGo: ((cardId: RecordId) => void) | undefined;
  readonly hasNotes: boolean;
}

export function StepRow({ step, place, isCurrent, moves, onShift, onGo, hasNotes }: StepRowProps) {
  const { cardId, stepId, isHidden } = step;
  const label = useCardLabel(cardId);
  const text = useRecord("cards", cardId, (card) => excerpt(card?.text ?? "", hasNotes ? longText : shortText));
  const tone = useStory(({ story }) => stageOf(story.template, story.cards[cardId]?.stageId ?? "")?.tone);
  const readOnly = useStory((state) => state.readOnly);
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || readOnly) return;
    event.preventDefault();
    onShift(cardId, event.key === "ArrowUp" ? -1 : 1, label);
  };
  const name = (
    <>
      <span className={styles.label}>{label}</span> {text}
    </>
  );
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [isCurrent]);
  const side = moves.target?.cardId === cardId ? moves.target.side : undefined;
  return (
    <li
      ref={row}
      className={styles.row}
      data-tone={tone}
      data-hidden={isHidden || undefined}
      data-drop={side}
      aria-current={isCurrent ? "step" : undefined}
      {...moves.row(cardId)}
    >
      <div className={styles.head} {...(readOnly ? {} : moves.handle(cardId))}>
        <span className={styles.place}>{place ?? "–"}</span>
        {onGo ? (
          <RowButton
            className={styles.name}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            disabled={isHidden}
            onKeyDown={onKey}
            onClick={() => onGo(cardId)}
          >
            <span>{name}</span>
          </RowButton>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {!readOnly && (
          <span className={styles.tools}>
            <Shift by={-1} label={label} onKey={onKey} onPress={() => onShift(cardId, -1, label)} />
            <Shift by={1} label={label} onKey={onKey} onPress={() => onShift(cardId, 1, label)} />
            <Hide step={step} label={label} onKey={onKey} />
          </span>
        )}
      </div>
      {hasNotes && (
        <NoteField className={styles.note} cardId={cardId} stepId={stepId} card={label} onKeyCommand={onKey} />
      )}
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Shift({ by, label, onKey, onPress }: ToolProps & { readonly by: -1 | 1; readonly onPress: () => void }) {
  const { t } = useTexts();
  return (
    <RowButton
      icon={by < 0 ? "up" : "down"}
      label={t(by < 0 ? "present.move.up" : "present.move.down", { card: label })}
      aria-keyshortcuts={by < 0 ? "Alt+ArrowUp" : "Alt+ArrowDown"}
      onKeyDown={onKey}
      onClick={onPress}
    />
  );
}

function Hide({ step, label, onKey }: ToolProps & { readonly step: WalkStep }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const { cardId, isHidden } = step;
  return (
    <RowButton
      className={styles.hide}
      label={t("present.hide", { card: label })}
      aria-pressed={isHidden}
      onKeyDown={onKey}
      onClick={() => actions.run("hideStep", { cardId, isHidden: !isHidden })}
    >
      {t("present.skip")}
    </RowButton>
  );
}
