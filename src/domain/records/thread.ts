// A thread (コメント): what somebody remarks on the story, a card, one of its texts, a link, or words in a text, and the
// replies to it. It outlives what it is about: a removed card leaves its threads, with the words they quoted.
// Two copies' threads are put together by id; nothing in one may depend on the threads beside it.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

/** What a comment wants: an answer, to be read, or to be enjoyed. */
export const threadKinds = ["question", "thought", "praise"] as const;
export type ThreadKind = (typeof threadKinds)[number];

const timeSchema = v.pipe(v.string(), v.isoTimestamp());

const anchorEntries = {
  /** What it is about as a whole; `quote`: only some words of a text. */
  target: v.picklist(["story", "card", "field", "link", "quote"]),
  /** The card it is about, or the means of the link it is about; null: the story. */
  cardId: v.nullable(recordIdSchema),
  linkId: v.nullable(recordIdSchema),
  /** Which text of the card or link: `text`, `fields.aim`, `reason`; null: none in particular. */
  field: v.nullable(
    v.pipe(v.string(), v.regex(/^(text|reason|assumption|noEnds|noMeans|fields\.[a-z][a-z0-9-]{0,39})$/)),
  ),
  /** The words it is about, to the letter; empty unless the target is a quote. */
  quote: v.string(),
  /** The letters right before and after the quote, some thirty each: they tell two equal quotes apart. */
  prefix: v.string(),
  suffix: v.string(),
  /** Where in the text the quote began, in UTF-16 units. */
  position: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the place was called and how its text began, for the day it is no longer there. */
  label: v.string(),
  beginning: v.string(),
};

const threadSchema = v.strictObject({
  id: recordIdSchema,
  kind: v.picklist(threadKinds),
  ...anchorEntries,
  /** Who began it, as they call themselves; empty: not said. */
  author: v.string(),
  /** Tells people of one name apart; null: not known. */
  authorId: v.nullable(recordIdSchema),
  /** ISO 8601, UTC, by the clock of whoever wrote it. */
  time: timeSchema,
  isResolved: v.boolean(),
  resolvedBy: v.string(),
  resolvedAt: v.nullable(timeSchema),
});
export type Thread = Readonly<v.InferOutput<typeof threadSchema>>;

/** Where a thread belongs, by several marks, so that the place is found again after the text was edited. */
export type Anchor = Pick<Thread, keyof typeof anchorEntries>;

export const threadType = recordType<"threads", Thread>({
  table: "threads",
  idPrefix: "th",
  schema: threadSchema,
  maps: [],
  // A thread whose link is gone is shown with what it quoted, and finds it when it comes back: so it is with its card.
  // Named here is the link alone, since two copies that drew the same one may give it another id (`merge/twins.ts`).
  references: [{ field: "linkId", table: "links", whenMissing: "keep" }],
  // Two people who each resolved it did one thing.
  units: { resolution: ["isResolved", "resolvedBy", "resolvedAt"] },
  part: "comments",
});

/** Who writes a comment. */
export interface Author {
  readonly name: string;
  readonly id: string | null;
}

/** The anchor of what is about the whole story. */
export const storyAnchor: Anchor = {
  target: "story",
  cardId: null,
  linkId: null,
  field: null,
  quote: "",
  prefix: "",
  suffix: "",
  position: 0,
  label: "",
  beginning: "",
};

/** A new thread, open and without a remark in it. `time` is ISO 8601 in UTC. */
export const createThread = (id: string, kind: ThreadKind, anchor: Anchor, by: Author, time: string): Thread => ({
  id,
  kind,
  ...anchor,
  author: by.name,
  authorId: by.id,
  time,
  isResolved: false,
  resolvedBy: "",
  resolvedAt: null,
});

/** True when that person wrote it. Names do not count: two people may have the same one. */
export const isOwn = (record: { readonly authorId: string | null }, by: Author): boolean =>
  record.authorId !== null && record.authorId === by.id;
