// Says that a view does not show everything, and shows everything again. Nobody may think that a card is gone.
import { flushSync } from "react-dom";
import { noFilter } from "../domain/card-filter.ts";
import { useTexts } from "../ui/I18n.tsx";
import { RowButton } from "../ui/RowButton.tsx";
import { useCardFilter, useShownCardIds } from "./card-filter.ts";
import styles from "./Filter.module.css";
import { useStructure } from "./record-hooks.ts";

export interface FilterLineProps {
  /** Everything is shown again and this line is gone: the focus needs another place. */
  readonly onShowAll: () => void;
}

/** How many of how many cards are shown; nothing to be seen while all are. */
export function FilterLine({ onShowAll }: FilterLineProps) {
  const { t } = useTexts();
  const [, setFilter] = useCardFilter();
  const shown = useShownCardIds()?.size ?? null;
  const total = useStructure(({ index }) =>
    [...index.cardIdsByStage.values()].reduce((sum, ids) => sum + ids.length, 0),
  );
  return (
    <div className={styles.line} data-filtered={shown !== null || undefined}>
      {/* Always there, so that a screen reader hears it fill. */}
      <p aria-live="polite">
        {shown === 0 ? t("filter.none", { total }) : shown !== null && t("filter.shown", { shown, total })}
      </p>
      {shown !== null && (
        <RowButton
          className={styles.showAll}
          onClick={() => {
            // What is to take the focus may come back with all the others.
            flushSync(() => setFilter(noFilter));
            onShowAll();
          }}
        >
          {t("filter.showAll")}
        </RowButton>
      )}
    </div>
  );
}
