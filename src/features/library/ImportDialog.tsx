// What is in the files, before any of it is taken in: one file in full, several one below the other.
// An error is an answer like any other: it says what is wrong and that nothing was touched.
import { useState } from "react";
import { withOutsideEdits } from "../../domain/outside-edits.ts";
import type { Story } from "../../domain/story.ts";
import { dropImports, dropSettled, type ImportItem, isLockedItem } from "../../state/imports.ts";
import { requestMerge } from "../../state/merge-request.ts";
import { useReturnsAtHand } from "../../state/returns-at-hand.ts";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { ownStory } from "../../state/workspace-state.ts";
import type { StorageError } from "../../storage/storage-error.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import styles from "./ImportDialog.module.css";
import { ImportedFile } from "./ImportedFile.tsx";
import { offerTexts, storyIn, useMergeOffer } from "./merge-offer.ts";

/** The dialog for the files at hand. */
export function ImportDialog({ items }: { readonly items: readonly ImportItem[] }) {
  const { t } = useTexts();
  const sentence = useStorageSentence();
  const { accept, isBusy, error } = useAccepting(items);
  const readable = items.filter(storyIn).length;
  const returns = useReturnsAtHand((state) => state.items.length);
  const isMany = items.length > 1;
  const title = isMany ? t("library.import.titleMany", { count: items.length }) : t("library.import.title");
  const offer = useMergeOffer(items);
  const workspace = useWorkspace();
  const merge = () => {
    const open = ownStory(workspace.store.getState());
    if (open) mergeItems(items, open.document.read(), { pasted: t("merge.pasted"), now: workspace.now() });
  };
  return (
    <Dialog
      title={title}
      size={isMany ? "large" : "medium"}
      isClosedOnlyByButton
      onClose={() => dropImports()}
      actions={
        <>
          <Button onPress={() => dropImports()} autoFocus={readable === 0 && !items.some(isLockedItem)}>
            {t(readable === 0 ? "ui.close" : "ui.cancel")}
          </Button>
          {readable > 0 && (
            <Button
              variant={offer === "merge" ? "secondary" : "primary"}
              autoFocus={offer !== "merge"}
              isDisabled={isBusy}
              onPress={() => void accept()}
            >
              {isMany ? t("library.import.acceptMany", { count: readable }) : t("library.import.accept")}
            </Button>
          )}
          {offer === "merge" && (
            <Button variant="primary" autoFocus isDisabled={isBusy} onPress={merge}>
              {t("merge.offer")}
            </Button>
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles.files} tabIndex={0} aria-label={title}>
        {offer !== null && <Banner>{t(offerTexts[offer])}</Banner>}
        {returns > 0 && <Banner>{t("library.import.returns", { count: returns })}</Banner>}
        {error && <Banner tone="error">{sentence(error)}</Banner>}
        {items.map((item) => (
          <ImportedFile key={item.id} item={item} isOneOfMany={isMany} />
        ))}
      </section>
    </Dialog>
  );
}

/** Hands the files that could be read to the merge, with what was done to them in a text editor told as such. */
function mergeItems(items: readonly ImportItem[], mine: Story, { pasted, now }: { pasted: string; now: string }): void {
  const copies = items.flatMap((item) => {
    const contents = storyIn(item);
    if (!contents) return [];
    const { story, checksumMatches, savedAt } = contents;
    return [
      { name: item.name ?? pasted, story: checksumMatches ? story : withOutsideEdits(mine, story, savedAt ?? now) },
    ];
  });
  dropImports(items);
  requestMerge({ copies });
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
    const stories = items.flatMap((item) => storyIn(item)?.story ?? []);
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
    if (kept === stories.length) dropSettled(items);
  };
  return { accept, isBusy, error };
}
