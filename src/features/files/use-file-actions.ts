// Saving to a file as actions, with what the person is told afterwards.
// A failure always offers another way to get the story out.
import { useCallback, useMemo } from "react";
import { canConnectFile, type SaveOutcome } from "../../platform/file-picker.ts";
import type { Action } from "../../state/feature.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { type Notice, type NoticeBoard, useNotices } from "../../ui/Notices.tsx";
import { saveToFile, type Target } from "./file-saving.ts";
import type { Asked, Joined } from "./folder-file.ts";
import { useConnectFile } from "./use-connect-file.ts";

/** What was told of the save before: "saved" must not stand beside a question about this one. */
const lastTold = new WeakMap<NoticeBoard, number>();

/** A function that saves the open story to a file and tells the outcome. `replacing`: see `saveToFile`. */
export function useSaveToFile(): (target: Target, replacing?: string) => Promise<void> {
  const workspace = useWorkspace();
  const open = useOpenStory();
  const tell = useTellOutcome();
  const notices = useNotices();
  return useCallback(
    async (target, replacing) => {
      const told = lastTold.get(notices);
      if (told !== undefined) notices.dismiss(told);
      const again = () => void saveToFile(workspace, open, "new").then((outcome) => tell(outcome));
      tell(await saveToFile(workspace, open, target, replacing), again);
    },
    [workspace, open, tell, notices],
  );
}

function useTellOutcome(): (outcome: SaveOutcome | Asked | Joined, again?: () => void) => void {
  const { t } = useTexts();
  const notices = useNotices();
  return useCallback(
    (outcome, again) => {
      const show = (notice: Notice) => void lastTold.set(notices, notices.show(notice));
      if (outcome.kind === "saved") show({ tone: "success", text: t("files.saved", { name: outcome.name }) });
      if (outcome.kind === "downloaded") show({ text: t("files.downloaded", { name: outcome.name }) });
      if (outcome.kind !== "failed") return;
      const action = again ? { action: { label: t("files.elsewhere"), onAction: again } } : {};
      const reason = t(`files.failure.${outcome.reason}`);
      show({ tone: "error", text: t("files.failed", { reason }), ...action });
    },
    [t, notices],
  );
}

/** What can be done about files while a story is open. */
export function useFileActions(): readonly Action[] {
  const save = useSaveToFile();
  const connect = useConnectFile();
  return useMemo(
    () => [
      {
        id: "files.save",
        label: "files.save",
        shortcut: "Ctrl+S",
        menu: "file",
        inDialogs: true,
        run: () => void save("last"),
      },
      {
        id: "files.saveAs",
        label: "files.saveAs",
        shortcut: "Ctrl+Shift+S",
        inDialogs: true,
        run: () => void save("new"),
      },
      {
        id: "files.export",
        label: "files.export",
        menu: "file",
        run: () => void save("copy"),
      },
      // Elsewhere no file can be written twice: there is nothing to connect with.
      ...(canConnectFile()
        ? [{ id: "files.connect", label: "files.connect", menu: "file", run: connect } as const]
        : []),
    ],
    [save, connect],
  );
}
