// What appears on the map for as long as the hand is on it: where a dragged card would go, and why a link may not end here.
import { ViewportPortal } from "@xyflow/react";
import { linkRefusal } from "../../domain/commands/links.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useRefusalText } from "../../state/use-refusal-text.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Map.module.css";
import { useMapState } from "./map-state.ts";
import { drawnEnds } from "./map-work.ts";

export function MapMarks() {
  return (
    <>
      <ViewportPortal>
        <DropMark />
      </ViewportPortal>
      <DrawingHint />
    </>
  );
}

function DropMark() {
  const mark = useMapState(({ drag }) => drag?.drop?.mark ?? null);
  if (mark === null) return null;
  const { x, y, width, height } = mark;
  return <div className={styles.dropMark} style={{ width, height, transform: `translate(${x}px, ${y}px)` }} />;
}

/** Beside the pointer: that letting go would link, or why it would not. */
function DrawingHint() {
  const { t } = useTexts();
  const refusalText = useRefusalText();
  const drawing = useMapState((state) => state.drawing);
  const story = useStory((state) => state.story);
  if (!drawing?.overId || !drawing.pointer) return null;
  const refusal = linkRefusal(story, drawnEnds(drawing, drawing.overId));
  const { x, y } = drawing.pointer;
  return (
    <p className={styles.hint} data-refused={refusal !== null || undefined} style={{ left: x + 14, top: y + 14 }}>
      {refusal ? refusalText(refusal) : t("map.draw.allowed")}
    </p>
  );
}
