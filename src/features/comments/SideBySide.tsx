// The reviewers side by side: a row for each place, a column for each person. To compare at a glance; answering is done
// in the thread, to which every comment leads. Of a thousand places only the first are on the page.

import { useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import { authorsIn } from "../../domain/authors.ts";
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { ListedThread } from "../../domain/thread-list.ts";
import { authorName } from "../../state/author-words.ts";
import { KindSign, PlainSign } from "../../state/CommentSign.tsx";
import { useStory } from "../../state/StoryContext.tsx";
import type { CalmState } from "../../state/use-calm-state.ts";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./SideBySide.module.css";
import { type PlaceRow, type Said, saidCounts, sideBySide } from "./side-by-side.ts";

export interface SideBySideProps {
  readonly listed: readonly ListedThread[];
  readonly state: CalmState;
  /** Leads to the thread. */
  readonly onThread: (id: RecordId) => void;
}

/** Rows on the page at first, and how many more at a time. */
const portion = 60;
/** More is read in the thread. */
const textLength = 140;
const placeLength = 36;
/** Comments in a cell at first: one person may have written thousands on one card. */
const fewInCell = 10;

/** The table. */
export function SideBySide({ listed, state, onThread }: SideBySideProps) {
  const { t } = useTexts();
  const [portions, setPortions] = useState(1);
  const rows = sideBySide(listed);
  const counts = saidCounts(rows);
  // Everybody in the story, so that a person keeps their number whatever is filtered out.
  const authors = [...useStory(({ story }) => authorsIn(story)).values()].filter(({ key }) => counts.has(key));
  const limit = portions * portion;
  return (
    <>
      <p className={styles.explain}>{t("comments.beside.explain")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={t("comments.beside.label")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("comments.beside.place")}
              </th>
              {authors.map((author) => (
                <th key={author.key} scope="col">
                  {authorName(author, t)}{" "}
                  <span className={styles.count}>
                    {t("comments.beside.count", { count: counts.get(author.key) ?? 0 })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <PlaceName row={row} state={state} />
                </th>
                {authors.map(({ key }) => (
                  <td key={key}>
                    <Cell said={row.cells.get(key) ?? none} onThread={onThread} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > limit && (
        <Button onPress={() => setPortions(portions + 1)}>{t("comments.more", { count: rows.length - limit })}</Button>
      )}
    </>
  );
}

function PlaceName({ row: { key, cardId }, state }: { readonly row: PlaceRow; readonly state: CalmState }) {
  const { t, local } = useTexts();
  if (cardId === null) return t(key === "orphans" ? "comments.orphans" : "comments.place.story");
  return (
    <>
      {cardLabel(state, cardId, local)}
      <span className={styles.beginning}>{excerpt(state.story.cards[cardId]?.text ?? "", placeLength)}</span>
    </>
  );
}

const none: readonly Said[] = [];

function Cell({ said, onThread }: { readonly said: readonly Said[] } & Pick<SideBySideProps, "onThread">) {
  const { t } = useTexts();
  const [limit, setLimit] = useState(fewInCell);
  return (
    <>
      {said.slice(0, limit).map((each) => (
        <Comment key={each.remark.id} said={each} onThread={onThread} />
      ))}
      {said.length > limit && (
        <RowButton onClick={() => setLimit(limit * 10)}>{t("comments.more", { count: said.length - limit })}</RowButton>
      )}
    </>
  );
}

function Comment({ said, onThread }: { readonly said: Said } & Pick<SideBySideProps, "onThread">) {
  const { t } = useTexts();
  const { thread, remark, isReply } = said;
  return (
    <button type="button" className={styles.comment} onClick={() => onThread(thread.id)}>
      {isReply ? <PlainSign>{t("comments.beside.reply")}</PlainSign> : <KindSign kind={thread.kind} />}
      {thread.isResolved && <PlainSign>{t("comments.resolved")}</PlainSign>} {excerpt(remark.text, textLength)}
    </button>
  );
}
