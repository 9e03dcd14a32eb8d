// What is in the files, before any of it is taken in: one file in full, several one below the other.
// An error is an answer like any other: it says what is wrong and that nothing was touched.
import { useState } from "react";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { StorageError } from "../../storage/storage-error.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import styles from "./ImportDialog.module.css";
import { ImportedFile } from "./ImportedFile.tsx";
import { dropImports, type ImportItem } from "./imports.ts";

/** The dialog for the files at hand. */
export function ImportDialog({ items }: { readonly items: readonly ImportItem[] }) {
  const { t } = useTexts();
  const sentence = useStorageSentence();
  const { accept, isBusy, error } = useAccepting(items);
  const readable = items.filter((item) => item.outcome?.ok).length;
  const isMany = items.length > 1;
  return (
    <Dialog
      title={isMany ? t("library.import.titleMany", { count: items.length }) : t("library.import.title")}
      size={isMany ? "large" : "medium"}
      isClosedOnlyByButton
      onClose={() => dropImports()}
      actions={
        <>
          <Button onPress={() => dropImports()} autoFocus={readable === 0}>
            {t(readable === 0 ? "ui.close" : "ui.cancel")}
          </Button>
          {readable > 0 && (
            <Button variant="primary" autoFocus isDisabled={isBusy} onPress={() => void accept()}>
              {isMany ? t("library.import.acceptMany", { count: readable }) : t("library.import.accept")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.files}>
        {error && <Banner tone="error">{sentence(error)}</Banner>}
        {items.map((item) => (
          <ImportedFile key={item.id} item={item} isOneOfMany={isMany} />
        ))}
      </div>
    </Dialog>
  );
}

/** Keeps the files that could be read: one is opened, several are put beside the others in the list. */
function useAccepting(items: readonly ImportItem[]) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<StorageError | null>(null);
  const accept = async () => {
    setIsBusy(true);
    const stories = items.flatMap(({ outcome }) => (outcome?.ok ? [outcome.value.story] : []));
    const isOnly = items.length === 1;
    let kept = 0;
    for (const story of stories) {
      const answer = await (isOnly ? workspace.openCopy(story) : workspace.keepCopy(story));
      if (answer.ok) kept += 1;
      else {
        setError(answer.error);
        break;
      }
    }
    setIsBusy(false);
    if (kept > 0 && !isOnly) notices.show({ tone: "success", text: t("library.import.addedMany", { count: kept }) });
    if (kept === stories.length) dropImports(items);
  };
  return { accept, isBusy, error };
}
