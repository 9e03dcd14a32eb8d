// A layer that takes the whole page for a while: the focus stays in it, and what is behind it is out of reach.
// It is there while it is on the page. Closing it is its content's business: it takes no key for itself, not even Esc.
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./FullPage.module.css";

export interface FullPageProps {
  /** What it is, for who hears it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A modal layer from edge to edge. */
export function FullPage({ label, children }: FullPageProps) {
  return (
    <ModalOverlay data-dialog isOpen isKeyboardDismissDisabled className={styles.overlay ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <AriaDialog aria-label={label} className={styles.dialog ?? ""}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
