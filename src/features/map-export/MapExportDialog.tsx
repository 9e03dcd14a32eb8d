// Asks what of the map goes into a file or onto paper, and how, and says beforehand how much paper that takes.
import { printJob } from "../../state/print-job.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { choose, closeMapExport, type Purpose, useExportChoices } from "./export-dialog.ts";
import styles from "./MapExportDialog.module.css";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { SheetCount } from "./SheetCount.tsx";
import { useChosenPicture } from "./use-chosen-picture.ts";
import { useSavePicture } from "./use-save-picture.ts";

/** The dialog. Esc and "cancel" leave everything as it is. */
export function MapExportDialog({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useTexts();
  const { format, direction, withWords, withElements } = useExportChoices();
  const picture = useChosenPicture();
  const save = useSavePicture();
  const go = () => {
    closeMapExport();
    void (purpose === "print" ? printJob("map") : save(picture, format));
  };
  return (
    <Dialog
      title={t(`mapExport.title.${purpose}`)}
      onClose={closeMapExport}
      actions={
        <>
          <Button onPress={closeMapExport}>{t("ui.cancel")}</Button>
          <Button variant="primary" onPress={go}>
            {t(purpose === "print" ? "mapExport.print" : "mapExport.save")}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <ScopeChoice />
        {purpose === "picture" && (
          <RadioGroup
            label={t("mapExport.format")}
            choices={[
              { id: "svg", label: "SVG", description: t("mapExport.format.svg.explain") },
              { id: "png", label: "PNG", description: t("mapExport.format.png.explain") },
            ]}
            value={format}
            onValueChange={(chosen) => choose({ format: chosen })}
          />
        )}
        <RadioGroup
          label={t("mapExport.direction")}
          orientation="horizontal"
          choices={[
            { id: "columns", label: t("mapExport.direction.columns") },
            { id: "rows", label: t("mapExport.direction.rows") },
          ]}
          value={direction}
          onValueChange={(chosen) => choose({ direction: chosen })}
        />
        <div>
          <Checkbox isSelected={withWords} onValueChange={(chosen) => choose({ withWords: chosen })}>
            {t("mapExport.withWords")}
          </Checkbox>
          <Checkbox isSelected={withElements} onValueChange={(chosen) => choose({ withElements: chosen })}>
            {t("mapExport.withElements")}
          </Checkbox>
        </div>
        {purpose === "print" && <SheetCount layout={picture.layout} />}
      </div>
    </Dialog>
  );
}
