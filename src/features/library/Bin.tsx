// The bin: sheets that were put away, each with the way back. Deleting for good is asked about first.
// Folded up by default; it must never be emptied by itself.
import type { StoryEntry } from "../../storage/story-library.ts";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Bin.module.css";
import type { LibraryActions } from "./library-actions.ts";
import { titleOf } from "./story-list.ts";

/** The bin; show it only when something is in it. */
export function Bin({
  entries,
  actions,
}: {
  readonly entries: readonly StoryEntry[];
  readonly actions: LibraryActions;
}) {
  const { t } = useTexts();
  return (
    <details>
      <summary className={styles.summary}>{t("library.bin", { count: entries.length })}</summary>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <BinnedStory key={entry.key} entry={entry} actions={actions} />
        ))}
      </ul>
      <Button variant="danger" onPress={() => actions.askEmptyBin(entries.length)}>
        {t("library.bin.empty")}
      </Button>
    </details>
  );
}

function BinnedStory({ entry, actions }: { readonly entry: StoryEntry; readonly actions: LibraryActions }) {
  const { t, date } = useTexts();
  const title = titleOf(entry, t("app.untitled"));
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.since}>{t("library.bin.since", { date: date(entry.binnedAt ?? "") })}</p>
      </div>
      <div className={styles.actions}>
        <Button aria-label={t("library.bin.restoreLabel", { title })} onPress={() => void actions.restore(entry)}>
          {t("library.bin.restore")}
        </Button>
        <Button
          variant="quiet"
          aria-label={t("library.bin.deleteLabel", { title })}
          onPress={() => actions.askDelete(entry)}
        >
          {t("library.bin.delete")}
        </Button>
      </div>
    </li>
  );
}
