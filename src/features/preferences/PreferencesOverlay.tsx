// The dialog with a person's preferences. Each takes effect at once; there is nothing to confirm.
// It must not touch a story: what is in here belongs to the person, not to the sheet.
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { ownUndo } from "../../state/shortcuts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./PreferencesOverlay.module.css";
import { closePreferences, useArePreferencesOpen } from "./preferences-dialog.ts";

// Languages name themselves: who landed in the wrong one has to find the other.
const languages = [
  { id: "ja", label: "日本語" },
  { id: "en", label: "English" },
] as const;

const exampleDay = "2022-07-21";
const exampleYear = 2022;

/** The preferences while they are open, else nothing. */
export function PreferencesOverlay() {
  return useArePreferencesOpen() ? <PreferencesDialog /> : null;
}

function PreferencesDialog() {
  const { t, date, fiscalYear } = useTexts();
  const { locale, dates, author } = usePreferences();
  return (
    <Dialog
      title={t("preferences.title")}
      onClose={closePreferences}
      actions={
        <Button variant="primary" onPress={closePreferences}>
          {t("ui.close")}
        </Button>
      }
    >
      <div className={styles.fields} {...ownUndo}>
        <RadioGroup
          label={t("preferences.language")}
          orientation="horizontal"
          choices={languages}
          value={locale}
          onValueChange={(chosen) => setPreferences({ locale: chosen })}
        />
        <div>
          <RadioGroup
            label={t("preferences.dates")}
            orientation="horizontal"
            choices={[
              { id: "era", label: t("preferences.dates.era") },
              { id: "western", label: t("preferences.dates.western") },
            ]}
            value={dates}
            onValueChange={(chosen) => setPreferences({ dates: chosen })}
          />
          <p className={styles.example}>
            {t("preferences.dates.example", { date: date(exampleDay), year: fiscalYear(exampleYear) })}
          </p>
        </div>
        <TextField
          label={t("preferences.author")}
          description={t("preferences.author.explain")}
          value={author}
          onValueChange={(name) => setPreferences({ author: name })}
          autoComplete="name"
        />
        <p className={styles.example}>{t("preferences.explain")}</p>
      </div>
    </Dialog>
  );
}
