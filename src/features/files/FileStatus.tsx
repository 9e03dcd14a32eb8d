// In the header: whether what was typed is kept, how old the last file is, and the button that makes a new one.
// It reads the state of saving only, so that it renders with the saves and not with every letter.
import { useStore } from "zustand";
import { ageInWords, clockTime, daysBetween } from "../../state/age.ts";
import type { SavingState } from "../../state/saving.ts";
import { useOpenStory, useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./FileStatus.module.css";
import { useSaveToFile } from "./use-file-actions.ts";

/** After so many days with changes the header says so, quietly. */
const daysUntilOld = 7;

/** The state of saving, in the browser and in a file. */
export function FileStatus() {
  const { t } = useTexts();
  const save = useSaveToFile();
  return (
    <div className={styles.status}>
      <KeptState />
      <FileAge />
      <Button icon="save" onPress={() => void save("last")} aria-keyshortcuts="Control+S">
        {t("files.save")}
      </Button>
    </div>
  );
}

function KeptState() {
  const { t } = useTexts();
  const { kind, savedAt, sequence } = useStore(useOpenStory().saving.store);
  const keptIn = useWorkspaceState((state) => state.keptIn);
  return (
    <p
      className={classNames(styles.kept, (kind === "failed" || keptIn === "memory") && styles.bad)}
      title={t("files.keep.explain")}
      // For programs that watch over the page, a test that kills the browser among them.
      data-saving={kind}
      data-sequence={sequence}
    >
      {kind === "saved" && keptIn === "browser" && <Icon name="check" />}
      {kind === "failed" && <Icon name="warning" />}
      {keptWords(t, kind, savedAt, keptIn)}
    </p>
  );
}

function keptWords(
  t: ReturnType<typeof useTexts>["t"],
  kind: SavingState["kind"],
  savedAt: string | null,
  keptIn: "browser" | "memory",
): string {
  if (kind === "following" || kind === "failed") return t(`files.keep.${kind}`);
  if (keptIn === "memory") return t("files.keep.memory");
  if (kind === "saving") return t("files.keep.saving");
  return savedAt === null ? t("files.keep.fresh") : t("files.keep.saved", { time: clockTime(savedAt) });
}

function FileAge() {
  const texts = useTexts();
  const { t, timeStamp } = texts;
  const now = useWorkspace().now();
  const store = useOpenStory().saving.store;
  const savedAt = useStore(store, (state) => state.savedToFileAt);
  const changedSince = useStore(store, (state) => state.changedSinceFile);
  if (savedAt === null) {
    return (
      <p className={styles.file} title={t("files.explain.never")}>
        {t("files.never")}
      </p>
    );
  }
  const days = daysBetween(savedAt, now);
  const isOld = changedSince && days >= daysUntilOld;
  const when = ageInWords(savedAt, now, texts);
  return (
    <p
      className={classNames(styles.file, isOld && styles.old)}
      title={isOld ? t("files.explain.old", { days }) : t("files.explain.fine", { time: timeStamp(savedAt, now) })}
    >
      {isOld && <Icon name="warning" />}
      {t(changedSince ? "files.lastOld" : "files.last", { when })}
    </p>
  );
}
