// What one person said in a thread, by whom and when; one's own words can be written anew or taken out.
import { useEffect, useRef, useState } from "react";
import type { Remark } from "../../domain/records/remark.ts";
import { now } from "../../platform/clock.ts";
import { commentAuthor, useCommentAuthorId } from "../../state/comment-author.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import type { EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Comments.module.css";
import { useDraft } from "./comment-drafts.ts";
import { useAuthorWords, useMomentWords } from "./said-by.ts";
import { WordsField } from "./WordsField.tsx";

/** One remark. */
export function RemarkView({ remark }: { readonly remark: Remark }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const mayComment = useStory((state) => state.mayComment);
  const isOwn = useCommentAuthorId() === remark.authorId && remark.authorId !== null;
  const [draft, setDraft] = useDraft(remark.id);
  const [isEdited, setEdited] = useState(draft !== "");
  const name = useAuthorWords();
  const moment = useMomentWords();
  const [wasAsked, setAsked] = useState(false);
  const field = useRef<EditableTextHandle>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed goes and something else comes in its place: the cursor goes there too.
  useEffect(() => {
    if (wasAsked) (isEdited ? field.current : button.current)?.focus();
  }, [isEdited, wasAsked]);
  const end = () => {
    setDraft("");
    setAsked(true);
    setEdited(false);
  };
  const save = () => {
    if (actions.run("editRemark", { id: remark.id, text: draft, by: commentAuthor() })?.ok) end();
  };
  return (
    <li className={styles.remark}>
      <p className={styles.byline}>
        <span className={styles.author}>{name(remark)}</span> <span>{moment(remark.time)}</span>
        {remark.editedAt !== null && <span> {t("comments.edited")}</span>}
        {remark.time > now() && <span> {t("comments.future")}</span>}
      </p>
      {isEdited ? (
        <WordsField
          ref={field}
          name={t("comments.edit.own")}
          value={draft}
          onValueChange={setDraft}
          action={t("comments.save")}
          onPost={save}
          onCancel={end}
        />
      ) : (
        <p className={styles.words}>{remark.text}</p>
      )}
      {remark.earlier.length > 0 && <Earlier texts={remark.earlier} />}
      {isOwn && !isEdited && mayComment && (
        <p className={styles.tools}>
          <RowButton
            ref={button}
            onClick={() => {
              // What was begun here before the page was closed is gone on with.
              if (draft === "") setDraft(remark.text);
              setAsked(true);
              setEdited(true);
            }}
          >
            {t("comments.edit")}
          </RowButton>
          <RowButton
            onClick={({ currentTarget }) => {
              // The button goes with the words; whoever pressed it by a key goes on from the panel's heading.
              currentTarget.closest('[role="region"]')?.querySelector<HTMLElement>("h2")?.focus();
              actions.run("removeRemark", { id: remark.id, by: commentAuthor() });
            }}
          >
            {t("comments.remove")}
          </RowButton>
        </p>
      )}
    </li>
  );
}

/** What it said before a later return brought other words. Folded: the last words are the ones that count. */
function Earlier({ texts }: { readonly texts: Remark["earlier"] }) {
  const { t } = useTexts();
  return (
    <details className={styles.earlier}>
      <summary>{t("comments.earlier", { count: texts.length })}</summary>
      <ol>
        {texts.map((text, i) => (
          <li key={i} className={styles.words}>
            {text}
          </li>
        ))}
      </ol>
    </details>
  );
}
