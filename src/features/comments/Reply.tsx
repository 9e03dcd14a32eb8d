// The way to answer a thread, and the answer while it is being written.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Signed } from "../../domain/authors.ts";
import type { RecordId } from "../../domain/ids.ts";
import { commentAuthor } from "../../state/comment-author.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import type { EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Comments.module.css";
import { useDraft } from "./comment-drafts.ts";
import { useAuthorWords } from "./said-by.ts";
import { WordsField } from "./WordsField.tsx";

export interface ReplyProps {
  readonly threadId: RecordId;
  /** Who is answered. */
  readonly to: Signed;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

/** A button that becomes a field. A reply begun and not posted is there again when one comes back. */
export function Reply({ threadId, to, children }: ReplyProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const [text, setText] = useDraft(threadId);
  const [isOpen, setOpen] = useState(text !== "");
  const [wasAsked, setAsked] = useState(false);
  const name = useAuthorWords();
  const field = useRef<EditableTextHandle>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasAsked) (isOpen ? field.current : button.current)?.focus();
  }, [isOpen, wasAsked]);
  const show = (open: boolean) => {
    setAsked(true);
    setOpen(open);
  };
  const post = () => {
    if (!actions.run("addRemark", { threadId, text, by: commentAuthor() })?.ok) return;
    setText("");
    show(false);
  };
  return (
    <>
      {isOpen && (
        <WordsField
          ref={field}
          name={t("comments.reply.to", { author: name(to) })}
          value={text}
          onValueChange={setText}
          action={t("comments.reply")}
          onPost={post}
          onCancel={() => show(false)}
        />
      )}
      <p className={styles.tools}>
        {!isOpen && (
          <RowButton ref={button} onClick={() => show(true)}>
            {t("comments.reply")}
          </RowButton>
        )}
        {children}
      </p>
    </>
  );
}
