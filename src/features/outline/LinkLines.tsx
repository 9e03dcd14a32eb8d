// How a card is linked, as text under it: → ② 1. … を動かす ／ 理由: …, one line per end; then, on one line, what serves it.
// Or that it is linked to nothing on purpose, and why.
import type { RecordId } from "../../domain/ids.ts";
import { useEndLinkIds, useMeansLinkIds } from "../../state/card-hooks.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { LinkLine } from "./LinkLine.tsx";
import { MeansNames } from "./MeansNames.tsx";
import styles from "./Outline.module.css";

export interface LinkLinesProps {
  readonly cardId: RecordId;
  /** The card's name, said with its reasons. */
  readonly label: string;
  /** Only the row in hand lets Tab into its links. */
  readonly isCurrent: boolean;
}

/** What a card serves and what serves it, or why it deliberately has none of these. */
export function LinkLines({ cardId, label, isCurrent }: LinkLinesProps) {
  const endIds = useEndLinkIds(cardId);
  const meansIds = useMeansLinkIds(cardId);
  const noEnds = useRecord("cards", cardId, (card) => card?.noEnds ?? null);
  const noMeans = useRecord("cards", cardId, (card) => card?.noMeans ?? null);
  const isFree = endIds.length === 0 && noEnds !== null;
  const isGround = meansIds.length === 0 && noMeans !== null;
  if (endIds.length === 0 && meansIds.length === 0 && !isFree && !isGround) return null;
  return (
    <ul className={styles.links}>
      {endIds.map((id) => (
        <LinkLine key={id} linkId={id} label={label} isCurrent={isCurrent} />
      ))}
      {isFree && <OnPurpose arrow="→" words="outline.link.none" because={noEnds} />}
      {meansIds.length > 0 && (
        <li className={styles.means}>
          <MeansNames cardId={cardId} linkIds={meansIds} isCurrent={isCurrent} />
        </li>
      )}
      {isGround && <OnPurpose arrow="←" words="outline.link.noMeans" because={noMeans} />}
    </ul>
  );
}

interface OnPurposeProps {
  readonly arrow: string;
  readonly words: "outline.link.none" | "outline.link.noMeans";
  readonly because: string;
}

function OnPurpose({ arrow, words, because }: OnPurposeProps) {
  const { t } = useTexts();
  return (
    <li className={styles.link}>
      <span aria-hidden="true">{arrow}</span>
      <span className={styles.onPurpose}>
        {t(words)}
        {because !== "" && ` ／ ${t("outline.link.reason")}: ${because}`}
      </span>
    </li>
  );
}
