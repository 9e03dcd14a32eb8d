// Another title for a sheet, without opening it.
// The title is part of the story, so it is written like any other change; a sheet open elsewhere is left to that window.
import { type FormEvent, useState } from "react";
import { ownUndo } from "../../state/shortcuts.ts";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { StoryEntry } from "../../storage/story-library.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { titleOf } from "./story-list.ts";

const formId = "library-rename";

/** Asks for the title and writes it. */
export function RenameDialog({ entry, onClose }: { readonly entry: StoryEntry; readonly onClose: () => void }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const sentence = useStorageSentence();
  const [title, setTitle] = useState(entry.title);
  const [error, setError] = useState<string>();
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await workspace.renameStory(entry.key, title);
    if (answer.ok) onClose();
    else if (answer.error.code !== "open-elsewhere") setError(sentence(answer.error));
    else setError(t("library.openElsewhere", { title: titleOf(entry, t("app.untitled")) }));
  };
  return (
    <Dialog
      title={t("library.rename.title")}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t("library.rename.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void rename(event)} {...ownUndo}>
        <TextField label={t("library.rename.label")} value={title} onValueChange={setTitle} error={error} autoFocus />
      </form>
    </Dialog>
  );
}
