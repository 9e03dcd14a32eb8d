// The backups of one sheet: put one back (the present is backed up first) or open it beside the present as a copy.
// A sheet open in another window is not put back under it.
import { useEffect, useState } from "react";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { Backup, StoryEntry } from "../../storage/story-library.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import styles from "./BackupsDialog.module.css";
import { titleOf } from "./story-list.ts";

interface BackupsDialogProps {
  readonly entry: StoryEntry;
  readonly onClose: () => void;
}

/** The backups of `entry`. */
export function BackupsDialog({ entry, onClose }: BackupsDialogProps) {
  const { t } = useTexts();
  const { backups, error, restore, openCopy } = useBackups(entry, onClose);
  return (
    <Dialog title={t("library.backups.title", { title: titleOf(entry, t("app.untitled")) })} onClose={onClose}>
      <p className={styles.explain}>{t("library.backups.explain")}</p>
      {error !== null && <Banner tone="error">{error}</Banner>}
      {backups?.length === 0 && <p>{t("library.backups.none")}</p>}
      <ul className={styles.list}>
        {backups?.map((backup) => (
          <BackupRow key={backup.id} backup={backup} onRestore={restore} onOpenCopy={openCopy} />
        ))}
      </ul>
    </Dialog>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onRestore: (backup: Backup) => Promise<void>;
  readonly onOpenCopy: (backup: Backup) => Promise<void>;
}

function BackupRow({ backup, onRestore, onOpenCopy }: BackupRowProps) {
  const { t, timeStamp } = useTexts();
  const time = timeStamp(backup.time, useWorkspace().now());
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>{t("library.backups.line", { time, count: backup.cardCount })}</p>
        <p className={styles.reason}>{t(`library.backups.${backup.reason}`)}</p>
      </div>
      <Button aria-label={t("library.backups.restoreLabel", { time })} onPress={() => void onRestore(backup)}>
        {t("library.backups.restore")}
      </Button>
      <Button
        variant="quiet"
        aria-label={t("library.backups.copyLabel", { time })}
        onPress={() => void onOpenCopy(backup)}
      >
        {t("library.backups.copy")}
      </Button>
    </li>
  );
}

function useBackups(entry: StoryEntry, onClose: () => void) {
  const { t, timeStamp } = useTexts();
  const workspace = useWorkspace();
  const notices = useNotices();
  const sentence = useStorageSentence();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { key } = entry;
  useEffect(() => {
    let isWanted = true;
    void workspace.library.backups(key).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setBackups(answer.value);
      else setError(sentence(answer.error));
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, key, sentence]);
  return {
    backups,
    error,
    async restore(backup: Backup) {
      const answer = await workspace.restoreBackup(key, backup.id);
      if (answer.ok) {
        const time = timeStamp(backup.time, workspace.now());
        notices.show({ tone: "success", text: t("library.backups.restored", { time }) });
        onClose();
      } else if (answer.error.code === "open-elsewhere") {
        setError(t("library.openElsewhere", { title: titleOf(entry, t("app.untitled")) }));
      } else setError(sentence(answer.error));
    },
    async openCopy(backup: Backup) {
      const read = await workspace.library.readBackup(key, backup.id);
      const kept = read.ok ? await workspace.openCopy(read.value.story) : read;
      if (!kept.ok) setError(sentence(kept.error));
    },
  };
}
