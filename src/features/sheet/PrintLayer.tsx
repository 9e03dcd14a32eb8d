// Puts the sheet on paper, in whichever view one is, and asks before a print that would be too long.

import { useMemo } from "react";
import { sheetNotes } from "../../domain/sheet/notes.ts";
import { usePreferences } from "../../state/preferences.ts";
import { isPrintJob } from "../../state/print-job.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { OnPaper } from "../../ui/OnPaper.tsx";
import { NotePages } from "./NotePages.tsx";
import { PrintQuestion } from "./PrintQuestion.tsx";
import { useIsPrintQuestionOpen } from "./print-request.ts";
import { SheetPages } from "./SheetPages.tsx";
import { useSheet } from "./use-sheet.ts";

const isSheetWanted = () => isPrintJob("sheet");

/** The print of the open story; shows nothing on the screen but the question before a print that would be too long. */
export function PrintLayer() {
  const asking = useIsPrintQuestionOpen();
  return (
    <>
      <OnPaper isWanted={isSheetWanted}>{() => <PrintedSheet />}</OnPaper>
      {asking && <PrintQuestion />}
    </>
  );
}

function PrintedSheet() {
  const paperName = usePreferences((preferences) => preferences.paper);
  const withComments = usePreferences((preferences) => preferences.printComments);
  const story = useStory((state) => state.story);
  const index = useStory((state) => state.index);
  const laidOut = useSheet(paperName);
  const notes = useMemo(() => (withComments ? sheetNotes(story, index) : null), [withComments, story, index]);
  return (
    <>
      <SheetPages
        laidOut={laidOut}
        story={story}
        asks={false}
        edits={false}
        noteNumbers={notes?.numbersByCard ?? null}
      />
      {notes && notes.threads.length > 0 && <NotePages notes={notes} paper={paperName} />}
    </>
  );
}
