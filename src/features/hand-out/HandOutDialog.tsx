// The form to hand out a copy. Nothing leaves, and nothing is noted, before "write" was pressed and a place was chosen.
// Closing it keeps what was filled in.
import { useEffect, useRef, useState } from "react";
import { readOwnPage } from "../../platform/own-page.ts";
import { ownUndo } from "../../state/shortcuts.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { FileChoices } from "./FileChoices.tsx";
import styles from "./HandOut.module.css";
import { closeHandOut, openHandOutRecords, useHandOutState } from "./hand-out-state.ts";
import { PartChoices } from "./PartChoices.tsx";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { copyNow, slipFrom } from "./slip.ts";
import { useHandOut } from "./use-hand-out.ts";

/** The dialog with all that is asked before a copy is given away. */
export function HandOutDialog() {
  const { t } = useTexts();
  const isBusy = useHandOutState((state) => state.isBusy);
  const [isPage] = useState(() => readOwnPage() !== null);
  const form = useRef<HTMLDivElement>(null);
  useFirstFault(form);
  return (
    <Dialog
      title={t("handOut.title")}
      size="large"
      isClosedOnlyByButton
      onClose={() => {
        if (!isBusy) closeHandOut();
      }}
      actions={<HandOutButtons />}
    >
      <div ref={form} className={styles.form} {...ownUndo}>
        <div className={styles.column}>
          <ReceiverFields />
          <FileChoices isPage={isPage} />
        </div>
        <PartChoices />
      </div>
    </Dialog>
  );
}

function HandOutButtons() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { document } = useOpenStory();
  const handOut = useHandOut();
  const isBusy = useHandOutState((state) => state.isBusy);
  const preview = () => {
    const slip = slipFrom(useHandOutState.getState().draft);
    void workspace.preview(copyNow(document.read(), slip, workspace.now()));
  };
  return (
    <>
      <Button variant="quiet" className={styles.aside ?? ""} isDisabled={isBusy} onPress={openHandOutRecords}>
        {t("handOut.records")}
      </Button>
      <span role="status" className={styles.busy}>
        {isBusy && t("handOut.writing")}
      </span>
      <Button isDisabled={isBusy} onPress={preview}>
        {t("handOut.preview")}
      </Button>
      {/* It stays as it is meanwhile, and a second press does nothing: a button that is put off loses the keyboard. */}
      <Button variant="primary" onPress={() => void handOut()}>
        {t("handOut.write")}
      </Button>
    </>
  );
}

/** What is missing may be out of sight: the cursor goes there. */
function useFirstFault(form: { readonly current: HTMLElement | null }): void {
  const asked = useHandOutState((state) => state.asked);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked, form]);
}
