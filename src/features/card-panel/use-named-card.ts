// How the panel names another card: by its label and the beginning of its text.
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useTexts } from "../../ui/I18n.tsx";

const length = 50;

/** The label and the first words of a card; words that say so when it is empty. */
export function useNamedCard(id: RecordId): { readonly label: string; readonly text: string } {
  const { t } = useTexts();
  const label = useCardLabel(id);
  const text = useRecord("cards", id, (card) => excerpt(card?.text ?? "", length));
  return { label, text: text || t("cardPanel.empty") };
}
