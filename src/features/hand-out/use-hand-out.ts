// Handing out from the form: what is missing is said first; afterwards the person is told what to tell the receiver.
import { useCallback } from "react";
import { aboutOf, type Story } from "../../domain/story.ts";
import { storyFileName } from "../../exchange/file-name.ts";
import { readOwnPage } from "../../platform/own-page.ts";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { localDay } from "../../state/story-export.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { askForAll, type Draft, handedOut, openHandOutRecords, setBusy, useHandOutState } from "./hand-out-state.ts";
import { faultsOf, slipFrom } from "./slip.ts";
import { type HandOutOutcome, type WantedFile, writeHandOut } from "./write-hand-out.ts";

/** A function that hands out what was filled in. */
export function useHandOut(): () => Promise<void> {
  const workspace = useWorkspace();
  const open = useOpenStory();
  const texts = useTexts();
  const tell = useTellOutcome();
  return useCallback(async () => {
    const { draft, isBusy } = useHandOutState.getState();
    if (isBusy) return;
    askForAll();
    if (Object.values(faultsOf(draft)).includes(true)) return;
    const story = open.document.read();
    rememberAuthor(story, draft.sender);
    setBusy(true);
    const wanted = wantedFile(story, draft, localDay(workspace.now()), texts);
    const outcome = await writeHandOut(open, wanted, () => workspace.now());
    setBusy(false);
    if (outcome.kind === "saved" || outcome.kind === "downloaded") handedOut();
    tell(outcome, draft);
  }, [workspace, open, texts, tell]);
}

function wantedFile(story: Story, draft: Draft, day: string, { t, local }: TextsInUse): WantedFile {
  const page = draft.format === "html" ? readOwnPage() : null;
  const word = t(`handOut.fileName.${draft.mode}`);
  const passphrase = draft.isProtected ? draft.passphrase : null;
  const method = local(story.template.name);
  // The tab of a protected page is read by who has no passphrase.
  const title = passphrase === null ? aboutOf(story).title.trim() || method : method;
  return {
    name: storyFileName(story, day, page === null ? "json" : "html", [word, draft.receiver]),
    slip: slipFrom(draft),
    page,
    title: t("handOut.pageTitle", { title, word }),
    passphrase,
  };
}

/** Whoever never gave their name has given it now: the municipality before it is not part of it. */
function rememberAuthor(story: Story, sender: string): void {
  if (usePreferences.getState().author !== "") return;
  const { municipality } = aboutOf(story);
  const whole = sender.trim();
  const name = municipality !== "" && whole.startsWith(municipality) ? whole.slice(municipality.length).trim() : whole;
  if (name !== "") setPreferences({ author: name });
}

function useTellOutcome(): (outcome: HandOutOutcome, draft: Draft) => void {
  const { t } = useTexts();
  const notices = useNotices();
  return useCallback(
    (outcome, { mode, isProtected }) => {
      if (outcome.kind === "cancelled") return;
      if (outcome.kind === "read-only") {
        notices.show({ tone: "error", text: t("handOut.readOnly") });
      } else if (outcome.kind === "failed") {
        const reason = t(`files.failure.${outcome.reason}`);
        notices.show({ tone: "error", text: t("handOut.failed", { reason }) });
      } else {
        const said = t(outcome.kind === "saved" ? "files.saved" : "files.downloaded", { name: outcome.name });
        const passphrase = isProtected ? t("handOut.tell.passphrase") : "";
        notices.show({ tone: "success", text: said });
        notices.show({
          text: `${t(`handOut.tell.${mode}`)}${passphrase}`,
          action: { label: t("handOut.records.show"), onAction: openHandOutRecords, isShortcut: true },
        });
      }
    },
    [t, notices],
  );
}
