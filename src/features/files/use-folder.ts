// The open story's file, for components.
// It only hands over what the folder's store holds.
import { useStore } from "zustand";
import type { FileNews } from "../../exchange/json/file-standing.ts";
import { ageInWords } from "../../state/age.ts";
import { requestMerge } from "../../state/merge-request.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { type FolderFile, type FolderState, type Found, folderOf } from "./folder-file.ts";

/** The file of the open story. */
export const useFolder = (): FolderFile => folderOf(useWorkspace(), useOpenStory());

/** A value out of what is known of the file. */
export const useFolderState = <T>(select: (state: FolderState) => T): T => useStore(useFolder().store, select);

/** Hands what was found to the merge, which keeps it until it is done or given up. */
export function mergeFound(folder: FolderFile, name: string, { mark, news }: Found): void {
  folder.putAway(mark);
  requestMerge({ copies: [{ name, story: news.story }] });
}

/** A function that tells whose news it is, of when, and how much. */
export function useNewsSentence(): (name: string, news: FileNews) => string {
  const texts = useTexts();
  const workspace = useWorkspace();
  return (name, { savedAt, authors, cards, others }) => {
    const { t } = texts;
    const names = authors.join(t("files.folder.and"));
    const who = authors.length === 0 ? t("files.folder.someone") : t("files.folder.named", { names });
    const what =
      cards > 0
        ? t(others > 0 ? "files.folder.cardsAndOthers" : "files.folder.cards", { cards, others })
        : t(others > 0 ? "files.folder.others" : "files.folder.same", { others });
    if (savedAt === null) return t("files.folder.news.undated", { name, who, what });
    return t("files.folder.news", { name, who, what, when: ageInWords(savedAt, workspace.now(), texts) });
  };
}
