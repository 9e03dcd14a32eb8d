// The sheet as one of the views: the pages as they print, scaled to the window, every text editable in its place.
// What is shown is laid out by the same code that prints; nothing here may change where a page ends.
import { useRef, useState } from "react";
import { mm } from "../../domain/sheet/paper.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { SheetPages } from "./SheetPages.tsx";
import { SheetToolbar } from "./SheetToolbar.tsx";
import styles from "./SheetView.module.css";
import { SlotEditor } from "./SlotEditor.tsx";
import { TooLong } from "./TooLong.tsx";
import { useDeskScale } from "./use-desk-scale.ts";
import { useSheet } from "./use-sheet.ts";
import { useSheetWork } from "./use-sheet-work.ts";
import { deskMargin } from "./zoom.ts";

const helpId = "sheet-help";
const pageGap = 20;

/** The sheet of the open story. */
export function SheetView() {
  const { t } = useTexts();
  const paperName = usePreferences((preferences) => preferences.paper);
  const story = useStory((state) => state.story);
  const readOnly = useStory((state) => state.readOnly);
  const cards = useStory((state) => state.index.readingOrder.length);
  const desk = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [heldPt, setHeldPt] = useState<number | null>(null);
  const laidOut = useSheet(paperName, heldPt);
  const { paper, pages, typePt, excess } = laidOut;
  const scale = useDeskScale(desk, paper);
  const work = useSheetWork({ root, laidOut, scale, setHeldPt });
  // Said at once in the toolbar; the banner waits until the pen is down, otherwise the page would slip away under it.
  const [isTold, setTold] = useState(false);
  if (isTold !== excess > 0 && !work.editing) setTold(excess > 0);
  const height = pages.length * (mm(paper.heightMm) + pageGap) - pageGap;
  return (
    <div className={styles.view}>
      <SheetToolbar laidOut={laidOut} scale={scale} />
      {isTold && excess > 0 && (
        <Banner tone="warning" title={t("print.tooLong")} className={styles.banner ?? ""}>
          {!readOnly && <TooLong laidOut={laidOut} cards={cards} onChoose={({ slot }) => work.show(slot)} />}
        </Banner>
      )}
      <section
        ref={desk}
        className={styles.desk}
        aria-label={t("sheet.label")}
        aria-describedby={helpId}
        onKeyDown={work.onKeyDown}
      >
        <VisuallyHidden id={helpId}>{t(readOnly ? "sheet.text.help.read" : "sheet.text.help")}</VisuallyHidden>
        <div style={{ width: mm(paper.widthMm) * scale, height: height * scale, margin: `${deskMargin}px auto` }}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys come up to the desk, see above */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
          <div
            ref={setRoot}
            className={styles.scaled}
            style={{ width: mm(paper.widthMm), transform: `scale(${scale})`, gap: pageGap }}
            onMouseDown={work.onMouseDown}
            onClick={work.onClick}
            onFocus={work.onFocus}
          >
            <SheetPages className={styles.pages} laidOut={laidOut} story={story} asks edits={!readOnly} />
            {work.editing && (
              <SlotEditor
                key={work.editing.turn}
                editing={work.editing}
                root={root}
                scale={scale}
                typePt={typePt}
                onSlot={work.onSlot}
                onEnd={work.onEnd}
              />
            )}
          </div>
        </div>
      </section>
    </div>
  );
}
