// The line at the top while a story is open: where one is, what can be shown, whether it is kept.
// It must not render again with every letter: each part reads only what it shows.

import { aboutOf } from "../domain/story.ts";
import { useFeatures, useRunAction } from "../state/ActionList.tsx";
import { setPreferences, usePreferences } from "../state/preferences.ts";
import { useStory, useStoryActions } from "../state/StoryContext.tsx";
import { useWorkspace, useWorkspaceState } from "../state/WorkspaceContext.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { ViewSwitch } from "../ui/ViewSwitch.tsx";
import { AppMenu } from "./AppMenu.tsx";
import styles from "./StoryHeader.module.css";
import { useShownView, views } from "./views.ts";

/** The header of the open story. */
export function StoryHeader() {
  return (
    <header className={styles.header}>
      <HomeButton />
      <StoryTitle />
      <Views />
      <HistoryButtons />
      {useFeatures().map(({ id, Status }) => Status && <Status key={id} />)}
      <div className={styles.group}>
        <PanelButton />
        <AppMenu />
      </div>
    </header>
  );
}

function HomeButton() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  // Whoever was given one sheet came for that one, and knows of no list.
  const isGiven = useWorkspaceState((state) => state.isGiven);
  if (isGiven) return null;
  return <IconButton icon="home" label={t("app.home")} onPress={() => void workspace.goToLibrary()} />;
}

/** The action by which a feature lets the title be edited. */
const editTitle = "about.open";

function StoryTitle() {
  const { t } = useTexts();
  const runAction = useRunAction();
  const title = useStory(({ story }) => aboutOf(story).title);
  return (
    <h1 className={styles.title}>
      <button type="button" className={styles.titleButton} onClick={() => runAction(editTitle)}>
        {title.trim() === "" ? t("app.untitled") : title}
      </button>
    </h1>
  );
}

function Views() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const shown = useShownView();
  const choices = views.map(({ id, view }) => ({
    id,
    label: t(view.label),
    shortcut: { shown: `Alt+${view.digit}`, aria: `Alt+${view.digit}` },
  }));
  return (
    <ViewSwitch
      label={t("app.views")}
      views={choices}
      current={shown?.id ?? ""}
      onSwitch={(id) => workspace.showView(id)}
      className={styles.views ?? ""}
    />
  );
}

function HistoryButtons() {
  const { t } = useTexts();
  const { undo, redo } = useStoryActions();
  const canUndo = useStory((state) => state.canUndo && state.mayComment);
  const canRedo = useStory((state) => state.canRedo && state.mayComment);
  return (
    <div className={styles.group}>
      <IconButton icon="undo" label={t("app.undo")} shortcut="Ctrl+Z" isDisabled={!canUndo} onPress={undo} />
      <IconButton icon="redo" label={t("app.redo")} shortcut="Ctrl+Shift+Z" isDisabled={!canRedo} onPress={redo} />
    </div>
  );
}

function PanelButton() {
  const { t } = useTexts();
  const panelOpen = usePreferences((preferences) => preferences.panelOpen);
  return (
    <IconButton
      icon="info"
      label={t(panelOpen ? "app.panel.hide" : "app.panel.show")}
      shortcut="Alt+0"
      onPress={() => setPreferences({ panelOpen: !panelOpen })}
    />
  );
}
