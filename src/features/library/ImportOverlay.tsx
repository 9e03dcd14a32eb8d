// Taking files in, wherever one is: dropped on the window, pasted, or chosen. What is inside is shown first.
// Nothing is kept before the person says so, and what is kept is always a new copy beside what was there.
import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { looksReceivable } from "../../exchange/received.ts";
import { listenForFileDrop, listenForPaste } from "../../platform/file-drop.ts";
import { importFiles, importText, shownImports, useImports } from "../../state/imports.ts";
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import styles from "./ImportOverlay.module.css";

/** Listens for files on every screen, and shows what is in them. */
export function ImportOverlay() {
  const { t } = useTexts();
  const isOver = useFilesFromOutside();
  const items = useImports(useShallow(shownImports));
  return (
    <>
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p className={styles.words}>{t("library.drop")}</p>
        </div>
      )}
      {items.length > 0 && <ImportDialog key={items[0]?.id} items={items} />}
    </>
  );
}

/** True while files are held over the window. */
function useFilesFromOutside(): boolean {
  const { t } = useTexts();
  const notices = useNotices();
  const isOnLibrary = useWorkspaceState((state) => state.screen.kind === "library");
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onFiles = (files: readonly File[]) => void importFiles(files);
    const onText = (text: string): boolean => {
      if (looksReceivable(text)) void importText(text);
      // With a story open, what is pasted next to the text fields may have been meant for one of them: no scolding.
      else if (isOnLibrary) notices.show({ text: t("library.import.notStory") });
      else return false;
      return true;
    };
    const stopDrop = listenForFileDrop({ onHover: setIsOver, onFiles });
    const stopPaste = listenForPaste({ onText, onFiles });
    return () => {
      stopDrop();
      stopPaste();
    };
  }, [isOnLibrary, notices, t]);
  return isOver;
}
