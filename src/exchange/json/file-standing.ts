// How a file stands to the story that is about to be written over it: whether all it holds is known, or somebody else's
// work would be lost. It decides by what is inside, never by clocks, and changes nothing.
import type { RecordId } from "../../domain/ids.ts";
import { planMerge } from "../../domain/merge/plan.ts";
import { withOutsideEdits } from "../../domain/outside-edits.ts";
import { sealed } from "../../domain/seal.ts";
import { aboutOf, type Story } from "../../domain/story.ts";
import type { ReadError } from "../read-error.ts";
import { readStoryFile } from "./story-file.ts";

/** What a file holds that the story does not know. */
export interface FileNews {
  /** Sealed. */
  readonly story: Story;
  /** When the file was written, ISO 8601 in UTC; null when it does not say. */
  readonly savedAt: string | null;
  /** Who touched what is new, as they call themselves; those who do not say are left out. */
  readonly authors: readonly string[];
  /** How many cards differ, and how many other things (links, comments, the frame). */
  readonly cards: number;
  readonly others: number;
}

export type FileStanding =
  /** The story knows all of it: overwriting loses nothing. */
  | { readonly kind: "known" }
  /** So do we, apart from so many parts that this version cannot read, perhaps those of a newer one. */
  | { readonly kind: "partly"; readonly parts: number }
  | { readonly kind: "news"; readonly news: FileNews }
  /** Known, but one of the two is a hand-out, which lacks what was left out of it: neither may take the other's place. */
  | { readonly kind: "other-copy"; readonly isHandOut: boolean }
  | { readonly kind: "other-story"; readonly title: string }
  | { readonly kind: "unreadable"; readonly error: ReadError };

/** True when the state the sealed copy holds went into this story: by descent, also when much has changed since. */
export const knowsState = (story: Pick<Story, "revisions">, copy: Story): boolean =>
  headsOf(copy).every((id) => story.revisions[id]);

const headsOf = ({ trail }: Story): readonly RecordId[] =>
  trail.flatMap(({ since, until }) => (until === null ? [since] : []));

/** How a file's contents stand to `mine`. Takes anything at all and never throws. */
export function fileStanding(mine: Story, contents: Uint8Array | string): FileStanding {
  const read = readStoryFile(contents);
  if (!read.ok) return { kind: "unreadable", error: read.error };
  const { story, savedAt, checksumMatches, rejected } = read.value;
  if (story.id !== mine.id) return { kind: "other-story", title: aboutOf(story).title };
  // A sum that does not fit: the text was altered, and its marks do not tell.
  const told = checksumMatches ? story : withOutsideEdits(mine, story, savedAt ?? firstMoment);
  const copy = sealed(told);
  if (!knowsState(mine, copy)) return { kind: "news", news: newsOf(mine, copy, savedAt) };
  if (story.handOutId !== mine.handOutId) return { kind: "other-copy", isHandOut: story.handOutId !== null };
  return rejected.length > 0 ? { kind: "partly", parts: rejected.length } : { kind: "known" };
}

const firstMoment = "1970-01-01T00:00:00.000Z";

function newsOf(mine: Story, copy: Story, savedAt: string | null): FileNews {
  const { alone, conflicts } = planMerge(mine, copy);
  const touches = [...alone.theirs.map(({ touch }) => touch), ...conflicts.map(({ touch }) => touch.theirs)];
  const things = new Set([...alone.theirs, ...conflicts].map(({ table, id }) => `${table}/${id}`));
  const cards = [...things].filter((thing) => thing.startsWith("cards/")).length;
  return {
    story: copy,
    savedAt,
    authors: [...new Set(touches.flatMap((touch) => (touch?.author ? [touch.author] : [])))],
    cards,
    others: things.size - cards,
  };
}

/** What stands in a file that cannot be read but was one of ours once, or nothing at all: it may be written anew. */
const replaceable: readonly ReadError["code"][] = [
  "empty",
  "not-json",
  "not-utf8",
  "bad-format",
  "template-broken",
  "nothing-inside",
];

/**
 * Whether a person may overwrite it if they insist: not what others may still need (news, another sheet or hand-out, a
 * file of a newer version or of another kind). For those a place elsewhere is enough.
 */
export function mayReplace(standing: FileStanding): boolean {
  if (standing.kind === "unreadable") return replaceable.includes(standing.error.code);
  return standing.kind === "known" || standing.kind === "partly";
}
