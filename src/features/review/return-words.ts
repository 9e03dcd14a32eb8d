// A return in words, for the people who read the mail it is in: what is commented on, the words quoted, what was said.
// It is for reading only; what is taken in is the data below it.
import type { ReturnContents, ReturnedThread } from "../../domain/returns/return-contents.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

type Words = Pick<TextsInUse, "t" | "date">;

/** What a comment is called in a list: its kind, or that it answers somebody. */
export const kindWords = ({ thread, remarks }: ReturnedThread, { t }: Pick<Words, "t">): string =>
  remarks.some(({ time }) => time === thread.time) ? t(`comments.kind.${thread.kind}`) : t("review.text.reply");

/** The text above the data. `placeOf`: what the place of a comment is called. */
export function returnWords(
  contents: ReturnContents,
  placeOf: (comment: ReturnedThread) => string,
  { t, date }: Words,
): string {
  const { title, author: name, time, comments } = contents;
  const count = comments.reduce((sum, { remarks }) => sum + remarks.length, 0);
  const when = { date: date(time) };
  const said = comments.map((comment, i) => {
    const { quote } = comment.thread;
    return [
      t("review.text.thread", { number: i + 1, place: placeOf(comment), kind: kindWords(comment, { t }) }),
      ...(quote === "" ? [] : [t("comments.quote", { text: quote })]),
      ...comment.remarks.map(({ text }) => text),
    ].join("\n");
  });
  const head = [
    t("review.text.title", { title, name }),
    count === 0 ? t("review.text.none", when) : t("review.text.count", { ...when, count }),
  ].join("\n");
  return [head, ...said].join("\n\n");
}
