// Asks before a story is left whose last changes could not be saved.
// The harmless answer is to stay; the story can be exported before it is given up.
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useSaveToFile } from "./use-file-actions.ts";

/** The question while it has to be asked, else nothing. */
export function LeaveDialog() {
  const isAsked = useWorkspaceState((state) => state.leavingFor !== null);
  return isAsked ? <LeaveQuestion /> : null;
}

function LeaveQuestion() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const save = useSaveToFile();
  const stay = () => void workspace.leaveAnyway(false);
  return (
    <Dialog
      title={t("files.leave.title")}
      role="alertdialog"
      size="small"
      isClosedOnlyByButton
      onClose={stay}
      actions={
        <>
          <Button variant="danger" onPress={() => void workspace.leaveAnyway(true)}>
            {t("files.leave.go")}
          </Button>
          <Button onPress={() => void save("new")}>{t("files.save")}</Button>
          <Button variant="primary" autoFocus onPress={stay}>
            {t("files.leave.stay")}
          </Button>
        </>
      }
    >
      <p>{t("files.leave.explain")}</p>
    </Dialog>
  );
}
