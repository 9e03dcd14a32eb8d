// The walk as a list: reordered by drag, by buttons and by Alt+↑↓, steps left out and taken in, notes written.
// While presenting, a step of it is also where one can go.
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./StepList.module.css";
import { StepRow } from "./StepRow.tsx";
import { useStepMoves } from "./use-step-moves.ts";
import { useWalk } from "./use-walk.ts";

export interface StepListProps {
  /** The card on the screen, while presenting. */
  readonly currentId?: RecordId | null;
  /** Shows that card's step; without it the steps are only arranged. */
  readonly onGo?: (cardId: RecordId) => void;
  /** Whether notes are written here. */
  readonly hasNotes: boolean;
}

/** The list of steps. */
export function StepList({ currentId = null, onGo, hasNotes }: StepListProps) {
  const { t } = useTexts();
  const walk = useWalk();
  const moves = useStepMoves(walk);
  const [told, setTold] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusAfterMove(list);
  let shown = 0;
  const shift = (cardId: RecordId, by: -1 | 1, label: string) => {
    keepFocus();
    const isMoved = moves.shift(cardId, by);
    setTold(isMoved ? t(by < 0 ? "present.moved.up" : "present.moved.down", { card: label }) : t("present.move.end"));
  };
  return (
    <>
      <ol ref={list} className={styles.list} aria-label={t("present.list")}>
        {walk.map((step) => {
          if (!step.isHidden) shown += 1;
          return (
            <StepRow
              key={step.cardId}
              step={step}
              place={step.isHidden ? null : shown}
              isCurrent={step.cardId === currentId}
              moves={moves}
              onShift={shift}
              onGo={onGo}
              hasNotes={hasNotes}
            />
          );
        })}
      </ol>
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
    </>
  );
}

/** A row that is moved in the page loses the focus; this gives it back to whatever had it. */
function useFocusAfterMove(list: RefObject<HTMLElement | null>): () => void {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = focused.current as HTMLElement | null;
    focused.current = null;
    if (element?.isConnected && element.ownerDocument.activeElement !== element) element.focus();
  });
  return () => {
    focused.current = list.current?.ownerDocument.activeElement ?? null;
  };
}
