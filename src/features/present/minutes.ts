// How long a presentation may take, as people write it.
import { mostMinutes } from "../../state/preferences.ts";

/** Whole minutes from 1, in full or half width; undefined for what makes no sense. */
export function parseMinutes(text: string): number | undefined {
  const minutes = Number(text.normalize("NFKC").replace(/分$/, "").trim());
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}
