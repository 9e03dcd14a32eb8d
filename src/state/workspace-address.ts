// What stands in the address after `#`: which screen is up, so that the back button, a bookmark and a second tab work.
// It names places only. Nothing of a story's text may get in there: addresses end up in histories and mails.
import { isRecordId } from "../domain/ids.ts";
import type { StoryKey } from "../storage/story-library.ts";

/** start: nothing said, go where the person was last. */
export type Place =
  | { readonly kind: "start" }
  | { readonly kind: "library" }
  | { readonly kind: "story"; readonly key: StoryKey; readonly viewId: string | null };

/** The place an address names; an address that makes no sense is the start. */
export function parseAddress(address: string): Place {
  const [screen = "", key = "", viewId = "", ...rest] = address.replace(/^\/|\/$/g, "").split("/");
  if (screen === "library" && key === "") return { kind: "library" };
  if (screen !== "story" || rest.length > 0 || !isStoryKey(key)) return { kind: "start" };
  return { kind: "story", key, viewId: /^[a-z][a-z-]{0,39}$/.test(viewId) ? viewId : null };
}

/** The address of a place. */
export function placeToAddress(place: Place): string {
  if (place.kind === "start") return "";
  if (place.kind === "library") return "/library";
  return place.viewId === null ? `/story/${place.key}` : `/story/${place.key}/${place.viewId}`;
}

const isStoryKey = (key: string): boolean => {
  const parts = key.split(".");
  return parts.length === 2 && parts.every(isRecordId);
};
