// The matrix: themes as rows, phases as columns, every cell a place to write. Empty cells ask their question.
// It shows nothing the outline does not have; it only lays it side by side.
import type { RecordId, StageId } from "../../domain/ids.ts";
import { stageOf } from "../../domain/template.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useRecord, useStructure, useStructureIds } from "../../state/record-hooks.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { CellField } from "./CellField.tsx";
import styles from "./Matrix.module.css";
import { cellCardIds, hasLooseCards, type RowThemeId } from "./matrix-rows.ts";
import { ThemeHeading } from "./ThemeHeading.tsx";

export function Matrix() {
  const { t, local } = useTexts();
  const { matrix } = useTemplate();
  const themeIds = useStory((state) => state.index.themeIds);
  const readOnly = useStory((state) => state.readOnly);
  const stageIds = matrix?.stages ?? [];
  const isLoose = useStructure(({ index, story }) => hasLooseCards(stageIds, index, story.cards));
  if (!matrix) return <EmptyState title={t("matrix.none")} />;
  const named: readonly (RecordId | undefined)[] = readOnly ? themeIds : [...themeIds, undefined];
  return (
    // The place the focus goes back to when a field is left; from here Tab goes on as everywhere.
    <section className={styles.view} data-matrix tabIndex={-1} aria-label={local(matrix.name)}>
      <h2 className={styles.title}>{local(matrix.name)}</h2>
      {!readOnly && <p className={styles.hint}>{t("matrix.hint")}</p>}
      <div className={styles.scroll}>
        <table className={styles.table} data-rows={named.length + (isLoose ? 1 : 0)} data-columns={stageIds.length + 1}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {local(matrix.themeName)}
              </th>
              {stageIds.map((id) => (
                <StageHeading key={id} stageId={id} />
              ))}
            </tr>
          </thead>
          <tbody>
            {named.map((themeId, row) => (
              // By place and not by theme: the invitation must stay the same field when it becomes a theme.
              <Row key={row} row={row} themeId={themeId} stageIds={stageIds} />
            ))}
            {isLoose && <Row row={named.length} themeId={null} stageIds={stageIds} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function StageHeading({ stageId }: { readonly stageId: StageId }) {
  const { local } = useTexts();
  const stage = stageOf(useTemplate(), stageId);
  if (!stage) return null;
  return (
    <th scope="col" data-tone={stage.tone} className={styles.stage}>
      <span className={styles.sign}>{stage.sign}</span> {local(stage.name)}
    </th>
  );
}

interface RowProps {
  readonly row: number;
  /** null: the cards of no theme; undefined: the row where a new theme begins. */
  readonly themeId: RowThemeId | undefined;
  readonly stageIds: readonly StageId[];
}

function Row({ row, themeId, stageIds }: RowProps) {
  const { t } = useTexts();
  const name = useRecord("themes", themeId ?? null, (theme) => theme?.name ?? "");
  const rowName = themeId === null ? t("matrix.noTheme") : name || t("matrix.unnamed", { number: row + 1 });
  return (
    <tr>
      <th scope="row" className={styles.heading}>
        {themeId === null ? <p className={styles.noTheme}>{rowName}</p> : <ThemeHeading row={row} themeId={themeId} />}
      </th>
      {stageIds.map((stageId, i) =>
        themeId === undefined ? (
          <td key={stageId} className={styles.later} />
        ) : (
          <Cell
            key={stageId}
            row={row}
            column={i + 1}
            stageId={stageId}
            left={stageIds[i - 1] ?? null}
            right={stageIds[i + 1] ?? null}
            themeId={themeId}
            rowName={rowName}
          />
        ),
      )}
    </tr>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly stageId: StageId;
  readonly left: StageId | null;
  readonly right: StageId | null;
  readonly themeId: RowThemeId;
  readonly rowName: string;
}

function Cell({ row, column, ...cell }: CellProps) {
  const ids = useStructureIds(({ index, story }) => cellCardIds(cell.stageId, cell.themeId, index, story.cards));
  const cardIds: readonly (RecordId | undefined)[] = ids.length === 0 ? [undefined] : ids;
  const tone = stageOf(useTemplate(), cell.stageId)?.tone;
  return (
    <td className={styles.cell} data-tone={tone} data-empty={ids.length === 0 || undefined}>
      {cardIds.map((cardId, slot) => (
        // By place and not by card: the invitation must stay the same field when it becomes a card.
        <CellField key={slot} row={row} column={column} slot={slot} cardId={cardId} {...cell} />
      ))}
    </td>
  );
}
