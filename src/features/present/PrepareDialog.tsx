// The dialog in which a presentation is prepared: the order, what is left out, the notes, the time, the handout.
// Everything takes effect at once and can be undone; there is nothing to confirm.
import { useState } from "react";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { useSession, useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { ownUndo } from "../../state/shortcuts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { parseMinutes } from "./minutes.ts";
import styles from "./PrepareDialog.module.css";
import { printHandout, startPresenting } from "./present-orders.ts";
import { closePreparing } from "./present-state.ts";
import { StepList } from "./StepList.tsx";
import { useWalk } from "./use-walk.ts";

/** The dialog. */
export function PrepareDialog() {
  const { t } = useTexts();
  const session = useSession();
  const isEmpty = useWalk().length === 0;
  const close = () => {
    session.actions.settle();
    closePreparing();
  };
  return (
    <Dialog
      title={t("present.prepare")}
      size="large"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("ui.close")}</Button>
          <Button icon="print" isDisabled={isEmpty} onPress={() => printHandout(session)}>
            {t("present.handout")}
          </Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={() => startPresenting(session)}>
            {t("present.start")}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <Minutes />
        <HandoutNotes />
      </div>
      {isEmpty ? <p>{t("present.nothing")}</p> : <StepList hasNotes />}
      <Reset />
    </Dialog>
  );
}

function Minutes() {
  const { t } = useTexts();
  const minutes = usePreferences((preferences) => preferences.presentMinutes);
  const [written, setWritten] = useState(String(minutes));
  const parsed = parseMinutes(written);
  return (
    <div {...ownUndo}>
      <TextField
        label={t("present.minutes")}
        inputMode="numeric"
        value={written}
        error={parsed === undefined ? t("present.minutes.error") : undefined}
        onValueChange={(text) => {
          setWritten(text);
          const entered = parseMinutes(text);
          if (entered !== undefined) setPreferences({ presentMinutes: entered });
        }}
      />
    </div>
  );
}

function HandoutNotes() {
  const { t } = useTexts();
  const hasNotes = usePreferences((preferences) => preferences.handoutNotes);
  return (
    <Checkbox isSelected={hasNotes} onValueChange={(chosen) => setPreferences({ handoutNotes: chosen })}>
      {t("present.handout.notes")}
    </Checkbox>
  );
}

/** Offered once there is something to go back from. */
function Reset() {
  const { t } = useTexts();
  const actions = useStoryActions();
  const isArranged = useStory(({ story }) => Object.keys(story.steps).length > 0);
  const readOnly = useStory((state) => state.readOnly);
  if (!isArranged || readOnly) return null;
  return (
    <p>
      <Button icon="undo" onPress={() => actions.run("resetSteps", undefined)}>
        {t("present.reset")}
      </Button>
    </p>
  );
}
