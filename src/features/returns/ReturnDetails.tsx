// What is in a return, unfolded when asked for: each comment with its place, the words it quotes and what would become of
// it. Of thousands only the first are on the page, and more when they are asked for.

import { useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import type { Remark } from "../../domain/records/remark.ts";
import type { Thread } from "../../domain/records/thread.ts";
import type { ReturnedThread } from "../../domain/returns/return-contents.ts";
import type { Intake } from "../../domain/returns/take-in.ts";
import { rejectedSentence, repairSentence, type Words } from "../../exchange/reading-sentences.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { authorWords } from "../../state/author-words.ts";
import { KindSign } from "../../state/CommentSign.tsx";
import { Button } from "../../ui/Button.tsx";
import { DiffText } from "../../ui/DiffText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import type { ReturnRowProps } from "./ReturnRow.tsx";
import styles from "./Returns.module.css";
import { remarkCount } from "./returns-plan.ts";

type DetailsProps = Omit<ReturnRowProps, "now">;

/** The button, and below it what is inside. */
export function ReturnDetails(props: DetailsProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { repairs, rejected } = props.given.received;
  const count = remarkCount(props.given);
  if (count + repairs.length + rejected.length === 0) return null;
  return (
    <>
      <RowButton className={styles.unfold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("returns.details", { count })}
      </RowButton>
      {isOpen && <Inside {...props} />}
    </>
  );
}

/** More is not needed to know which words, or which card, are meant. */
const quoteLength = 120;
const beginningLength = 40;
/** Threads on the page at first, and how many more at a time. */
const portion = 50;

function Inside(props: DetailsProps) {
  const { t } = useTexts();
  const [portions, setPortions] = useState(1);
  const { contents, repairs, rejected } = props.given.received;
  const words: Words = (key, params) => t(key, params);
  const limit = portions * portion;
  const rest = contents.comments.length - limit;
  return (
    <div className={styles.details}>
      <Sentences
        title={t("returns.rejected.list", { count: rejected.length })}
        sentences={rejected.map((each) => rejectedSentence(each, words))}
      />
      <Sentences
        title={t("returns.repairs.list", { count: repairs.length })}
        sentences={repairs.map((each) => repairSentence(each, words))}
      />
      <ul className={styles.comments}>
        {contents.comments.slice(0, limit).map((comment) => (
          <Comment key={comment.thread.id} comment={comment} {...props} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onPress={() => setPortions(portions + 1)}>{t("returns.moreComments", { count: rest })}</Button>
      )}
    </div>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className={styles.listName}>{title}</h3>
      <ul className={styles.sentences}>
        {sentences.map((sentence, i) => (
          <li key={i}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Comment({
  comment: { thread, remarks },
  given,
  intake,
  state,
  authors,
}: DetailsProps & { readonly comment: ReturnedThread }) {
  const texts = useTexts();
  const { t } = texts;
  const label = (state && anchorLabel(state, thread, texts)) || labelThen(thread, t("comments.place.story"));
  const sender = authorWords(authors, given.received.contents, t);
  return (
    <li className={styles.comment}>
      <p className={styles.place}>
        <KindSign kind={thread.kind} />
        <span>{label}</span>
        {thread.quote !== "" && (
          <span className={styles.quote}>{t("comments.quote", { text: excerpt(thread.quote, quoteLength) })}</span>
        )}
        {thread.quote === "" && <span className={styles.note}>{excerpt(thread.beginning, beginningLength)}</span>}
      </p>
      {remarks.map((remark) => {
        const name = authorWords(authors, remark, t);
        return <RemarkWords key={remark.id} remark={remark} intake={intake} author={name === sender ? null : name} />;
      })}
    </li>
  );
}

/** What the place was called when it was commented on. */
const labelThen = ({ label, cardId }: Thread, story: string): string => (cardId === null ? story : label);

interface RemarkWordsProps {
  readonly remark: Remark;
  readonly intake: Intake | null;
  /** null: whoever sent the return. */
  readonly author: string | null;
}

function RemarkWords({ remark, intake, author }: RemarkWordsProps) {
  const { t } = useTexts();
  const change = intake?.changed.find(({ after }) => after.id === remark.id);
  const kind = change ? (change.after.text === remark.text ? "changed" : "late") : isFresh(remark, intake);
  return (
    <div className={styles.remark}>
      {kind && <span className={styles.state}>{t(`returns.state.${kind}`)}</span>}
      <div>
        {author !== null && <p className={styles.note}>{author}</p>}
        {change && kind === "changed" ? (
          <DiffText from={change.before.text} to={change.after.text} />
        ) : (
          <p className={styles.words}>{remark.text}</p>
        )}
        {kind === "late" && <p className={styles.note}>{t("returns.late")}</p>}
      </div>
    </div>
  );
}

/** Looked for by what it says too: one whose id is somebody else's is taken in under another. */
function isFresh(remark: Remark, intake: Intake | null): "new" | "known" | null {
  if (!intake) return null;
  const is = ({ id, text, time, authorId }: Remark) =>
    id === remark.id || (text === remark.text && time === remark.time && authorId === remark.authorId);
  return intake.fresh.some(is) ? "new" : "known";
}
