// One end a card serves, with what it does for it, why, and under which assumption; both are written where they stand.
// A line reads only the beginning of the text it points to, otherwise typing there would render every line here.
import { memo, useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useLink, useLinkRule } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord, useStructure } from "../../state/record-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { LinkText } from "./LinkText.tsx";
import styles from "./Outline.module.css";
import { useOutlineHands } from "./outline-tools.ts";
import { focusRow, rowAround } from "./row-dom.ts";

const shownLength = 30;

export interface LinkLineProps {
  readonly linkId: RecordId;
  /** The name of the card it stands under. */
  readonly label: string;
  readonly isCurrent: boolean;
}

/** A line under a card: → the end, what the card does for it, the reason and the assumption. */
export const LinkLine = memo(function LinkLine({ linkId, label, isCurrent }: LinkLineProps) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const { readOnly } = useOutlineHands();
  const [isAsked, setIsAsked] = useState(false);
  const link = useLink(linkId);
  const endId = link?.endId ?? "";
  const end = useCardLabel(endId);
  const endText = useRecord("cards", endId, (card) => excerpt(card?.text ?? "", shownLength));
  const rule = useLinkRule(link?.meansId ?? "", endId);
  if (!link) return null;
  const verb = rule ? local(rule.verb) : "";
  const isWritten = isCurrent && !readOnly;
  const hasAssumption = link.assumption !== "" || (isWritten && isAsked);
  return (
    <li className={styles.link} data-link={linkId}>
      <button
        type="button"
        className={styles.target}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={t("outline.link.target", { end: `${end} ${endText}`.trimEnd() })}
        onClick={() => actions.focusCard(endId)}
      >
        <span aria-hidden="true">→ </span>
        <span className={styles.targetName}>{end}</span> {endText}
      </button>
      <span className={styles.verb}>{t("outline.link.does", { verb })}</span>
      <CircleSign meansId={link.meansId} endId={endId} />
      {(link.reason !== "" || isWritten) && (
        <LinkText
          link={link}
          field="reason"
          name={t("outline.link.reasonOf", { means: label, end, verb })}
          question={rule ? local(rule.question) : ""}
          isCurrent={isCurrent}
        />
      )}
      {hasAssumption && (
        <LinkText
          link={link}
          field="assumption"
          name={t("outline.link.assumptionOf", { means: label, end, verb })}
          question={t("outline.link.assumption.question")}
          isCurrent={isCurrent}
          isTaken={isAsked}
          onLeave={() => setIsAsked(false)}
        />
      )}
      {isWritten && (
        <LinkTools linkId={linkId} end={end} {...(!hasAssumption && { onAssumption: () => setIsAsked(true) })} />
      )}
    </li>
  );
});

/** ↻ where both cards serve each other in a circle, with the words for who does not see it. */
function CircleSign({ meansId, endId }: { readonly meansId: RecordId; readonly endId: RecordId }) {
  const { t } = useTexts();
  const isCircular = useStructure(
    ({ index: { circleByCard } }) => circleByCard.has(meansId) && circleByCard.get(meansId) === circleByCard.get(endId),
  );
  if (!isCircular) return null;
  return (
    <span className={styles.circle} title={t("outline.link.circle")}>
      <span aria-hidden="true">↻</span>
      <VisuallyHidden>{t("outline.link.circle")}</VisuallyHidden>
    </span>
  );
}

interface LinkToolsProps {
  readonly linkId: RecordId;
  readonly end: string;
  /** Asks for the assumption; absent while it is there. */
  readonly onAssumption?: () => void;
}

function LinkTools({ linkId, end, onAssumption }: LinkToolsProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const { tools } = useOutlineHands();
  return (
    <span className={styles.linkTools}>
      {onAssumption && (
        <RowButton icon="add" label={t("outline.link.assumption.add", { end })} onClick={onAssumption}>
          {t("outline.link.assumption")}
        </RowButton>
      )}
      <RowButton
        icon="unlink"
        label={t("outline.link.remove", { end })}
        onClick={(event) => {
          const row = rowAround(event.currentTarget);
          if (row) focusRow(row, "row");
          if (actions.run("unlinkCards", { id: linkId })?.ok) tools.announce(t("outline.link.removed"));
        }}
      />
    </span>
  );
}
