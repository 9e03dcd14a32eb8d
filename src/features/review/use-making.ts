// What happens when a return is made: the contents as of that moment are signed, written, and noted as returned.
// Nothing is noted before it has left the page: a file that is there, a text that was copied.
import { useRef, useState } from "react";
import { collectReturn, type ReturnContents } from "../../domain/returns/return-contents.ts";
import { commentAuthor } from "../../state/comment-author.ts";
import { setPreferences } from "../../state/preferences.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { returnText, saveReturn } from "./make-return.ts";
import { returnWords } from "./return-words.ts";
import { returnedMarks, useReviewMarks } from "./review-marks.ts";
import { usePlaceOf } from "./use-place-of.ts";

export type Made = { readonly kind: "file"; readonly name: string } | { readonly kind: "text"; readonly text: string };

/** Making a return, with what came of it and what went wrong, in words. */
export function useMaking() {
  const texts = useTexts();
  const { t } = texts;
  const {
    given: { passphrase },
  } = useWorkspace();
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const contents = useRef<ReturnContents | null>(null);
  const placeOf = usePlaceOf();
  const collect = useCollect();
  const note = useNoteReturned();
  const noteSent = () => {
    if (contents.current) note(contents.current);
  };
  const work = async (name: string, way: (contents: ReturnContents) => Promise<void>) => {
    contents.current = collect(name);
    setBusy(true);
    setProblem(null);
    if (contents.current) await way(contents.current);
    setBusy(false);
  };
  const makeFile = (name: string) =>
    work(name, async (collected) => {
      const outcome = await saveReturn(collected, passphrase);
      if (outcome.kind === "cancelled") return;
      if (outcome.kind === "failed") {
        return setProblem(t("review.return.failed", { reason: t(`files.failure.${outcome.reason}`) }));
      }
      noteSent();
      setMade({ kind: "file", name: outcome.name });
    });
  const makeText = (name: string) =>
    work(name, async (collected) => {
      const text = await returnText(collected, passphrase, {
        summary: returnWords(collected, placeOf, texts),
        lockedSummary: t("review.text.protected", { title: collected.title, name }),
        begin: t("review.text.begin"),
        end: t("review.text.end"),
      });
      if (text.ok) setMade({ kind: "text", text: text.value });
      else setProblem(t(text.error.code === "not-locked" ? "review.return.notLocked" : "review.return.tooLong"));
    });
  return { made, problem, isBusy, makeFile, makeText, noteSent, again: () => setMade(null) };
}

function useCollect(): (name: string) => ReturnContents | null {
  const workspace = useWorkspace();
  const { document } = useOpenStory();
  return (name) => {
    setPreferences({ author: name });
    return collectReturn(document.read(), commentAuthor(), workspace.now());
  };
}

function useNoteReturned(): (contents: ReturnContents) => void {
  const { saving } = useOpenStory();
  const [, change] = useReviewMarks();
  return (contents) => {
    change(returnedMarks(contents));
    // Where nothing is kept, closing the page loses nothing any more.
    saving.noteFile(contents.time);
  };
}
