// What was handed out of a story so far, and what has come back. It reads only what the story holds.
import type { HandOut } from "../../domain/records/hand-out.ts";
import type { Return } from "../../domain/records/return.ts";
import type { Story } from "../../domain/story.ts";

/** The newest first. The hand-out a copy came by itself is none of its own. */
export const pastHandOuts = ({ handOuts, handOutId }: Story): readonly HandOut[] =>
  Object.values(handOuts)
    .filter(({ id }) => id !== handOutId)
    .sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.id < b.id ? 1 : -1));

/** Whom copies were given to, the latest first, each once. A file edited by hand may name nobody. */
export const pastReceivers = (story: Story): readonly string[] => [
  ...new Set(pastHandOuts(story).flatMap(({ receiver }) => receiver.trim() || [])),
];

/** What came back to a hand-out, the first first. */
export const returnsTo = ({ returns }: Story, handOut: HandOut): readonly Return[] =>
  Object.values(returns)
    .filter(({ handOutId }) => handOutId === handOut.id)
    .sort((a, b) => (a.time < b.time ? -1 : 1));
