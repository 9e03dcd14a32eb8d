// A story at work: header, the view in front, the panels beside it, and what the features lay over them.
// It must not read the story's texts itself: whatever here renders again, the whole view renders again.
import { type RefObject, useRef } from "react";
import { useFeatures } from "../state/ActionList.tsx";
import { usePreferences } from "../state/preferences.ts";
import { useTexts } from "../ui/I18n.tsx";
import { Overlays } from "./Overlays.tsx";
import { StoryHeader } from "./StoryHeader.tsx";
import styles from "./StoryScreen.module.css";
import { StoryWatch } from "./StoryWatch.tsx";
import { useArrivalInView } from "./use-arrival-in-view.ts";
import { useShownView } from "./views.ts";

/** The open story. Needs a `StoryProvider`, a `WorkspaceProvider` and an `ActionsProvider` around it. */
export function StoryScreen() {
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  const shown = useShownView();
  useArrivalInView(main, shown?.id);
  return (
    <div className={styles.shell}>
      <SkipLink main={main} />
      <StoryHeader />
      {useFeatures().map(({ id, Banner }) => Banner && <Banner key={id} />)}
      <div className={styles.work}>
        <main ref={main} id="main" tabIndex={-1} className={styles.main} aria-label={shown && t(shown.view.label)}>
          {shown && <shown.view.Component key={shown.id} />}
        </main>
        <Panels />
      </div>
      <Overlays />
      <StoryWatch />
    </div>
  );
}

function Panels() {
  const { t } = useTexts();
  const preferences = usePreferences();
  const open = useFeatures().filter(
    ({ Panel, panelPreference = "panelOpen" }) => Panel && preferences[panelPreference],
  );
  if (open.length === 0) return null;
  return (
    <aside className={styles.panels} aria-label={t("app.panel.label")}>
      {open.map(({ id, Panel }) => (
        <div key={id} className={styles.panel}>
          {Panel && <Panel />}
        </div>
      ))}
    </aside>
  );
}

// A button and not a link: the address after # names the story and its view, a jump must not change it.
function SkipLink({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const { t } = useTexts();
  return (
    <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
      {t("app.skip")}
    </button>
  );
}
