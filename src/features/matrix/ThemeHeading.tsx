// The name of a row: a theme's, edited in place, with the few things one does to a theme.
// The last row is the invitation to name a new theme; the row of no theme only says what it is.
import type { KeyboardEvent } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import type { StoryActions } from "../../state/story-store.ts";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { fieldKey, goFrom, leaveMatrix, spotAttributes } from "./field-keys.ts";
import styles from "./Matrix.module.css";

interface ThemeHeadingProps {
  readonly row: number;
  /** Undefined: the row where a new theme begins, with the first letter of its name. */
  readonly themeId: RecordId | undefined;
}

/** The heading of a theme's row. It stays the same field when a new theme begins in it. */
export function ThemeHeading({ row, themeId }: ThemeHeadingProps) {
  const { t, local } = useTexts();
  const { matrix } = useTemplate();
  const actions = useStoryActions();
  const name = useStory((state) => (themeId === undefined ? "" : (state.story.themes[themeId]?.name ?? "")));
  const readOnly = useStory((state) => state.readOnly);
  if (!matrix) return null;
  const write = (text: string) => {
    if (themeId !== undefined) {
      actions.run("writeThemeName", { id: themeId, name: text }, { typing: `${themeId}.name` });
    } else if (text !== "") actions.run("addTheme", { name: text });
  };
  return (
    <div className={styles.theme} {...spotAttributes({ row, column: 0, slot: 0 })}>
      <div className={styles.line}>
        <span className={styles.number} aria-hidden="true">{`${row + 1}.`}</span>
        <EditableText
          className={styles.text ?? ""}
          value={name}
          readOnly={readOnly}
          placeholder={local(matrix.themeQuestion)}
          aria-label={t("matrix.theme.name", { number: row + 1, word: local(matrix.themeName) })}
          onValueChange={write}
          onCommit={actions.settle}
          onKeyCommand={(event) => onKey(event, themeId, actions)}
        />
      </div>
      {!readOnly && themeId !== undefined && <ThemeTools themeId={themeId} name={name} />}
    </div>
  );
}

function ThemeTools({ themeId, name }: { readonly themeId: RecordId; readonly name: string }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const shift = (by: -1 | 1) => actions.run("shiftTheme", { id: themeId, by });
  return (
    <div className={styles.tools}>
      <RowButton icon="up" label={t("matrix.theme.up", { theme: name })} onClick={() => shift(-1)} />
      <RowButton icon="down" label={t("matrix.theme.down", { theme: name })} onClick={() => shift(1)} />
      <RowButton
        icon="trash"
        label={t("matrix.theme.remove", { theme: name })}
        onClick={() => removeTheme(themeId, actions)}
      />
    </div>
  );
}

function removeTheme(id: RecordId, actions: StoryActions): void {
  const removed = actions.run("removeTheme", { id });
  if (removed?.ok) actions.notify({ kind: "theme-removed", cards: removed.value.cards });
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, themeId: RecordId | undefined, actions: StoryActions): void {
  const key = fieldKey(event);
  if (!key) return;
  const field = event.currentTarget;
  if (key.kind === "go") {
    if (goFrom(field, key.to) || event.key === "Enter") event.preventDefault();
  } else if (key.kind === "leave") {
    event.preventDefault();
    leaveMatrix(field);
  } else if (themeId !== undefined && key.kind === "remove") {
    event.preventDefault();
    goFrom(field, "up");
    removeTheme(themeId, actions);
  } else if (themeId !== undefined && key.kind === "move" && (key.to === "up" || key.to === "down")) {
    event.preventDefault();
    const shifted = actions.run("shiftTheme", { id: themeId, by: key.to === "up" ? -1 : 1 });
    // Rows keep their place in the page; the caret goes with the theme.
    if (shifted?.ok) goFrom(field, key.to);
  }
}
