// Why the sheet that was asked for is not on the screen, and the ways to get at what is in it.
// It stays until the person puts it away: a sheet that does not open is the worst moment to be hurried.
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import type { StoryEntry } from "../../storage/story-library.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import type { LibraryActions } from "./library-actions.ts";

export interface ProblemProps {
  readonly entries: readonly StoryEntry[];
  readonly actions: LibraryActions;
}

/** The problem of the sheet asked for last, or nothing. */
export function Problem({ entries, actions }: ProblemProps) {
  const { t } = useTexts();
  const sentence = useStorageSentence();
  const problem = useWorkspaceState((state) => state.problem);
  const workspace = useWorkspace();
  if (!problem) return null;
  const isDamaged = problem.kind === "failed" && problem.error.code === "damaged";
  const entry = isDamaged ? entries.find(({ key }) => key === problem.key) : undefined;
  return (
    <Banner
      tone="warning"
      title={problem.title === "" ? t("library.problem.unnamed") : t("library.problem", { title: problem.title })}
      actions={
        <>
          {entry && <Button onPress={() => actions.showBackups(entry)}>{t("library.action.backups")}</Button>}
          {entry && <Button onPress={() => void actions.exportUnread(entry)}>{t("library.action.unread")}</Button>}
          <Button variant="quiet" onPress={() => workspace.forgetProblem()}>
            {t("ui.close")}
          </Button>
        </>
      }
    >
      {problem.kind === "binned" ? t("library.problem.binned") : sentence(problem.error)}
    </Banner>
  );
}
