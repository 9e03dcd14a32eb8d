// The name of a theme above its cards, written in place; or the invitation to name a new one, the same field.
// For those who jump from heading to heading it is a heading too.
import type { RecordId } from "../../domain/ids.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Outline.module.css";
import type { PartTheme } from "./outline-sections.ts";
import { useIsCurrent, useOutlineHands } from "./outline-tools.ts";
import { newThemeRow, themeRow } from "./row-key.ts";

export interface ThemeRowProps {
  readonly theme: PartTheme;
  readonly stageId: string;
  readonly Heading: "h3" | "h4";
}

/** A theme's number and name. */
export function ThemeRow({ theme, stageId, Heading }: ThemeRowProps) {
  const { t, local } = useTexts();
  const { work, onKey, readOnly } = useOutlineHands();
  const actions = useStoryActions();
  const matrix = useTemplate().matrix;
  const id: RecordId | null = theme.kind === "named" ? theme.id : null;
  const name = useRecord("themes", id, (record) => record?.name ?? "");
  const rowKey = id === null ? newThemeRow : themeRow(id, stageId);
  const isCurrent = useIsCurrent(rowKey);
  const themeName = matrix ? local(matrix.themeName) : "";
  const label =
    theme.kind === "named"
      ? t("outline.theme", { theme: themeName, number: theme.number })
      : t("outline.newTheme", { theme: themeName });
  return (
    <>
      {id !== null && (
        <Heading>
          <VisuallyHidden>{`${label} ${name}`}</VisuallyHidden>
        </Heading>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this groups a row and takes the focus */}
      <div
        role="group"
        className={styles.theme}
        data-row={rowKey}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${label} ${name}`.trimEnd()}
      >
        <span className={styles.number} aria-hidden="true">
          {theme.kind === "named" ? `${theme.number}.` : <Icon name="add" />}
        </span>
        <EditableText
          className={styles.text ?? ""}
          value={name}
          multiline={false}
          aria-label={label}
          placeholder={id === null && matrix ? `${label} ${local(matrix.themeQuestion)}` : label}
          tabIndex={-1}
          readOnly={readOnly}
          onValueChange={(text) => (id === null ? work.startTheme(text) : work.writeTheme(id, text))}
          onKeyCommand={onKey}
          onCommit={actions.settle}
        />
      </div>
    </>
  );
}
