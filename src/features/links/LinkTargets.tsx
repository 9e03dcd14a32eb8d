// A search field with the list of cards that can be linked under it. The cursor stays in the field; arrow keys walk the
// list, Enter chooses. Cards that may not be linked stay in the list and say why.
import { useId, useMemo, useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { LinkRequest } from "../../state/link-request.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { ownUndo } from "../../state/shortcuts.ts";
import { useRefusalText } from "../../state/use-refusal-text.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./LinkPicker.module.css";
import { linkableStages, linkCandidates } from "./link-candidates.ts";
import { TargetOption } from "./TargetOption.tsx";
import { useOptionKeys } from "./use-option-keys.ts";

const listed = 100;
const textLength = 70;

export interface LinkTargetsProps {
  readonly request: LinkRequest;
  readonly onChoose: (id: RecordId) => void;
  /** Adds a new card of that stage which serves the card. */
  readonly onAdd: (stageId: string) => void;
}

/** Chooses the other card of a link. */
export function LinkTargets({ request, onChoose, onAdd }: LinkTargetsProps) {
  const { t, local } = useTexts();
  const story = useStory((state) => state.story);
  const index = useStory((state) => state.index);
  const refusalText = useRefusalText();
  const [query, setQuery] = useState("");
  const listId = useId();
  const { groups, left } = useMemo(() => {
    const label = (id: RecordId) => cardLabel({ story, index }, id, local);
    return linkCandidates(story, index, { request, query, label, limit: listed });
  }, [story, index, local, request, query]);
  const stageId = story.cards[request.cardId]?.stageId ?? "";
  const stages = linkableStages(story, stageId, request.side);
  const addable = request.side === "means" ? stages : [];
  const optionId = (key: string) => `${listId}-${key}`;
  const options = [
    ...groups.flatMap(({ candidates }) =>
      candidates.map(({ id, refusal }) => ({
        id: optionId(id),
        isDisabled: refusal !== null,
        act: () => onChoose(id),
      })),
    ),
    ...addable.map(({ id }) => ({ id: optionId(`add:${id}`), isDisabled: false, act: () => onAdd(id) })),
  ];
  const { active, field, toFirst } = useOptionKeys(options);
  return (
    <>
      <input
        // The window is there to be typed in.
        // biome-ignore lint/a11y/noAutofocus: a dialog moves the focus inside itself anyway; this says where
        autoFocus
        className={styles.search}
        role="combobox"
        aria-label={t("links.search")}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active?.id}
        placeholder={t("links.search.hint")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          toFirst();
        }}
        {...field}
        {...ownUndo}
      />
      {stages.length === 0 && <p className={styles.note}>{t(`links.noStage.${request.side}`)}</p>}
      {stages.length > 0 && groups.length === 0 && <p className={styles.note}>{t("links.none")}</p>}
      <div id={listId} role="listbox" aria-label={t("links.targets")} className={styles.targets}>
        {groups.map(({ stage, candidates }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={stage.id} role="group" aria-label={local(stage.name)} data-tone={stage.tone}>
            <p className={styles.stage} aria-hidden="true">
              <span className={styles.sign}>{stage.sign}</span> {local(stage.name)}
            </p>
            {candidates.map(({ id, isElement, refusal }) => (
              <TargetOption
                key={id}
                id={optionId(id)}
                label={cardLabel({ story, index }, id, local)}
                text={excerpt(story.cards[id]?.text ?? "", textLength) || t("links.empty")}
                note={refusal && refusalText(refusal)}
                isActive={active?.id === optionId(id)}
                isIndented={isElement}
                onChoose={() => onChoose(id)}
              />
            ))}
          </div>
        ))}
        {addable.map((stage) => (
          <TargetOption
            key={stage.id}
            id={optionId(`add:${stage.id}`)}
            label="＋"
            text={t("links.add", { stage: `${stage.sign} ${local(stage.shortName)}` })}
            note={null}
            isActive={active?.id === optionId(`add:${stage.id}`)}
            isIndented={false}
            onChoose={() => onAdd(stage.id)}
          />
        ))}
      </div>
      {left > 0 && <p className={styles.note}>{t("links.left", { count: left })}</p>}
    </>
  );
}
