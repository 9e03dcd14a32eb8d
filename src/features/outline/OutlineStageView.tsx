// One stage of the outline: its heading, then its groups and themes with their cards.
// What a stage is called, asks and looks like comes from the template; nothing here knows any of them.
import { memo } from "react";
import { placeLabel } from "../../domain/card-label.ts";
import type { Stage } from "../../domain/template.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { CardItem } from "./CardItem.tsx";
import styles from "./Outline.module.css";
import type { OutlinePart, OutlineStage } from "./outline-sections.ts";
import { type Births, useOutlineHands } from "./outline-tools.ts";
import { firstRow } from "./row-key.ts";
import { ThemeRow } from "./ThemeRow.tsx";

export interface OutlineStageViewProps {
  readonly section: OutlineStage;
  /** The id of the words that explain the keys, for the first row only. */
  readonly describedBy: string | undefined;
}

/** A stage with everything in it. */
export const OutlineStageView = memo(function OutlineStageView({ section, describedBy }: OutlineStageViewProps) {
  const { stage, parts, count } = section;
  const { t, local } = useTexts();
  const { tools } = useOutlineHands();
  const headingId = `outline-${stage.id}`;
  return (
    <section className={styles.stage} data-tone={stage.tone} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.stageName}>
        <span className={styles.sign}>{stage.sign}</span>
        <span>{local(stage.name)}</span>
        {count > 0 && <span className={styles.count}>{t("outline.count", { count })}</span>}
      </h2>
      {parts.map((part, i) => (
        <Part
          key={reactKey(part, tools.births)}
          stage={stage}
          part={part}
          describedBy={i === 0 ? describedBy : undefined}
        />
      ))}
    </section>
  );
});

/** A theme that began as the invitation at the end of its stage keeps that invitation's key, and so its field. */
function reactKey({ key, theme, group }: OutlinePart, births: Births): string {
  if (theme.kind === "new") return births.newThemeKey;
  if (theme.kind !== "named" || group !== null) return key;
  return births.keyOf(theme.id);
}

interface PartProps {
  readonly stage: Stage;
  readonly part: OutlinePart;
  readonly describedBy: string | undefined;
}

const Part = memo(function Part({ stage, part, describedBy }: PartProps) {
  const { t, local } = useTexts();
  const { tools, readOnly } = useOutlineHands();
  const { group, theme, startsGroup, place, cardIds } = part;
  const groupName = group ? local(group.name) : stage.groups.length > 0 ? t("outline.noGroup") : null;
  const invites = cardIds.length === 0 && part.isCut !== true && theme.kind !== "new" && !readOnly;
  const items = invites ? [null] : cardIds;
  const ThemeHeading = groupName === null ? "h3" : "h4";
  return (
    <>
      {startsGroup && groupName !== null && <h3 className={styles.groupName}>{groupName}</h3>}
      {theme.kind === "undecided" && <ThemeHeading className={styles.groupName}>{t("outline.undecided")}</ThemeHeading>}
      {(theme.kind === "named" || (theme.kind === "new" && !readOnly)) && (
        <ThemeRow theme={theme} stageId={stage.id} Heading={ThemeHeading} />
      )}
      {items.length > 0 && (
        <ul className={styles.list} data-list={firstRow(place)}>
          {items.map((id, i) => (
            <CardItem
              key={id === null ? firstRow(place) : tools.births.keyOf(id)}
              id={id}
              firstKey={firstRow(place)}
              stage={stage}
              placeName={placeLabel(stage, place.groupId, local)}
              question={local(group?.question ?? stage.question)}
              describedBy={i === 0 ? describedBy : undefined}
            />
          ))}
        </ul>
      )}
    </>
  );
});
