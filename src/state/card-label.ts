// The name of a card for a component that shows it, see `domain/card-label.ts`.
// It follows the structure only: typing never changes a name.
import { cardLabel } from "../domain/card-label.ts";
import type { RecordId } from "../domain/ids.ts";
import { useTexts } from "../ui/I18n.tsx";
import { useStructure } from "./record-hooks.ts";

/** The name of a card in the chosen language. */
export function useCardLabel(id: RecordId): string {
  const { local } = useTexts();
  return useStructure((state) => cardLabel(state, id, local));
}
