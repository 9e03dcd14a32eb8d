// The open story's sheet, laid out anew whenever the story, the language, the paper, a font or the zoom changes.
import { useMemo, useSyncExternalStore } from "react";
import type { PaperName } from "../../domain/sheet/paper.ts";
import { now } from "../../platform/clock.ts";
import { useStory } from "../../state/StoryContext.tsx";
import type { StoryState } from "../../state/story-store.ts";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { type LaidOutSheet, layOutSheet } from "./sheet-layout.ts";

/** The open story on that paper. `largestPt`: see `SheetInput`. */
export function useSheet(paperName: PaperName, largestPt: number | null = null): LaidOutSheet {
  const story = useStory((state) => state.story);
  const index = useStory((state) => state.index);
  const texts = useTexts();
  const epoch = useSyncExternalStore(watchType, typeEpoch);
  const today = localDay();
  return useMemo(
    () => layOutSheet({ story, index, paperName, saying: { texts, today }, epoch, largestPt }),
    [story, index, paperName, texts, today, epoch, largestPt],
  );
}

/** The same outside of a component: asked for before printing. */
export const sheetNow = ({ story, index }: StoryState, texts: TextsInUse, paperName: PaperName): LaidOutSheet =>
  layOutSheet({ story, index, paperName, saying: { texts, today: localDay() }, epoch: typeEpoch(), largestPt: null });

let epoch = 0;
const typeEpoch = (): number => epoch;

/** Tells when letters may have another size than before: fonts have come in, or the browser's zoom has changed. */
function watchType(tell: () => void): () => void {
  const changed = () => {
    epoch += 1;
    tell();
  };
  let ratio = window.devicePixelRatio;
  const resized = () => {
    if (window.devicePixelRatio === ratio) return;
    ratio = window.devicePixelRatio;
    changed();
  };
  const fonts: FontFaceSet | undefined = document.fonts;
  fonts?.addEventListener("loadingdone", changed);
  window.addEventListener("resize", resized);
  return () => {
    fonts?.removeEventListener("loadingdone", changed);
    window.removeEventListener("resize", resized);
  };
}

/** Today at this place as `YYYY-MM-DD`. */
function localDay(): string {
  const moment = new Date(now());
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
