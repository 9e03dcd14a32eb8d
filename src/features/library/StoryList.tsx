// The sheets in this browser, the last changed first, each with what can be done to it.
// A sheet that cannot be read whole stands in the list like any other: nobody may think it is gone.

import { ageInWords } from "../../state/age.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { StoryEntry } from "../../storage/story-library.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../ui/Menu.tsx";
import type { LibraryActions } from "./library-actions.ts";
import styles from "./StoryList.module.css";
import { titleOf } from "./story-list.ts";

export interface StoryListProps {
  readonly entries: readonly StoryEntry[];
  readonly actions: LibraryActions;
}

/** The list; say elsewhere that it is empty. */
export function StoryList({ entries, actions }: StoryListProps) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <StoryRow key={entry.key} entry={entry} actions={actions} />
      ))}
    </ul>
  );
}

function StoryRow({ entry, actions }: { readonly entry: StoryEntry; readonly actions: LibraryActions }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const title = titleOf(entry, t("app.untitled"));
  const factsId = `facts-${entry.key}`;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          aria-describedby={factsId}
          onClick={() => void workspace.open(entry.key)}
        >
          {title}
        </button>
        <Facts id={factsId} entry={entry} />
      </div>
      <Menu trigger={<IconButton icon="more" label={t("library.more", { title })} />}>
        <MenuItem label={t("library.action.open")} onAction={() => void workspace.open(entry.key)} />
        {entry.given?.mode !== "review" && (
          <MenuItem icon="edit" label={t("library.action.rename")} onAction={() => actions.rename(entry)} />
        )}
        <MenuItem icon="copy" label={t("library.action.duplicate")} onAction={() => void actions.duplicate(entry)} />
        <MenuItem icon="restore" label={t("library.action.backups")} onAction={() => actions.showBackups(entry)} />
        <MenuItem icon="save" label={t("library.action.export")} onAction={() => void actions.exportJson(entry)} />
        {entry.templateName === null && (
          <MenuItem icon="file" label={t("library.action.unread")} onAction={() => void actions.exportUnread(entry)} />
        )}
        <MenuSeparator />
        <MenuItem icon="trash" label={t("library.action.bin")} onAction={() => void actions.bin(entry)} />
      </Menu>
    </li>
  );
}

/** Whose it is, how much is in it, and how old it is. */
function Facts({ id, entry }: { readonly id: string; readonly entry: StoryEntry }) {
  const texts = useTexts();
  const { t, local, fiscalYear } = texts;
  const now = useWorkspace().now();
  const { municipality, round, fiscalYear: year, templateName, cardCount, changedAt, savedToFileAt } = entry;
  const facts = [
    entry.given === null ? "" : t(`library.given.${entry.given.mode}`, { sender: entry.given.sender }),
    municipality,
    year === null ? "" : fiscalYear(year),
    round,
    templateName === null ? t("library.damaged") : local(templateName),
    t("library.fact.cards", { count: cardCount }),
    t("library.fact.changed", { when: ageInWords(changedAt, now, texts) }),
    savedToFileAt === null
      ? t("library.fact.noFile")
      : t("library.fact.file", { when: ageInWords(savedToFileAt, now, texts) }),
    entry.rescuedFrom === null ? "" : t("library.rescued"),
  ].filter((fact) => fact.trim() !== "");
  return (
    <p id={id} className={styles.facts}>
      {facts.map((fact, i) => (
        <span key={i}>{fact}</span>
      ))}
    </p>
  );
}
