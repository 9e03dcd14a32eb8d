// Where a card stands: its stage, group and theme, each to be changed by choosing another. An element stands with its card.
// Links the method does not know at the new place go; the person is told how many.
import type { RecordId } from "../../domain/ids.ts";
import { type Place, placeOf } from "../../domain/records/card.ts";
import { groupOf, isThemed, stageOf } from "../../domain/template.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./CardPanel.module.css";

const none = "none";

/** The place of a card. */
export function CardPlace({ id }: { readonly id: RecordId }) {
  const parentId = useStory((state) => state.story.cards[id]?.parentId ?? null);
  return parentId === null ? <OwnPlace id={id} /> : <PlaceOfElement id={id} parentId={parentId} />;
}

function OwnPlace({ id }: { readonly id: RecordId }) {
  const { t, local } = useTexts();
  const { store, actions } = useSession();
  const template = useTemplate();
  const stageId = useStory((state) => state.story.cards[id]?.stageId ?? "");
  const groupId = useStory((state) => state.story.cards[id]?.groupId ?? null);
  const themeId = useStory((state) => state.story.cards[id]?.themeId ?? null);
  const themes = useStory((state) => state.story.themes);
  const themeIds = useStory((state) => state.index.themeIds);
  const readOnly = useStory((state) => state.readOnly);
  const stage = stageOf(template, stageId);
  const move = (change: Partial<Place>) => {
    const card = store.getState().story.cards[id];
    if (!card) return;
    const moved = actions.run("moveCard", { id, place: { ...placeOf(card), ...change } });
    if (moved?.ok && moved.value.linksRemoved > 0) {
      actions.notify({ kind: "links-removed", count: moved.value.linksRemoved });
    }
  };
  if (!stage) return null;
  if (readOnly) {
    const theme = themeId === null ? undefined : themes[themeId]?.name;
    const names = [local(stage.name), groupOf(stage, groupId)?.name, theme];
    const shown = names.flatMap((name) => (name === undefined ? [] : [typeof name === "string" ? name : local(name)]));
    return <p className={classNames(styles.quiet, styles.place)}>{shown.join(" ／ ")}</p>;
  }
  return (
    <div className={styles.place}>
      <Select
        label={t("cardPanel.stage")}
        value={stageId}
        choices={template.stages.map((each) => ({ id: each.id, label: `${each.sign} ${local(each.shortName)}` }))}
        onValueChange={(to) => {
          const next = stageOf(template, to);
          if (!next || to === stageId) return;
          move({
            stageId: to,
            groupId: groupOf(next, groupId)?.id ?? next.groups[0]?.id ?? null,
            themeId: isThemed(template, to) ? themeId : null,
          });
        }}
      />
      {stage.groups.length > 0 && (
        <Select
          label={t("cardPanel.group")}
          value={groupId ?? none}
          choices={[
            ...stage.groups.map((group) => ({ id: group.id, label: local(group.name) })),
            ...(groupId === null ? [{ id: none, label: t("cardPanel.noGroup") }] : []),
          ]}
          onValueChange={(to) => move({ groupId: to === none ? null : to })}
        />
      )}
      {template.matrix && isThemed(template, stageId) && (
        <Select
          label={local(template.matrix.themeName)}
          value={themeId ?? none}
          choices={[
            ...themeIds.map((each, i) => ({
              id: each,
              label: `${i + 1}. ${themes[each]?.name || t("cardPanel.themeUnnamed")}`,
            })),
            { id: none, label: t("cardPanel.noTheme") },
          ]}
          onValueChange={(to) => move({ themeId: to === none ? null : to })}
        />
      )}
    </div>
  );
}

function PlaceOfElement({ id, parentId }: { readonly id: RecordId; readonly parentId: RecordId }) {
  const { t } = useTexts();
  const { actions } = useSession();
  const parent = useCardLabel(parentId);
  const readOnly = useStory((state) => state.readOnly);
  return (
    <div className={styles.line}>
      <RowButton onClick={() => actions.select({ kind: "card", id: parentId })}>
        {t("cardPanel.elementOf", { parent })}
      </RowButton>
      {!readOnly && (
        <RowButton onClick={() => actions.run("surfaceCard", { id })}>{t("cardPanel.element.makeCard")}</RowButton>
      )}
    </div>
  );
}
