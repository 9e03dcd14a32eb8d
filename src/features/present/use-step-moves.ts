// Reordering steps: one up or down by keys and buttons, anywhere by the mouse. All of it is the one command.
import { type DragEvent, useState } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { WalkStep } from "../../domain/walk.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";

/** Where a dragged step would come to stand: right before or after that one. */
interface Target {
  readonly cardId: RecordId;
  readonly side: "before" | "after";
}

export interface StepMoves {
  /** Moves a step one up (-1) or down (1); false at the end of the list. */
  readonly shift: (cardId: RecordId, by: -1 | 1) => boolean;
  /** Where the dragged step would go. */
  readonly target: Target | null;
  /** For the part of a row by which it is dragged. */
  readonly handle: (cardId: RecordId) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  /** For the row as a place to drop on. */
  readonly row: (cardId: RecordId) => {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** The moves within this walk, in its order. */
export function useStepMoves(walk: readonly WalkStep[]): StepMoves {
  const actions = useStoryActions();
  const [dragged, setDragged] = useState<RecordId | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const place = (cardId: RecordId) => walk.findIndex((step) => step.cardId === cardId);
  const moveAfter = (cardId: RecordId, at: number) =>
    actions.run("moveStep", { cardId, after: walk[at]?.cardId ?? null })?.ok ?? false;
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  return {
    target,
    shift(cardId, by) {
      const to = place(cardId) + by;
      return to >= 0 && to < walk.length && moveAfter(cardId, by < 0 ? to - 1 : to);
    },
    handle: (cardId) => ({
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = "move";
        // Some browsers begin no drag without anything to carry.
        event.dataTransfer.setData("text/plain", "");
        setDragged(cardId);
      },
      onDragEnd: end,
    }),
    row: (cardId) => ({
      onDragOver(event) {
        if (dragged === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < top + height / 2 ? "before" : "after";
        if (target?.cardId !== cardId || target.side !== side) setTarget({ cardId, side });
      },
      onDrop(event) {
        if (dragged === null || target === null) return;
        event.preventDefault();
        const at = place(target.cardId);
        if (target.cardId !== dragged) {
          const after = target.side === "after" ? at : at - 1;
          // Dropped right after itself it stays where it is.
          if (walk[after]?.cardId !== dragged) moveAfter(dragged, after);
        }
        end();
      },
    }),
  };
}
