// The walk of the open story for components, worked out once per change of structure and never while typing.
import { useMemo } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { StoryIndex } from "../../domain/story-index.ts";
import { type WalkStep, walkOf } from "../../domain/walk.ts";
import { useStructure } from "../../state/record-hooks.ts";
import type { StoryState } from "../../state/story-store.ts";
import { placeIn, type Show } from "./show.ts";

const walks = new WeakMap<StoryIndex, readonly WalkStep[]>();

/** The walk as it is now, hidden steps included. An index stands for one structure, hence for one walk. */
export function walkNow({ story, index }: Pick<StoryState, "story" | "index">): readonly WalkStep[] {
  const known = walks.get(index) ?? walkOf(story, index);
  walks.set(index, known);
  return known;
}

/** The cards told, in order. */
export const shownCards = (walk: readonly WalkStep[]): readonly RecordId[] =>
  walk.filter(({ isHidden }) => !isHidden).map(({ cardId }) => cardId);

/** The walk of the open story, hidden steps included. */
export const useWalk = (): readonly WalkStep[] => useStructure(walkNow);

/** The steps of the open story that are shown. */
export function useShownSteps(): readonly WalkStep[] {
  const walk = useWalk();
  return useMemo(() => walk.filter(({ isHidden }) => !isHidden), [walk]);
}

/** The steps that are shown, and where in them the show is, from 0; -1: there are none. */
export function useShownPlace(show: Show): { readonly steps: readonly WalkStep[]; readonly place: number } {
  const steps = useShownSteps();
  const cardIds = useMemo(() => shownCards(steps), [steps]);
  return { steps, place: placeIn(show, cardIds) };
}
