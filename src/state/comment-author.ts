// Who writes comments on this machine: the name the person gave, and an id that tells people of one name apart.
// The id is made with the first comment and kept beside the name; it says nothing about the person.
import type { Author } from "../domain/records/thread.ts";
import { newId } from "../platform/random-ids.ts";
import { setPreferences, usePreferences } from "./preferences.ts";

/** The author as of now; the first call makes the id. */
export function commentAuthor(): Author {
  const { author, authorId } = usePreferences.getState();
  if (authorId !== null) return { name: author, id: authorId };
  const id = newId("au");
  setPreferences({ authorId: id });
  return { name: author, id };
}

/** The id by which one's own remarks are known; null while nothing was ever written here. */
export const useCommentAuthorId = (): string | null => usePreferences(({ authorId }) => authorId);
