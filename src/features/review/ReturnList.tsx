// What goes into a return: every comment with its place and the words it is about, new ones marked.
// Of very many only the first are listed; the number says the rest.
import { excerpt } from "../../base/excerpt.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Review.module.css";
import { kindWords } from "./return-words.ts";
import { isUnreturned, remarksOf, useReviewMarks } from "./review-marks.ts";
import { usePlaceOf } from "./use-place-of.ts";
import { useWritten } from "./use-written.ts";

const most = 100;
const quoteLength = 60;

/** The list, or that there is nothing to send. */
export function ReturnList() {
  const { t } = useTexts();
  const [marks] = useReviewMarks();
  const placeOf = usePlaceOf();
  const written = useWritten();
  const comments = written?.comments ?? [];
  const remarks = written ? remarksOf(written) : [];
  const unreturned = remarks.filter((remark) => isUnreturned(remark, marks));
  if (remarks.length === 0) return <p>{t("review.return.none")}</p>;
  return (
    <section aria-labelledby="return-list">
      <h3 id="return-list">{t("review.return.list", { count: remarks.length })}</h3>
      {unreturned.length < remarks.length && <p>{t("review.return.fresh", { count: unreturned.length })}</p>}
      <ol className={styles.list}>
        {comments.slice(0, most).map((comment) => (
          <li key={comment.thread.id}>
            <p className={styles.small}>
              {`${placeOf(comment)}〔${kindWords(comment, { t })}〕`}
              {comment.remarks.some((remark) => isUnreturned(remark, marks)) && (
                <span className={styles.isNew}>{t("review.return.isNew")}</span>
              )}
            </p>
            {comment.thread.quote !== "" && (
              <p className={styles.small}>
                {t("comments.quote", { text: excerpt(comment.thread.quote, quoteLength) })}
              </p>
            )}
            {comment.remarks.map(({ id, text }) => (
              <p key={id} className={styles.said}>
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {comments.length > most && <p>{t("review.return.more", { count: comments.length - most })}</p>}
    </section>
  );
}
