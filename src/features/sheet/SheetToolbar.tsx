// Above the pages: which paper, how large on the screen, how many pages it makes, and the print.
import { leftOutFields } from "../../domain/sheet/left-out.ts";
import type { PaperName } from "../../domain/sheet/paper.ts";
import { hasOpenThread } from "../../domain/thread-list.ts";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { useStructure } from "../../state/record-hooks.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { requestPrint } from "./print-request.ts";
import styles from "./SheetToolbar.module.css";
import type { LaidOutSheet } from "./sheet-layout.ts";
import { setZoom, useZoom, zoomStep } from "./zoom.ts";

export interface SheetToolbarProps {
  readonly laidOut: LaidOutSheet;
  readonly scale: number;
}

/** The controls of the sheet. */
export function SheetToolbar({ laidOut, scale }: SheetToolbarProps) {
  const { paper, typePt, pages, excess } = laidOut;
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const leftOut = useStory(({ story }) => leftOutFields(story, paper));
  return (
    <section className={styles.toolbar} aria-label={t("sheet.toolbar")}>
      <SegmentedControl<PaperName>
        label={t("sheet.paper")}
        choices={[
          { id: "a3", label: t("sheet.paper.a3") },
          { id: "a4", label: t("sheet.paper.a4") },
        ]}
        value={paper.name}
        onValueChange={(name) => setPreferences({ paper: name })}
      />
      <p className={classNames(styles.size, excess > 0 && styles.excess)} role="status">
        {excess > 0 && <Icon name="warning" />}
        {t("sheet.size", { pages: pages.length, points: typePt })}
      </p>
      {leftOut > 0 && <p className={styles.size}>{t("sheet.leftOut", { count: leftOut })}</p>}
      <ZoomControls scale={scale} />
      <PrintComments />
      <Button variant="primary" icon="print" onPress={() => requestPrint(session, texts)}>
        {t("print.action")}
      </Button>
    </section>
  );
}

/** Offered while there is an open comment to print. */
function PrintComments() {
  const { t } = useTexts();
  const isWanted = usePreferences((preferences) => preferences.printComments);
  const hasOpen = useStructure(({ story }) => hasOpenThread(story));
  if (!hasOpen) return null;
  return (
    <Checkbox isSelected={isWanted} onValueChange={(printComments) => setPreferences({ printComments })}>
      {t("sheet.printComments")}
    </Checkbox>
  );
}

function ZoomControls({ scale }: { readonly scale: number }) {
  const { t } = useTexts();
  const zoom = useZoom();
  return (
    <div className={styles.zoom}>
      <Button variant="quiet" aria-label={t("sheet.zoom.out")} onPress={() => setZoom(zoomStep(scale, -1))}>
        −
      </Button>
      <output className={styles.percent}>{t("sheet.zoom.now", { percent: Math.round(scale * 100) })}</output>
      <Button variant="quiet" aria-label={t("sheet.zoom.in")} onPress={() => setZoom(zoomStep(scale, 1))}>
        ＋
      </Button>
      <Button variant="quiet" aria-pressed={zoom === "width"} onPress={() => setZoom("width")}>
        {t("sheet.zoom.width")}
      </Button>
      <Button variant="quiet" aria-pressed={zoom === "page"} onPress={() => setZoom("page")}>
        {t("sheet.zoom.page")}
      </Button>
      <Button variant="quiet" aria-pressed={zoom === 1} onPress={() => setZoom(1)}>
        {t("sheet.zoom.full")}
      </Button>
    </div>
  );
}
