// To whom a copy goes, what for, from whom and until when, and what they may do with it.
// What is wrong is said once the file was asked for; nothing typed is ever changed for it.
import { parseDay } from "../../i18n/parse-dates.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { localDay } from "../../state/story-export.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./HandOut.module.css";
import { fillIn, useHandOutState } from "./hand-out-state.ts";
import { pastReceivers } from "./past-hand-outs.ts";
import { faultsOf } from "./slip.ts";

const receiversOffered = 5;

/** The first column of the form. */
export function ReceiverFields() {
  const { t } = useTexts();
  const draft = useHandOutState((state) => state.draft);
  const isAsked = useHandOutState((state) => state.asked > 0);
  const story = useStory((state) => state.story);
  const receivers = pastReceivers(story).slice(0, receiversOffered);
  return (
    <div className={styles.part}>
      <TextField
        label={t("handOut.receiver")}
        value={draft.receiver}
        error={isAsked && faultsOf(draft).receiver ? t("handOut.receiver.missing") : undefined}
        autoFocus
        isRequired
        onValueChange={(receiver) => fillIn({ receiver })}
      />
      {receivers.length > 0 && (
        <p className={styles.earlier}>
          {t("handOut.earlier")}
          {receivers.map((receiver) => (
            <Button key={receiver} className={styles.name ?? ""} onPress={() => fillIn({ receiver })}>
              {receiver}
            </Button>
          ))}
        </p>
      )}
      <TextField
        label={t("handOut.purpose")}
        description={t("handOut.purpose.explain")}
        value={draft.purpose}
        onValueChange={(purpose) => fillIn({ purpose })}
      />
      <div className={styles.pair}>
        <TextField
          label={t("handOut.sender")}
          description={t("handOut.sender.explain")}
          value={draft.sender}
          onValueChange={(sender) => fillIn({ sender })}
        />
        <UntilField />
      </div>
      <RadioGroup
        label={t("handOut.mode")}
        choices={(["review", "copy"] as const).map((id) => ({
          id,
          label: t(`handOut.mode.${id}`),
          description: t(`handOut.mode.${id}.explain`),
        }))}
        value={draft.mode}
        onValueChange={(mode) => fillIn({ mode })}
      />
    </div>
  );
}

/** A day, written as one likes; how it was read stands below. */
function UntilField() {
  const { t, date } = useTexts();
  const today = localDay(useWorkspace().now());
  const until = useHandOutState((state) => state.draft.until);
  const isBad = useHandOutState((state) => state.asked > 0 && faultsOf(state.draft).until);
  const day = parseDay(until);
  const read = day === null ? t("handOut.until.explain") : date(day);
  return (
    <TextField
      label={t("handOut.until")}
      description={day !== null && day < today ? t("handOut.until.past", { date: read }) : read}
      error={isBad ? t("handOut.until.error") : undefined}
      value={until}
      onValueChange={(typed) => fillIn({ until: typed })}
    />
  );
}
