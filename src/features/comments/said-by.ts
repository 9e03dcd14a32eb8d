// Who said something and when, in words. Names are text whatever stands in them; a clock that is wrong is not put right.
import { authorsIn, type Signed } from "../../domain/authors.ts";
import { now } from "../../platform/clock.ts";
import { authorWords } from "../../state/author-words.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";

/** Puts whoever signed something in the open story into words, told apart from others of that name. */
export function useAuthorWords(): (signed: Signed) => string {
  const { t } = useTexts();
  const authors = useStory(({ story }) => authorsIn(story));
  return (signed) => authorWords(authors, signed, t);
}

/** Puts a moment (ISO 8601) into words. */
export function useMomentWords(): (iso: string) => string {
  const { timeStamp } = useTexts();
  return (iso) => timeStamp(iso, now());
}
