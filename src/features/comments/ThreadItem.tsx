// One thread: what it wants, where it belongs, what was said, and what can be done about it.
// There may be hundreds in a list: native elements, and the rarer tools only on the one in hand.

import { memo, useState } from "react";
import { isForReview } from "../../domain/hand-out/review.ts";
import { threadKinds } from "../../domain/records/thread.ts";
import type { ListedThread } from "../../domain/thread-list.ts";
import { useNameWords } from "../../state/author-words.ts";
import { KindSign, PlainSign } from "../../state/CommentSign.tsx";
import { commentAuthor, useCommentAuthorId } from "../../state/comment-author.ts";
import { holdThread, useCommentRequest } from "../../state/comment-request.ts";
import { useSession, useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import styles from "./Comments.module.css";
import { Quote } from "./Quote.tsx";
import { RemarkView } from "./RemarkView.tsx";
import { Reply } from "./Reply.tsx";
import { useMomentWords } from "./said-by.ts";
import { showPlace } from "./show-place.ts";

export interface ThreadItemProps {
  readonly listed: ListedThread;
  /** What its place is called now; empty when it is gone. */
  readonly label: string;
  /** It is about the card or link in hand. */
  readonly isHere: boolean;
  /** Called before the person is led to the place: a window over it has to close. */
  readonly onLeave?: () => void;
}

export const ThreadItem = memo(
  function ThreadItem({ listed, label, isHere, onLeave }: ThreadItemProps) {
    const { thread, remarks, place } = listed;
    const { t } = useTexts();
    const isHeld = useCommentRequest(({ shownId }) => shownId === thread.id);
    const mayComment = useStory((state) => state.mayComment);
    const kind = t(`comments.kind.${thread.kind}`);
    return (
      <li
        className={classNames("skip-offscreen", styles.thread)}
        data-thread={thread.id}
        data-here={isHere || undefined}
        data-held={isHeld || undefined}
        data-resolved={thread.isResolved || undefined}
        tabIndex={-1}
        aria-label={`${kind} ${label || thread.label} ${remarks[0]?.text ?? ""}`.slice(0, 120)}
        aria-current={isHere || undefined}
        onFocus={() => holdThread(thread.id)}
      >
        <p className={styles.head}>
          <KindSign kind={thread.kind} />
          {thread.isResolved && <PlainSign>{t("comments.resolved")}</PlainSign>}
        </p>
        <Where listed={listed} label={label} {...(onLeave && { onLeave })} />
        {place.kind === "changed" && <p className={styles.note}>{t("comments.changed")}</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without marks is no list to some screen readers */}
        <ul role="list" className={styles.remarks}>
          {remarks.map((remark) => (
            <RemarkView key={remark.id} remark={remark} />
          ))}
        </ul>
        <Resolved listed={listed} />
        {mayComment && <Tools listed={listed} isHeld={isHeld} />}
      </li>
    );
  },
  (before, after) =>
    before.label === after.label &&
    before.isHere === after.isHere &&
    before.listed.thread === after.listed.thread &&
    before.listed.remarks === after.listed.remarks &&
    before.listed.place === after.listed.place,
);

/** The way to the place, or where it once was. */
function Where({ listed: { thread, place }, label, onLeave }: Pick<ThreadItemProps, "listed" | "label" | "onLeave">) {
  const { t } = useTexts();
  const session = useSession();
  if (place.kind === "orphan") {
    return (
      <div className={styles.where}>
        <p className={styles.note}>{t("comments.orphan.was", { place: thread.label })}</p>
        <Quote text={thread.quote || thread.beginning} />
      </div>
    );
  }
  if (thread.cardId === null) return <p className={styles.where}>{label}</p>;
  return (
    <div className={styles.where}>
      <RowButton
        className={styles.go}
        label={t("comments.place.go", { place: label })}
        onClick={() => {
          onLeave?.();
          showPlace(session, thread);
        }}
      >
        {label}
      </RowButton>
      <Quote text={thread.quote} />
    </div>
  );
}

function Resolved({ listed: { thread } }: Pick<ThreadItemProps, "listed">) {
  const { t } = useTexts();
  const name = useNameWords();
  const moment = useMomentWords();
  if (!thread.isResolved || thread.resolvedAt === null) return null;
  return (
    <p className={styles.note}>
      {t("comments.resolved.by", { author: name(thread.resolvedBy), time: moment(thread.resolvedAt) })}
    </p>
  );
}

function Tools({
  listed: { thread, remarks },
  isHeld,
}: Pick<ThreadItemProps, "listed"> & { readonly isHeld: boolean }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  // Once there it stays: gone with the press on another thread, it would draw that one from under the mouse.
  const [wasHeld, setWasHeld] = useState(isHeld);
  if (isHeld && !wasHeld) setWasHeld(true);
  const { id, isResolved, kind } = thread;
  // What becomes of the team's own comments is not for those who were asked for theirs.
  const isOthers = useCommentAuthorId() !== thread.authorId || thread.authorId === null;
  const mayDealWith = !(useStory(({ story }) => isForReview(story)) && isOthers);
  const settle = () =>
    isResolved ? actions.run("reopenThread", { id }) : actions.run("resolveThread", { id, by: commentAuthor() });
  return (
    <>
      <Reply threadId={id} to={remarks[0] ?? thread}>
        {mayDealWith && (
          <RowButton icon={isResolved ? "restore" : "check"} onClick={settle}>
            {t(isResolved ? "comments.reopen" : "comments.resolve")}
          </RowButton>
        )}
      </Reply>
      {/* Below the buttons: it comes while one of them is being pressed, and must not push it away. */}
      {wasHeld && mayDealWith && (
        <SegmentedControl
          label={t("comments.kind")}
          choices={threadKinds.map((each) => ({ id: each, label: t(`comments.kind.${each}`) }))}
          value={kind}
          onValueChange={(next) => actions.run("changeThreadKind", { id, kind: next })}
        />
      )}
    </>
  );
}
