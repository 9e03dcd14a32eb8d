// How long there is until the day a copy should be back, counted in days of the calendar at this place.
import { localDay } from "../../state/story-export.ts";

const day = 24 * 60 * 60 * 1000;

/** Whole days from `now` (ISO 8601) to `until` (`YYYY-MM-DD`): 0 on the day itself, negative after it. */
export const daysLeft = (until: string, now: string): number =>
  Math.round((Date.parse(until) - Date.parse(localDay(now))) / day);
