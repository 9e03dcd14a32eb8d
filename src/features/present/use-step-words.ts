// The words of a step for a component that shows it. There are a few of these on a screen, never a thousand.
import { useMemo } from "react";
import type { WalkStep } from "../../domain/walk.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { type StepWords, stepWords } from "./step-words.ts";

/** The words of a step as the story is now; undefined once its card is gone. */
export function useStepWords(step: WalkStep): StepWords | undefined {
  const texts = useTexts();
  const story = useStory((state) => state.story);
  const index = useStory((state) => state.index);
  return useMemo(() => stepWords({ story, index }, step, texts), [story, index, step, texts]);
}
