// One file that was read, for the person to judge: whose it is, how much is in it, what had to be put right.
// Every repair and every rejection is listed in words; none may be folded into a number alone.
import { slipOf } from "../../domain/hand-out/redact.ts";
import type { StoryContents } from "../../exchange/json/story-file.ts";
import { summariseContents } from "../../exchange/json/summary.ts";
import { noticeSentence, rejectedSentence, repairSentence, type Words } from "../../exchange/reading-sentences.ts";
import type { ImportItem } from "../../state/imports.ts";
import { useReadErrorSentence } from "../../state/read-error-sentence.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./ImportDialog.module.css";
import { LockedFile } from "./LockedFile.tsx";
import { useCopiesOf } from "./story-list.ts";

export interface ImportedFileProps {
  readonly item: ImportItem;
  readonly isOneOfMany: boolean;
}

/** A file: being read, read, or why it cannot be. */
export function ImportedFile({ item, isOneOfMany }: ImportedFileProps) {
  const { t } = useTexts();
  const errorSentence = useReadErrorSentence();
  const { outcome } = item;
  return (
    <section className={styles.file} aria-label={item.name ?? t("library.import.pasted")}>
      <p className={styles.name}>{item.name ?? t("library.import.pasted")}</p>
      {outcome === null && <p role="status">{t("library.import.reading")}</p>}
      {outcome?.ok === false && (
        <Banner tone="error" title={t("library.import.failed")}>
          <p>{errorSentence(outcome.error)}</p>
          <p>{t("library.import.untouched")}</p>
        </Banner>
      )}
      {outcome?.ok && outcome.value.kind === "story" && (
        <Contents contents={outcome.value.contents} isShort={isOneOfMany} />
      )}
      {outcome?.ok && outcome.value.kind === "locked" && <LockedFile id={item.id} locked={outcome.value.locked} />}
    </section>
  );
}

function Contents({ contents, isShort }: { readonly contents: StoryContents; readonly isShort: boolean }) {
  const { t, fiscalYear, timeStamp } = useTexts();
  const now = useWorkspace().now();
  const summary = summariseContents(contents);
  const { about, counts } = summary;
  const copies = useCopiesOf(contents.story.id);
  const slip = slipOf(contents.story);
  const facts = [
    slip ? t("library.import.handOut", { receiver: slip.receiver }) : "",
    about.municipality,
    about.fiscalYear === null ? "" : fiscalYear(about.fiscalYear),
    about.round,
    about.version,
    summary.savedAt === null ? "" : t("library.import.savedAt", { time: timeStamp(summary.savedAt, now) }),
    t("library.import.total", { cards: counts.cards, links: counts.links }),
  ].filter((fact) => fact !== "");
  return (
    <>
      <h3 className={styles.title}>{about.title.trim() === "" ? t("app.untitled") : about.title}</h3>
      <p className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {!isShort && <StageCounts summary={summary} />}
      <Notes contents={contents} />
      {copies > 0 && <Banner>{t("library.import.same", { count: copies })}</Banner>}
    </>
  );
}

function StageCounts({ summary }: { readonly summary: ReturnType<typeof summariseContents> }) {
  const { t, local } = useTexts();
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{t("library.import.stage")}</th>
          <th scope="col">{t("library.import.count")}</th>
        </tr>
      </thead>
      <tbody>
        {summary.stages.map(({ stage, cards, elements }) => (
          <tr key={stage.id}>
            <th scope="row">
              {stage.sign} {local(stage.name)}
            </th>
            <td>
              {cards} {elements > 0 && t("library.import.elements", { count: elements })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many that a person still reads them without being asked to. */
const fewNotes = 5;

function Notes({ contents }: { readonly contents: StoryContents }) {
  const { t } = useTexts();
  const words: Words = (key, params) => t(key, params);
  const { notices, repairs, rejected } = contents;
  if (notices.length + repairs.length + rejected.length === 0) return <p>{t("library.import.clean")}</p>;
  return (
    <>
      {notices.map((notice) => (
        <Banner key={notice} tone={notice === "migrated" ? "info" : "warning"}>
          {noticeSentence(notice, words)}
        </Banner>
      ))}
      <NoteList
        title={t("library.import.rejected", { count: rejected.length })}
        sentences={rejected.map((each) => rejectedSentence(each, words))}
        isOpen
      />
      <NoteList
        title={t("library.import.repairs", { count: repairs.length })}
        sentences={repairs.map((each) => repairSentence(each, words))}
        isOpen={repairs.length <= fewNotes}
      />
    </>
  );
}

interface NoteListProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly isOpen: boolean;
}

function NoteList({ title, sentences, isOpen }: NoteListProps) {
  if (sentences.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      {/* A list that scrolls has to be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is the interaction */}
      <ul className={styles.notes} tabIndex={0} aria-label={title}>
        {sentences.map((sentence, i) => (
          <li key={i}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
