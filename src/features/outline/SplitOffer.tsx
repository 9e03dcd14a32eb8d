// After several lines were pasted into one card: the offer to make one card of each. It never gets in the way:
// whoever goes on typing leaves the text as it was pasted.
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Outline.module.css";
import { cardsOutOf } from "./split-limit.ts";

export interface SplitOfferProps {
  readonly text: string;
  readonly onSplit: () => void;
  readonly onKeep: () => void;
}

/** Two buttons under the text; nothing once there is only one line, or far too many. */
export function SplitOffer({ text, onSplit, onKeep }: SplitOfferProps) {
  const { t } = useTexts();
  const count = cardsOutOf(text);
  if (count === 0) return null;
  return (
    <div className={styles.offer}>
      <RowButton onClick={onSplit}>{t("outline.split.do", { count })}</RowButton>
      <RowButton onClick={onKeep}>{t("outline.split.keep")}</RowButton>
    </div>
  );
}
