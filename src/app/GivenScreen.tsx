// The frame of what a handed-out page shows before there is a story: what it is called, and the language.
// It names the page as its sender did, in the title; nothing else is known yet.
import { type ReactNode, useState } from "react";
import { setPreferences, usePreferences } from "../state/preferences.ts";
import { useTexts } from "../ui/I18n.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import styles from "./GivenScreen.module.css";
import { languages } from "./languages.ts";

/** A page with that in the middle. */
export function GivenScreen({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  const locale = usePreferences((preferences) => preferences.locale);
  const [pageTitle] = useState(() => document.title.trim());
  return (
    <main className={styles.page}>
      <SegmentedControl
        label={t("app.language")}
        choices={languages}
        value={locale}
        onValueChange={(chosen) => setPreferences({ locale: chosen })}
      />
      <h1 className={styles.title}>{title ?? (pageTitle || t("app.name"))}</h1>
      {children}
    </main>
  );
}
