// The map as the dialog's choices want it at this moment.
import { useMemo } from "react";
import { usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useExportChoices } from "./export-dialog.ts";
import { type ChosenPicture, mapPicture } from "./map-picture.ts";

/** Laid out anew when the story, what is in hand or a choice changes. */
export function useChosenPicture(): ChosenPicture {
  const texts = useTexts();
  const choices = useExportChoices();
  const order = usePreferences(({ mapOrder }) => mapOrder);
  const story = useStory((state) => state.story);
  const index = useStory((state) => state.index);
  const selection = useStory((state) => state.selection);
  return useMemo(
    () => mapPicture({ story, index, selection }, choices, order, texts),
    [story, index, selection, choices, order, texts],
  );
}
