// Printing: whether the pages for it are on the page now, and the question asked before when they are too many.
// Whatever starts a print, the browser's own menu included, the sheet is what comes out.
import { create } from "zustand";
import { usePreferences } from "../../state/preferences.ts";
import { printJob } from "../../state/print-job.ts";
import type { StorySession } from "../../state/story-store.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";
import { sheetNow } from "./use-sheet.ts";

const usePrintQuestion = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the person is asked whether to print more pages than meant. */
export const useIsPrintQuestionOpen = (): boolean => usePrintQuestion((state) => state.isOpen);

export const closePrintQuestion = (): void => usePrintQuestion.setState({ isOpen: false });

/** Prints the open story's sheet; when it does not fit on its one page, that is said first. */
export function requestPrint({ store, actions }: StorySession, texts: TextsInUse): void {
  actions.settle();
  const { excess } = sheetNow(store.getState(), texts, usePreferences.getState().paper);
  if (excess > 0) usePrintQuestion.setState({ isOpen: true });
  else void printJob("sheet");
}

/** Prints, whatever the number of pages. */
export function printAnyway(): void {
  closePrintQuestion();
  void printJob("sheet");
}
