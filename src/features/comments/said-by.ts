// Who said something and when, in words. Names are text whatever stands in them; a clock that is wrong is not put right.
import { now } from "../../platform/clock.ts";
import { useTexts } from "../../ui/I18n.tsx";

/** Puts a name into words; whoever gave none has none. */
export function useNameWords(): (name: string) => string {
  const { t } = useTexts();
  return (name) => (name.trim() === "" ? t("comments.unnamed") : name);
}

/** Puts a moment (ISO 8601) into words. */
export function useMomentWords(): (iso: string) => string {
  const { timeStamp } = useTexts();
  return (iso) => timeStamp(iso, now());
}
