// The dialog about the sheet: its frame (title, municipality, year, round, version, date) and its people.
// Everything takes effect at once and can be undone; there is nothing to confirm.
import { type About, aboutId } from "../../domain/records/about.ts";
import { aboutOf } from "../../domain/story.ts";
import { parseDay, parseFiscalYear } from "../../i18n/parse-dates.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./AboutOverlay.module.css";
import { closeAbout, useIsAboutOpen } from "./about-dialog.ts";
import { ParsedField } from "./ParsedField.tsx";
import { People } from "./People.tsx";

/** The dialog while it is open, else nothing. */
export function AboutOverlay() {
  return useIsAboutOpen() ? <AboutDialog /> : null;
}

function AboutDialog() {
  const { t } = useTexts();
  return (
    <Dialog
      title={t("about.open")}
      size="large"
      onClose={closeAbout}
      actions={
        <Button variant="primary" onPress={closeAbout}>
          {t("ui.close")}
        </Button>
      }
    >
      <FrameFields />
      <People />
    </Dialog>
  );
}

type WordField = "title" | "municipality" | "round" | "version";

function FrameFields() {
  const { t, date, fiscalYear } = useTexts();
  const actions = useStoryActions();
  const about = useStory((state) => aboutOf(state.story));
  const write = (change: Partial<Omit<About, "id">>) => {
    actions.run("writeAbout", change, { typing: `${aboutId}.${Object.keys(change).join()}` });
  };
  const words = (field: WordField) => <WordsField field={field} value={about[field]} onWrite={write} />;
  return (
    <div className={styles.fields}>
      {words("title")}
      {words("municipality")}
      <ParsedField
        label={t("about.fiscalYear")}
        description={t("about.fiscalYear.explain")}
        error={t("about.fiscalYear.error")}
        shown={about.fiscalYear === null ? "" : fiscalYear(about.fiscalYear)}
        parse={(text) => (text.trim() === "" ? null : (parseFiscalYear(text) ?? undefined))}
        onValue={(year) => write({ fiscalYear: year })}
      />
      {words("round")}
      {words("version")}
      <ParsedField
        label={t("about.date")}
        description={t("about.date.explain")}
        error={t("about.date.error")}
        shown={about.date === "" ? "" : date(about.date)}
        parse={(text) => (text.trim() === "" ? "" : (parseDay(text) ?? undefined))}
        onValue={(day) => write({ date: day })}
      />
      <ParsedField
        label={t("about.horizon")}
        error={t("about.horizon.error")}
        shown={String(about.horizonYears)}
        parse={parseYears}
        onValue={(years) => write({ horizonYears: years })}
      />
    </div>
  );
}

interface WordsFieldProps {
  readonly field: WordField;
  readonly value: string;
  readonly onWrite: (change: Partial<Omit<About, "id">>) => void;
}

function WordsField({ field, value, onWrite }: WordsFieldProps) {
  const { t } = useTexts();
  const { settle } = useStoryActions();
  const readOnly = useStory((state) => state.readOnly);
  return (
    <TextField
      label={t(`about.${field}`)}
      value={value}
      isReadOnly={readOnly}
      onValueChange={(text) => onWrite({ [field]: text })}
      onBlur={settle}
    />
  );
}

function parseYears(text: string): number | undefined {
  const years = Number(text.normalize("NFKC").trim());
  return Number.isInteger(years) && years >= 1 && years <= 200 ? years : undefined;
}
