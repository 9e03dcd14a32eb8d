// What can be done to a stored story from the list, each with what the person is told afterwards.
// Nothing here throws, and nothing is said to be done before the library has acknowledged it.
import { useEffect, useMemo, useRef } from "react";
import type { Result } from "../../base/result.ts";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { exportStory, exportText } from "../../state/story-export.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { Workspace } from "../../state/workspace.ts";
import type { StorageError } from "../../storage/storage-error.ts";
import type { StoryEntry } from "../../storage/story-library.ts";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { type NoticeBoard, useNotices } from "../../ui/Notices.tsx";
import type { Dialogs } from "./library-dialogs.ts";
import { titleOf } from "./story-list.ts";

export interface LibraryActions extends Dialogs {
  readonly duplicate: (entry: StoryEntry) => Promise<void>;
  readonly bin: (entry: StoryEntry) => Promise<void>;
  readonly restore: (entry: StoryEntry) => Promise<void>;
  readonly deleteForever: (entry: StoryEntry) => Promise<void>;
  readonly emptyBin: () => Promise<void>;
  readonly exportJson: (entry: StoryEntry) => Promise<void>;
  readonly exportUnread: (entry: StoryEntry) => Promise<void>;
}

/** The actions of the list. `dialogs` opens those that ask first. */
export function useLibraryActions(dialogs: Dialogs): LibraryActions {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const notices = useNoticesHere();
  const sentence = useStorageSentence();
  return useMemo(
    () => ({ ...dialogs, ...actionsOn({ t, workspace, notices, sentence }) }),
    [dialogs, t, workspace, notices, sentence],
  );
}

/** The board, for as long as this screen is up: an offer to put a sheet back makes no sense inside another one. */
function useNoticesHere(): NoticeBoard {
  const board = useNotices();
  const shown = useRef(new Set<number>());
  useEffect(() => {
    const ids = shown.current;
    return () => {
      for (const id of ids) board.dismiss(id);
    };
  }, [board]);
  return useMemo(
    () => ({
      show(notice) {
        const id = board.show(notice);
        shown.current.add(id);
        return id;
      },
      dismiss: board.dismiss,
    }),
    [board],
  );
}

interface Tools {
  readonly t: TextsInUse["t"];
  readonly workspace: Workspace;
  readonly notices: NoticeBoard;
  readonly sentence: (error: StorageError) => string;
}

function actionsOn({ t, workspace, notices, sentence }: Tools): Omit<LibraryActions, keyof Dialogs> {
  const name = (entry: StoryEntry) => titleOf(entry, t("app.untitled"));
  // Failures are all told in the same way; what worked is told by whoever asked for it.
  const done = <T>(answer: Result<T, StorageError>, tell: (value: T) => void): void => {
    workspace.storiesChanged();
    if (answer.ok) tell(answer.value);
    else notices.show({ tone: "error", text: sentence(answer.error) });
  };
  const restore = async (entry: StoryEntry) =>
    done(await workspace.library.restore(entry.key), () =>
      notices.show({ tone: "success", text: t("library.restored", { title: name(entry) }) }),
    );
  return {
    restore,
    async duplicate(entry) {
      const title = t("library.duplicateTitle", { title: name(entry) });
      done(await workspace.library.duplicate(entry.key, title), () =>
        notices.show({ tone: "success", text: t("library.duplicated", { title: name(entry) }) }),
      );
    },
    async bin(entry) {
      done(await workspace.library.bin(entry.key), () =>
        notices.show({
          text: t("library.binned", { title: name(entry) }),
          action: { label: t("library.putBack"), onAction: () => void restore(entry) },
        }),
      );
    },
    async deleteForever(entry) {
      done(await workspace.library.deleteForever(entry.key), () =>
        notices.show({ text: t("library.deleted", { title: name(entry) }) }),
      );
    },
    async emptyBin() {
      done(await workspace.library.emptyBin(), (count) => notices.show({ text: t("library.emptied", { count }) }));
    },
    async exportJson(entry) {
      // Where it cannot be marked (open in another window) the file is none the worse: a merge may ask a little more.
      await workspace.markState(entry.key);
      const opened = await workspace.library.open(entry.key);
      if (!opened.ok) return done(opened, () => {});
      const at = workspace.now();
      const outcome = await exportStory(opened.value.story, at);
      if (outcome.kind === "failed")
        notices.show({ tone: "error", text: t("files.failed", { reason: outcome.detail }) });
      else if (outcome.kind !== "cancelled") done(await workspace.library.noteSavedToFile(entry.key, at), () => {});
    },
    async exportUnread(entry) {
      done(await workspace.library.unreadParts(entry.key), (text) => {
        if (text === null) notices.show({ text: t("library.unread.none") });
        else void exportText(`${t("library.unread.fileName")}.json`, text);
      });
    },
  };
}
