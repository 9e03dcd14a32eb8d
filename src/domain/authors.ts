// Who wrote comments, told apart: two people may have one name, and on a shared computer one id stands for several
// people. So only name and id together are a person here. It must never put two people's words under one of them.

import type { Remark } from "./records/remark.ts";
import type { Thread } from "./records/thread.ts";
import type { Story, Table } from "./story.ts";

/** Whatever says who wrote it. */
export interface Signed {
  readonly author: string;
  readonly authorId: string | null;
}

export interface KnownAuthor {
  readonly key: string;
  /** As they call themselves; empty: not said. */
  readonly name: string;
  /** Which one of those with that name, from 1; null: the only one. */
  readonly number: number | null;
}

export type Authors = ReadonlyMap<string, KnownAuthor>;

/** What one person is known by. No id has a colon in it. */
export const authorKey = ({ author, authorId }: Signed): string => `${authorId ?? ""}:${author.trim()}`;

/** Everybody who signed one of these, in the order of names. The numbers follow from the ids: anywhere the same. */
export function knownAuthors(signed: Iterable<Signed>): Authors {
  const names = new Map<string, string>();
  for (const each of signed) names.set(authorKey(each), each.author.trim());
  const sorted = [...names].sort(([a, nameA], [b, nameB]) => byName.compare(nameA, nameB) || compare(a, b));
  const counts = new Map<string, number>();
  for (const [, name] of sorted) counts.set(name, (counts.get(name) ?? 0) + 1);
  const met = new Map<string, number>();
  return new Map(
    sorted.map(([key, name]) => {
      const number = (met.get(name) ?? 0) + 1;
      met.set(name, number);
      return [key, { key, name, number: counts.get(name) === 1 ? null : number }];
    }),
  );
}

/** As people sort them: 職員2 before 職員10. */
const byName = new Intl.Collator("ja", { numeric: true });
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything in a story's comments that is signed. */
export const signedIn = ({ threads, remarks }: Pick<Story, "threads" | "remarks">): readonly Signed[] => [
  ...Object.values(threads),
  ...Object.values(remarks),
];

const authorsByRemarks = new WeakMap<Table<Remark>, { readonly threads: Table<Thread>; readonly authors: Authors }>();

/** Everybody who wrote in a story's comments; worked out again only when those have changed. */
export function authorsIn(story: Pick<Story, "threads" | "remarks">): Authors {
  const { threads, remarks } = story;
  const known = authorsByRemarks.get(remarks);
  if (known?.threads === threads) return known.authors;
  const authors = knownAuthors(signedIn(story));
  authorsByRemarks.set(remarks, { threads, authors });
  return authors;
}
