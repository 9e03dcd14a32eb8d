// How the picker names a card in a sentence: by its label and the beginning of its text.
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useTexts } from "../../ui/I18n.tsx";

const length = 40;

/** For example ② 1.「公民連携の推進」; the label alone while the card is empty. */
export function useNamedCard(id: RecordId): string {
  const { t } = useTexts();
  const label = useCardLabel(id);
  const text = useRecord("cards", id, (card) => excerpt(card?.text ?? "", length));
  return text === "" ? label : t("links.named", { label, text });
}
