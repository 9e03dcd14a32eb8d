// The button that opens the conditions of the filter, and says how many of them hold; the same in every view that filters.
import { conditionCount } from "../domain/card-filter.ts";
import { Button } from "../ui/Button.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { PopoverDialog } from "../ui/PopoverDialog.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useCardFilter } from "./card-filter.ts";
import styles from "./Filter.module.css";
import { FilterForm } from "./FilterForm.tsx";

/** 絞り込み 3, with the conditions in a small window. */
export function FilterButton() {
  const { t } = useTexts();
  const [filter] = useCardFilter();
  const count = conditionCount(filter);
  return (
    <PopoverDialog
      label={t("filter.title")}
      trigger={
        <Button variant="quiet" icon="filter">
          {t("filter.button")}
          {count > 0 && (
            <>
              <span className={styles.count} aria-hidden="true">
                {count}
              </span>
              <VisuallyHidden>{t("filter.conditions", { count })}</VisuallyHidden>
            </>
          )}
        </Button>
      }
    >
      <FilterForm />
    </PopoverDialog>
  );
}
