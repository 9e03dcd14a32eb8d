// Puts the sheet on the page while something is printed, and takes everything else off it, in whichever view one is.
// It must be ready when the browser asks (`beforeprint`), hence at once and not with the next frame.
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { onPrint } from "../../platform/print.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import styles from "./PrintLayer.module.css";
import { PrintQuestion } from "./PrintQuestion.tsx";
import { useIsPrintQuestionOpen } from "./print-request.ts";
import { SheetPages } from "./SheetPages.tsx";
import { useSheet } from "./use-sheet.ts";

/** The print of the open story; shows nothing on the screen but the question before a print that would be too long. */
export function PrintLayer() {
  const [printing, setPrinting] = useState(false);
  const asking = useIsPrintQuestionOpen();
  useEffect(
    () =>
      onPrint(
        () => flushSync(() => setPrinting(true)),
        () => setPrinting(false),
      ),
    [],
  );
  return (
    <>
      {printing && createPortal(<PrintedSheet />, document.body)}
      {asking && <PrintQuestion />}
    </>
  );
}

function PrintedSheet() {
  const paperName = usePreferences((preferences) => preferences.paper);
  const story = useStory((state) => state.story);
  const laidOut = useSheet(paperName);
  return (
    <div className={styles.printed} data-print-root="">
      <SheetPages laidOut={laidOut} story={story} asks={false} edits={false} />
    </div>
  );
}
