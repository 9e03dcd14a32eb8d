// Connecting with a file as an action, with what the person is told afterwards.
// What does not belong to this sheet is named, and left alone.
import { useCallback } from "react";
import { errorSentence } from "../../exchange/reading-sentences.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { type ConnectOutcome, connectFile } from "./file-connecting.ts";

/** A function that lets the person choose a file and connects the open story with it. */
export function useConnectFile(): () => void {
  const { t } = useTexts();
  const notices = useNotices();
  const workspace = useWorkspace();
  const open = useOpenStory();
  return useCallback(() => {
    void connectFile(workspace, open).then((outcome) => {
      if (outcome.kind === "cancelled") return;
      notices.show({ tone: outcome.kind === "connected" ? "success" : "error", text: outcomeWords(outcome, t) });
    });
  }, [workspace, open, notices, t]);
}

function outcomeWords(outcome: Exclude<ConnectOutcome, { kind: "cancelled" }>, t: TextsInUse["t"]): string {
  if (outcome.kind === "connected") return t("files.connected", { name: outcome.name });
  if (outcome.kind === "failed") return t("files.connect.failed", { reason: t(`files.failure.${outcome.reason}`) });
  const { name, standing } = outcome;
  if (standing.kind === "other-story") {
    return t("files.connect.other", { name, title: standing.title.trim() || t("app.untitled") });
  }
  const reason = errorSentence(standing.error, (key, params) => t(key, params));
  return t("files.connect.unreadable", { name, reason });
}
