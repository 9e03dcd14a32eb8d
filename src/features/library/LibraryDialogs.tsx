// The questions of the first screen, whichever is open.
// Each says what stays safe; the harmless answer is the one Enter or Esc gives.
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { BackupsDialog } from "./BackupsDialog.tsx";
import type { LibraryActions } from "./library-actions.ts";
import type { LibraryDialog } from "./library-dialogs.ts";
import { RenameDialog } from "./RenameDialog.tsx";
import { titleOf } from "./story-list.ts";

export interface LibraryDialogsProps {
  readonly dialog: LibraryDialog;
  readonly actions: LibraryActions;
}

/** The open question, or nothing. */
export function LibraryDialogs({ dialog, actions }: LibraryDialogsProps) {
  const { t } = useTexts();
  if (dialog === null) return null;
  if (dialog.kind === "rename") return <RenameDialog entry={dialog.entry} onClose={actions.close} />;
  if (dialog.kind === "backups") return <BackupsDialog entry={dialog.entry} onClose={actions.close} />;
  const isOne = dialog.kind === "delete";
  return (
    <ConfirmDialog
      title={t("library.delete.title")}
      confirmLabel={t("library.delete.confirm")}
      isDangerous
      onCancel={actions.close}
      onConfirm={() => {
        actions.close();
        void (isOne ? actions.deleteForever(dialog.entry) : actions.emptyBin());
      }}
    >
      <p>
        {isOne
          ? t("library.delete.one", { title: titleOf(dialog.entry, t("app.untitled")) })
          : t("library.delete.all", { count: dialog.count })}
      </p>
    </ConfirmDialog>
  );
}
