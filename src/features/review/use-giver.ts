// Whom a copy goes back to, in words.
import type { HandOut } from "../../domain/records/hand-out.ts";
import { useTexts } from "../../ui/I18n.tsx";

/** The sender's name, or a word for whoever it was. */
export function useGiver(slip: HandOut | undefined): string {
  const { t } = useTexts();
  return slip?.sender.trim() || t("review.giver");
}
