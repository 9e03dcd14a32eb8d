// Everything of presenting that lies over the screen: the preparation, the presentation, the speaker's window, and the
// handout when it is printed.
import { isPrintJob } from "../../state/print-job.ts";
import { OnPaper } from "../../ui/OnPaper.tsx";
import { Handout } from "./Handout.tsx";
import { PrepareDialog } from "./PrepareDialog.tsx";
import { Presentation } from "./Presentation.tsx";
import { usePresent } from "./present-state.ts";
import { SpeakerWindow } from "./SpeakerWindow.tsx";

const isHandoutWanted = () => isPrintJob("handout");

/** Shows nothing until it is asked for. */
export function PresentOverlay() {
  const { isPreparing, show, speakerWindow } = usePresent();
  return (
    <>
      {isPreparing && <PrepareDialog />}
      {show && <Presentation show={show} />}
      {show && speakerWindow && <SpeakerWindow show={show} speakerWindow={speakerWindow} />}
      <OnPaper isWanted={isHandoutWanted}>{() => <Handout />}</OnPaper>
    </>
  );
}
