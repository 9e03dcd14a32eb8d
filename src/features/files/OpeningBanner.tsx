// What opening the story had to put right or could not read, told once, until the person puts it away.
// Every repair is listed in words; what could not be read can be handed to somebody who may get it out.
import { useState } from "react";
import { rejectedSentence, repairSentence, type Words } from "../../exchange/reading-sentences.ts";
import { useLossSentence } from "../../state/storage-sentence.ts";
import { exportText } from "../../state/story-export.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./OpeningBanner.module.css";

/** The banner, or nothing when the story was read as it was saved. */
export function OpeningBanner() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { key, opened } = useOpenStory();
  const lossSentence = useLossSentence(workspace.now());
  const [isPutAway, setIsPutAway] = useState(false);
  const words: Words = (name, params) => t(name, params);
  const { losses, repairs, rejected } = opened;
  const notes = [
    ...rejected.map((each) => rejectedSentence(each, words)),
    ...repairs.map((each) => repairSentence(each, words)),
  ];
  if (isPutAway || losses.length + notes.length === 0) return null;
  const exportUnread = async () => {
    const parts = await workspace.library.unreadParts(key);
    if (parts.ok && parts.value !== null) await exportText(`${t("library.unread.fileName")}.json`, parts.value);
  };
  return (
    <Banner
      tone="warning"
      title={t("files.opening.title")}
      actions={
        <>
          {losses.length > 0 && <Button onPress={() => void exportUnread()}>{t("library.action.unread")}</Button>}
          <Button variant="quiet" onPress={() => setIsPutAway(true)}>
            {t("ui.close")}
          </Button>
        </>
      }
    >
      {losses.map((loss) => (
        <p key={loss.code}>{lossSentence(loss)}</p>
      ))}
      {notes.length > 0 && (
        <details>
          <summary>{t("files.opening.notes", { count: notes.length })}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
          <ul className={styles.notes} tabIndex={0} aria-label={t("files.opening.notes", { count: notes.length })}>
            {notes.map((sentence, i) => (
              <li key={i}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </Banner>
  );
}
