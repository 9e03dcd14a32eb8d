// A window over the page that wants an answer first: the focus stays in it, Esc closes it, and then goes back.
// It is open while it is on the page; whoever shows it decides. Never put one on top of another.
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classNames } from "./class-names.ts";
import styles from "./Dialog.module.css";
import { useTexts } from "./I18n.tsx";
import { RowButton } from "./RowButton.tsx";

export interface DialogProps {
  readonly title: string;
  /** Esc, the × and, unless `isClosedOnlyByButton`, a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the bottom: the one that moves on comes last. */
  readonly actions?: ReactNode;
  /** full: as wide as the window lets it, for tables. */
  readonly size?: "small" | "medium" | "large" | "full";
  /** For what would be lost by a slip of the mouse. */
  readonly isClosedOnlyByButton?: boolean;
  /** alertdialog: something is at stake; its words are read out at once. */
  readonly role?: "dialog" | "alertdialog";
}

/** A modal dialog with a title, a body that scrolls, and buttons. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, actions, size = "medium", isClosedOnlyByButton = false, role = "dialog" } = props;
  const { t } = useTexts();
  return (
    <ModalOverlay
      data-dialog
      isOpen
      isDismissable={!isClosedOnlyByButton}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.overlay ?? ""}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
            <RowButton icon="close" label={t("ui.close")} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
