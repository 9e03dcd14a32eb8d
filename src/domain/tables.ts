// The registry: every record type of a story, one line each. The order is the order in files and lists.

import type { RecordType } from "./record-type.ts";
import { aboutType } from "./records/about.ts";
import { cardType } from "./records/card.ts";
import { decisionType } from "./records/decision.ts";
import { handOutType } from "./records/hand-out.ts";
import { linkType } from "./records/link.ts";
import { personType } from "./records/person.ts";
import { remarkType } from "./records/remark.ts";
import { returnType } from "./records/return.ts";
import { revisionType } from "./records/revision.ts";
import { stepType } from "./records/step.ts";
import { themeType } from "./records/theme.ts";
import { threadType } from "./records/thread.ts";

export const recordTypes = {
  about: aboutType,
  themes: themeType,
  cards: cardType,
  links: linkType,
  people: personType,
  steps: stepType,
  threads: threadType,
  remarks: remarkType,
  decisions: decisionType,
  handOuts: handOutType,
  returns: returnType,
  revisions: revisionType,
} as const;

export type TableName = keyof typeof recordTypes;
export type RecordOf<T extends TableName> = (typeof recordTypes)[T] extends RecordType<T, infer R> ? R : never;
export type AnyRecord = { [T in TableName]: RecordOf<T> }[TableName];

export const tableNames = Object.keys(recordTypes) as readonly TableName[];

/** True when `name` is one of the tables. */
export const isTableName = (name: string): name is TableName => Object.hasOwn(recordTypes, name);
