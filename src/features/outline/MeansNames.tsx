// The names of the cards that serve a card, on one line: ← ③ 組織づくり 1.、取組①. What they say stands in their own rows;
// of the row in hand each is a button that leads there and says why it serves this one.
import { Fragment } from "react";
import { excerpt } from "../../base/excerpt.ts";
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useLink } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord, useStructure } from "../../state/record-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Outline.module.css";

/** A card served by more than these is read in the panel. */
const mostNames = 30;
const saidLength = 60;

export interface MeansNamesProps {
  readonly cardId: RecordId;
  readonly linkIds: readonly RecordId[];
  readonly isCurrent: boolean;
}

/** The names as one text, or as buttons while the row is in hand; both take the same room. */
export function MeansNames({ cardId, linkIds, isCurrent }: MeansNamesProps) {
  const { t } = useTexts();
  const named = linkIds.slice(0, mostNames);
  const left = linkIds.length - named.length;
  return (
    <>
      <span aria-hidden="true">← </span>
      <VisuallyHidden>{t("outline.means")}</VisuallyHidden>
      {isCurrent ? (
        named.map((id, i) => (
          <Fragment key={id}>
            {i > 0 && t("outline.means.separator")}
            <MeansButton linkId={id} />
          </Fragment>
        ))
      ) : (
        <Names cardId={cardId} />
      )}
      {left > 0 && ` ${t("outline.means.more", { count: left })}`}
    </>
  );
}

/** One text: a component for each name would be felt where there are thousands. */
function Names({ cardId }: { readonly cardId: RecordId }) {
  const { t, local } = useTexts();
  return useStructure(({ story, index }) =>
    (index.linkIdsByEnd.get(cardId) ?? [])
      .slice(0, mostNames)
      .map((id) => cardLabel({ story, index }, story.links[id]?.meansId ?? "", local))
      .join(t("outline.means.separator")),
  );
}

function MeansButton({ linkId }: { readonly linkId: RecordId }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const link = useLink(linkId);
  const meansId = link?.meansId ?? "";
  const label = useCardLabel(meansId);
  const text = useRecord("cards", meansId, (card) => excerpt(card?.text ?? "", saidLength));
  const means = `${label} ${text}`.trimEnd();
  const reason = excerpt(link?.reason ?? "", saidLength);
  return (
    <button
      type="button"
      className={styles.meansName}
      aria-label={reason === "" ? t("outline.means.goNoReason", { means }) : t("outline.means.go", { means, reason })}
      onClick={() => actions.focusCard(meansId)}
    >
      {label}
    </button>
  );
}
