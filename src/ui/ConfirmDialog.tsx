// Asks before something that cannot simply be undone.
// What can be undone is never asked about: it is done, with the way back beside it.
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { useTexts } from "./I18n.tsx";

export interface ConfirmDialogProps {
  readonly title: string;
  /** What happens, and what stays safe. */
  readonly children: ReactNode;
  /** The deed as a verb, never just "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question with two answers; Esc is the harmless one, and so is Enter while something is at stake. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, isDangerous = false, onConfirm, onCancel } = props;
  const { t } = useTexts();
  return (
    <Dialog
      title={title}
      role="alertdialog"
      size="small"
      isClosedOnlyByButton
      onClose={onCancel}
      actions={
        <>
          <Button autoFocus={isDangerous} onPress={onCancel}>
            {cancelLabel ?? t("ui.cancel")}
          </Button>
          <Button autoFocus={!isDangerous} variant={isDangerous ? "danger" : "primary"} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
