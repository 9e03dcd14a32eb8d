// The open comments as notes on pages behind the sheet: plain text flow, the browser cuts the pages.

import type { SheetNotes } from "../../domain/sheet/notes.ts";
import type { PaperName } from "../../domain/sheet/paper.ts";
import type { ListedThread } from "../../domain/thread-list.ts";
import { now } from "../../platform/clock.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./NotePages.module.css";

/** The pages of notes. */
export function NotePages({ notes, paper }: { readonly notes: SheetNotes; readonly paper: PaperName }) {
  const { t } = useTexts();
  return (
    <div className={styles.notes} data-paper-notes={paper}>
      <h2>{t("comments.title")}</h2>
      {notes.threads.map((listed, i) => (
        <Note key={listed.thread.id} listed={listed} number={i + 1} />
      ))}
    </div>
  );
}

function Note({ listed, number }: { readonly listed: ListedThread; readonly number: number }) {
  const { thread, remarks } = listed;
  const texts = useTexts();
  const { t, timeStamp } = texts;
  const label = useStory((state) => anchorLabel(state, thread, texts));
  return (
    <section className={styles.note}>
      <p className={styles.head}>
        <strong>{t("sheet.note", { number })}</strong> {t(`comments.kind.${thread.kind}`)}{" "}
        {label || t("comments.orphan.was", { place: thread.label })}
        {thread.quote !== "" && ` ${t("comments.quote", { text: thread.quote })}`}
      </p>
      {remarks.map(({ id, author, time, text }) => (
        <p key={id} className={styles.remark}>
          <span className={styles.byline}>
            {author.trim() === "" ? t("comments.unnamed") : author} {timeStamp(time, now())}
          </span>{" "}
          {text}
        </p>
      ))}
    </section>
  );
}
