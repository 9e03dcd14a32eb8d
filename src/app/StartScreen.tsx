// The frame of the first screen: the app's name, its language, and the list of sheets in the middle.
// What is in the middle is the library's; the frame knows nothing of stories.
import { useEffect } from "react";
import { LibraryScreen } from "../features/library/LibraryScreen.tsx";
import { setPreferences, usePreferences } from "../state/preferences.ts";
import { useTexts } from "../ui/I18n.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { AppMenu } from "./AppMenu.tsx";
import { languages } from "./languages.ts";
import { Overlays } from "./Overlays.tsx";
import styles from "./StartScreen.module.css";

/** The screen with the list of sheets. */
export function StartScreen() {
  const { t } = useTexts();
  const locale = usePreferences((preferences) => preferences.locale);
  useEffect(() => {
    document.title = t("app.name");
  }, [t]);
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>{t("app.name")}</h1>
        <SegmentedControl
          label={t("app.language")}
          choices={languages}
          value={locale}
          onValueChange={(chosen) => setPreferences({ locale: chosen })}
        />
        <AppMenu />
      </header>
      <main>
        <LibraryScreen />
      </main>
      <Overlays />
    </>
  );
}
