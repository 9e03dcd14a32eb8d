// What the writer of a comment is called: names are text whatever stands in them, and people of one name have a number.
import { type Authors, authorKey, type KnownAuthor, type Signed } from "../domain/authors.ts";
import { type TextsInUse, useTexts } from "../ui/I18n.tsx";

/** Puts a known author into words. */
export function authorName({ name, number }: Pick<KnownAuthor, "name" | "number">, t: TextsInUse["t"]): string {
  const shown = nameWords(name, t);
  return number === null ? shown : t("comments.author.nth", { name: shown, n: number });
}

/** Puts whoever signed something into words. `authors`: everybody they have to be told apart from. */
export const authorWords = (authors: Authors, signed: Signed, t: TextsInUse["t"]): string =>
  authorName(authors.get(authorKey(signed)) ?? { name: signed.author, number: null }, t);

const nameWords = (name: string, t: TextsInUse["t"]): string => (name.trim() === "" ? t("comments.unnamed") : name);

/** Puts a name that says no more of its owner into words; whoever gave none has none. */
export function useNameWords(): (name: string) => string {
  const { t } = useTexts();
  return (name) => nameWords(name, t);
}
