// Saving the picture that was chosen, with what the person is told afterwards.
import { useCallback } from "react";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import type { ExportChoices } from "./export-dialog.ts";
import { type ChosenPicture, pictureHeading } from "./map-picture.ts";
import { savePicture } from "./save-picture.ts";

/** A function that saves a picture and tells the outcome. Call it from a click. */
export function useSavePicture(): (picture: ChosenPicture, format: ExportChoices["format"]) => Promise<void> {
  const workspace = useWorkspace();
  const texts = useTexts();
  const notices = useNotices();
  return useCallback(
    async (picture, format) => {
      const { t } = texts;
      const now = workspace.now();
      const { outcome, reducedTo } = await savePicture(picture, pictureHeading(picture, now, texts), format, now);
      if (outcome.kind === "cancelled") return;
      if (outcome.kind === "failed") {
        const reason = t(`files.failure.${outcome.reason}`);
        notices.show({ tone: "error", text: t("mapExport.failed", { reason }) });
        return;
      }
      const said = outcome.kind === "saved" ? "files.saved" : "files.downloaded";
      notices.show({ tone: "success", text: t(said, { name: outcome.name }) });
      if (reducedTo) notices.show({ tone: "warning", text: t("mapExport.reduced", { ...reducedTo }) });
    },
    [workspace, texts, notices],
  );
}
