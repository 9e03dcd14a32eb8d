// The first screen: begin, go on where one was, or open a file. Nothing to dismiss, nothing to sign up for.
// It shows what is stored and never changes it by being looked at.
import type { ReactNode } from "react";
import { choosePickedFiles } from "../../state/choose-files.ts";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import type { StoryEntry } from "../../storage/story-library.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Bin } from "./Bin.tsx";
import { LibraryDialogs } from "./LibraryDialogs.tsx";
import styles from "./LibraryScreen.module.css";
import { useLibraryActions } from "./library-actions.ts";
import { useLibraryDialogs } from "./library-dialogs.ts";
import { Problem } from "./Problem.tsx";
import { StarterChoices } from "./StarterChoices.tsx";
import { StoryList } from "./StoryList.tsx";
import { type StoryList as LoadedList, useStoryList } from "./story-list.ts";
import { Usage } from "./Usage.tsx";

/** The list of sheets and the ways to begin. */
export function LibraryScreen() {
  const { t } = useTexts();
  const list = useStoryList();
  const [dialog, dialogs] = useLibraryDialogs();
  const actions = useLibraryActions(dialogs);
  const kept = list.entries?.filter(({ binnedAt }) => binnedAt === null) ?? null;
  const binned = list.entries?.filter(({ binnedAt }) => binnedAt !== null) ?? [];
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{t("library.lead")}</p>
      <Problem entries={list.entries ?? []} actions={actions} />
      <StarterChoices />
      <section aria-labelledby="library-list" className={styles.section}>
        <h2 id="library-list" className={styles.heading}>
          {t("library.list")}
        </h2>
        <Stories list={list} kept={kept}>
          {kept && kept.length > 0 && <StoryList entries={kept} actions={actions} />}
        </Stories>
      </section>
      <FromFile />
      {binned.length > 0 && <Bin entries={binned} actions={actions} />}
      <footer className={styles.foot}>
        <p>{t("library.private")}</p>
        <Usage usage={list.usage} />
      </footer>
      <LibraryDialogs dialog={dialog} actions={actions} />
    </div>
  );
}

interface StoriesProps {
  readonly list: LoadedList;
  readonly kept: readonly StoryEntry[] | null;
  readonly children: ReactNode;
}

function Stories({ list, kept, children }: StoriesProps) {
  const { t } = useTexts();
  const sentence = useStorageSentence();
  return (
    <>
      {list.error && (
        <Banner
          tone="error"
          title={t("library.list.failed")}
          actions={<Button onPress={list.reload}>{t("library.list.again")}</Button>}
        >
          {sentence(list.error)}
        </Banner>
      )}
      {kept?.length === 0 && !list.error && <p className={styles.empty}>{t("library.list.empty")}</p>}
      {children}
    </>
  );
}

function FromFile() {
  const { t } = useTexts();
  return (
    <section aria-labelledby="library-file" className={styles.section}>
      <h2 id="library-file" className={styles.heading}>
        {t("library.open.title")}
      </h2>
      <div className={styles.file}>
        <Button icon="file" onPress={() => void choosePickedFiles()}>
          {t("library.open.choose")}
        </Button>
        <p>{t("library.open.explain")}</p>
      </div>
    </section>
  );
}
