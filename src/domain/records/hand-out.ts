// A hand-out (配付): a copy given to somebody, for what, until when, and what was left out of it. The team's own story
// keeps all of them; the copy itself carries only its own, by which it knows whose it is and what may be done with it.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

/** review: only comments may be written in it; copy: it is worked on, and merged later. */
export const handOutModes = ["review", "copy"] as const;
export type HandOutMode = (typeof handOutModes)[number];

const handOutSchema = v.strictObject({
  id: recordIdSchema,
  /** The state that was given away. */
  revisionId: recordIdSchema,
  mode: v.picklist(handOutModes),
  /** Whom it is for: a person or a group, as the sender writes it. */
  receiver: v.string(),
  purpose: v.string(),
  /** Who gives it, as the receiver should read it. */
  sender: v.string(),
  /** Until when it should come back, `YYYY-MM-DD`; empty: not said. */
  until: v.union([v.literal(""), v.pipe(v.string(), v.isoDate())]),
  /** ISO 8601, UTC. */
  time: v.pipe(v.string(), v.isoTimestamp()),
  /** The parts that were left out, see `hand-out/parts.ts`. */
  leftOut: v.array(v.string()),
  /** The records that are therefore missing in the copy, as `table/id`: a merge must not take them for removed. */
  gone: v.array(v.string()),
});
export type HandOut = Readonly<v.InferOutput<typeof handOutSchema>>;

export const handOutType = recordType<"handOuts", HandOut>({
  table: "handOuts",
  idPrefix: "ho",
  schema: handOutSchema,
  maps: [],
  // A copy whose list of revisions was cut away still says whom it is for.
  references: [],
  // To whom else it was given is nobody's business but the team's.
  part: "own",
});
