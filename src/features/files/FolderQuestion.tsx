// Asked when a save found in the file what would be lost by it: whose it is, and what can be done instead.
// The harmless answers come first; overwriting is offered only for what nobody can read any more, and as a danger.

import { type FileStanding, mayReplace } from "../../exchange/json/file-standing.ts";
import { useReadErrorSentence } from "../../state/read-error-sentence.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import type { Question } from "./folder-file.ts";
import { useSaveToFile } from "./use-file-actions.ts";
import { mergeFound, useFolder, useFolderState, useNewsSentence } from "./use-folder.ts";

/** The question while it has to be answered, else nothing. */
export function FolderQuestion() {
  const question = useFolderState((state) => state.question);
  const name = useFolderState((state) => state.name) ?? "";
  if (!question) return null;
  return <QuestionDialog name={name} question={question} />;
}

interface QuestionProps {
  readonly name: string;
  readonly question: Question;
}

function QuestionDialog({ name, question }: QuestionProps) {
  const { t } = useTexts();
  const folder = useFolder();
  const save = useSaveToFile();
  const { standing, mark } = question;
  const isEmpty = standing.kind === "unreadable" && standing.error.code === "empty";
  const answer = (work?: () => void) => {
    folder.dropQuestion();
    work?.();
  };
  return (
    <Dialog
      title={t(`files.question.${titleOf(question)}`)}
      role="alertdialog"
      size="medium"
      isClosedOnlyByButton
      onClose={() => answer()}
      actions={
        <>
          <Button onPress={() => answer()}>{t("ui.cancel")}</Button>
          {mayReplace(standing) && (
            <Button variant={isEmpty ? "secondary" : "danger"} onPress={() => answer(() => void save("last", mark))}>
              {t(isEmpty ? "files.question.fill" : "files.question.replace")}
            </Button>
          )}
          {standing.kind === "unreadable" && (
            <Button onPress={() => answer(() => void save("last"))}>{t("files.question.again")}</Button>
          )}
          <MergeOrElsewhere name={name} question={question} answer={answer} />
        </>
      }
    >
      <Explanation name={name} question={question} />
    </Dialog>
  );
}

interface AnswerProps extends QuestionProps {
  readonly answer: (work: () => void) => void;
}

/** The answer most people will want stands last and takes the focus. */
function MergeOrElsewhere({ name, question: { standing, mark }, answer }: AnswerProps) {
  const { t } = useTexts();
  const folder = useFolder();
  const save = useSaveToFile();
  const readOnly = useStory((state) => state.readOnly);
  const canMerge = standing.kind === "news" && !readOnly;
  const merge = () => {
    if (standing.kind !== "news") return;
    folder.saveOnceHeld(standing.news.story);
    mergeFound(folder, name, { mark, news: standing.news });
  };
  return (
    <>
      <Button
        variant={canMerge ? "secondary" : "primary"}
        autoFocus={!canMerge}
        onPress={() => answer(() => void save("new"))}
      >
        {t("files.elsewhere")}
      </Button>
      {canMerge && (
        <Button variant="primary" autoFocus onPress={() => answer(merge)}>
          {t("files.question.news.merge")}
        </Button>
      )}
    </>
  );
}

function titleOf({ standing }: Question): "news" | "other" | "copy" | "partly" | "empty" | "unreadable" {
  if (standing.kind === "other-story") return "other";
  if (standing.kind === "other-copy") return "copy";
  if (standing.kind === "unreadable") return standing.error.code === "empty" ? "empty" : "unreadable";
  return standing.kind;
}

function Explanation({ name, question: { standing } }: QuestionProps) {
  const { t } = useTexts();
  const newsSentence = useNewsSentence();
  const readOnly = useStory((state) => state.readOnly);
  switch (standing.kind) {
    case "news":
      return (
        <>
          <p>{newsSentence(name, standing.news)}</p>
          <p>{t("files.question.news.explain")}</p>
          {readOnly && <p>{t("files.folder.elsewhere")}</p>}
        </>
      );
    case "other-story":
      return <p>{t("files.question.other.explain", { name, title: standing.title.trim() || t("app.untitled") })}</p>;
    case "other-copy":
      return <p>{t(`files.question.copy.${standing.isHandOut ? "isHandOut" : "isFuller"}`, { name })}</p>;
    case "partly":
      return <p>{t("files.question.partly.explain", { name, count: standing.parts })}</p>;
    case "unreadable":
      return <UnreadableExplanation name={name} standing={standing} />;
  }
}

interface UnreadableProps {
  readonly name: string;
  readonly standing: Extract<FileStanding, { kind: "unreadable" }>;
}

/** In words of its own: those for opening a file tell where to get another one, which is of no use here. */
function UnreadableExplanation({ name, standing }: UnreadableProps) {
  const { t } = useTexts();
  const errorSentence = useReadErrorSentence();
  const { error } = standing;
  if (error.code === "empty") return <p>{t("files.question.empty.explain", { name })}</p>;
  if (mayReplace(standing)) {
    return (
      <>
        <p>{t("files.question.unreadable.broken", { name })}</p>
        <p>{t("files.question.unreadable.replace")}</p>
      </>
    );
  }
  const isOurs = error.code === "too-new" || error.code === "migration-failed";
  return (
    <>
      <p>{isOurs ? errorSentence(error) : t("files.question.unreadable.foreign", { name })}</p>
      <p>{t("files.question.unreadable.keep")}</p>
    </>
  );
}
