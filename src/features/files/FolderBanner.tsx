// Above the view: somebody else wrote the story's file in the folder; or nobody can see whether they did.
// It watches the file as long as the story is open. Quiet, and each of the two can be put away.
import { useEffect } from "react";
import { knowsState } from "../../exchange/json/file-standing.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import type { Found } from "./folder-file.ts";
import { useSaveToFile } from "./use-file-actions.ts";
import { mergeFound, useFolder, useFolderState, useNewsSentence } from "./use-folder.ts";

/** The banner about the file in the folder, or nothing. */
export function FolderBanner() {
  const folder = useFolder();
  const { name, watch, found, putAway, isQuiet } = useFolderState((state) => state);
  const revisions = useStory((state) => state.story.revisions);
  useEffect(() => folder.watch(), [folder]);
  useSaveOnceHeld();
  if (name === null) return null;
  if (watch === "asleep") return isQuiet ? null : <AsleepBanner name={name} />;
  const isNew = found !== null && found.mark !== putAway && !knowsState({ revisions }, found.news.story);
  return isNew ? <NewsBanner name={name} found={found} /> : null;
}

/** A save that was answered by a merge is finished as soon as the merge is in the story. */
function useSaveOnceHeld(): void {
  const folder = useFolder();
  const save = useSaveToFile();
  const awaited = useFolderState((state) => state.saveOnce);
  const isHeld = useStory(({ story }) => awaited !== null && knowsState(story, awaited));
  useEffect(() => {
    if (!isHeld) return;
    folder.saveOnceHeld(null);
    void save("last");
  }, [isHeld, folder, save]);
}

function NewsBanner({ name, found }: { readonly name: string; readonly found: Found }) {
  const { t } = useTexts();
  const folder = useFolder();
  const sentence = useNewsSentence();
  const readOnly = useStory((state) => state.readOnly);
  return (
    <Banner
      title={t("files.folder.title")}
      actions={
        <>
          {!readOnly && (
            <Button variant="primary" onPress={() => mergeFound(folder, name, found)}>
              {t("files.folder.merge")}
            </Button>
          )}
          <Button variant="quiet" onPress={() => folder.putAway(found.mark)}>
            {t("files.folder.later")}
          </Button>
        </>
      }
    >
      <p>{sentence(name, found.news)}</p>
      {readOnly && <p>{t("files.folder.elsewhere")}</p>}
    </Banner>
  );
}

function AsleepBanner({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const folder = useFolder();
  const notices = useNotices();
  const readOnly = useStory((state) => state.readOnly);
  const wake = async () => {
    // Where it is going to be saved one question of the browser's is enough for both.
    if (await folder.wake(readOnly ? "read" : "readwrite")) return;
    folder.beQuiet();
    notices.show({ text: t("files.folder.notAllowed") });
  };
  return (
    <Banner
      actions={
        <>
          <Button onPress={() => void wake()}>{t("files.folder.wake")}</Button>
          <Button variant="quiet" onPress={() => folder.beQuiet()}>
            {t("ui.close")}
          </Button>
        </>
      }
    >
      {t("files.folder.asleep", { name })}
    </Banner>
  );
}
