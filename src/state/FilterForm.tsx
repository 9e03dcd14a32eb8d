// The conditions of the filter, each a box to tick that takes effect at once. What is not in the story is not asked for.
import type { ReactNode } from "react";
import { type CardFilter, conditionCount, noFilter } from "../domain/card-filter.ts";
import type { RecordId } from "../domain/ids.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { useCardFilter } from "./card-filter.ts";
import { useTemplate } from "./card-hooks.ts";
import styles from "./Filter.module.css";
import { useStory } from "./StoryContext.tsx";

interface FilterChoice<Id> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly tone?: string;
}

/** All conditions there are in this story. */
export function FilterForm() {
  const { t, local } = useTexts();
  const [filter, setFilter] = useCardFilter();
  const { matrix, stages } = useTemplate();
  const themes = useNamed("themes");
  const people = useNamed("people");
  const change = (part: Partial<CardFilter>) => setFilter({ ...filter, ...part });
  return (
    <div className={styles.form}>
      <FilterChoices
        legend={t("filter.stages")}
        choices={stages.map(({ id, sign, shortName, tone }) => ({
          id,
          tone,
          label: (
            <>
              <span className={styles.sign}>{sign}</span> {local(shortName)}
            </>
          ),
        }))}
        chosen={filter.stageIds}
        onChosen={(stageIds) => change({ stageIds })}
      />
      {matrix && themes.length > 0 && (
        <FilterChoices<RecordId | null>
          legend={local(matrix.themeName)}
          choices={[...themes, { id: null, label: t("filter.noTheme") }]}
          chosen={filter.themeIds}
          onChosen={(themeIds) => change({ themeIds })}
        />
      )}
      {people.length > 0 && (
        <FilterChoices<RecordId | null>
          legend={t("filter.people")}
          choices={[...people, { id: null, label: t("filter.nobody") }]}
          chosen={filter.personIds}
          onChosen={(personIds) => change({ personIds })}
        />
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t("filter.missing")}</legend>
        {(["onlyWithoutReason", "onlyUnlinked"] as const).map((only) => (
          <Checkbox key={only} isSelected={filter[only]} onValueChange={(isOn) => change({ [only]: isOn })}>
            {t(`filter.${only}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button
        className={styles.clear ?? ""}
        isDisabled={conditionCount(filter) === 0}
        onPress={() => setFilter(noFilter)}
      >
        {t("filter.clear")}
      </Button>
    </div>
  );
}

/** The themes or people in their order, by name. */
function useNamed(table: "themes" | "people"): readonly FilterChoice<RecordId>[] {
  const { t } = useTexts();
  const records = useStory((state) => state.story[table]);
  const ids = useStory(({ index }) => (table === "themes" ? index.themeIds : index.personIds));
  return ids.map((id) => ({ id, label: records[id]?.name.trim() || t("filter.unnamed") }));
}

interface FilterChoicesProps<Id> {
  readonly legend: string;
  readonly choices: readonly FilterChoice<Id>[];
  readonly chosen: ReadonlySet<Id>;
  readonly onChosen: (chosen: ReadonlySet<Id>) => void;
}

/** One thing cards are told apart by; none ticked means all of them. */
function FilterChoices<Id extends string | null>({ legend, choices, chosen, onChosen }: FilterChoicesProps<Id>) {
  const change = (id: Id, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {choices.map(({ id, label, tone }) => (
          <div key={id ?? ""} data-tone={tone}>
            <Checkbox isSelected={chosen.has(id)} onValueChange={(isChosen) => change(id, isChosen)}>
              <span>{label}</span>
            </Checkbox>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
