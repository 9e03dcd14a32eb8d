// What the tabs that have one story open tell each other.
// Any page opened from disk can send here, and another tab may run another version: a message is only ever a hint that
// something was saved. What is not exactly ours is dropped, and the story is then read from storage.
import * as v from "valibot";
import type { ChangeSet } from "../domain/change-set.ts";
import { parseChangeSets } from "../domain/change-set-schema.ts";
import { storyFormat } from "../domain/migrations.ts";

export type TabMessage =
  /** The writing tab has saved. */
  | { readonly kind: "saved"; readonly sequence: number; readonly changeSets: readonly ChangeSet[] }
  /** What is stored has changed in a way that change sets do not tell. */
  | { readonly kind: "reload" }
  /** Another tab would like to write: the writing one saves and lets go. */
  | { readonly kind: "let-go" }
  /** Never sent: what a message of a newer program is taken for. */
  | { readonly kind: "newer-format"; readonly format: number };

/** A message with the story format of the program that sent it. */
export interface SealedMessage {
  readonly format: number;
  readonly message: TabMessage;
}

const sealSchema = v.object({ format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), message: v.unknown() });

const messageSchema = v.variant("kind", [
  v.object({
    kind: v.literal("saved"),
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    changeSets: v.unknown(),
  }),
  v.object({ kind: v.literal("reload") }),
  v.object({ kind: v.literal("let-go") }),
]);

/** Puts the format of this program on a message. */
export const sealMessage = (message: TabMessage): SealedMessage => ({ format: storyFormat, message });

/** The message in what another tab sent, or undefined when it is none. */
export function parseMessage(data: unknown): SealedMessage | undefined {
  const seal = v.safeParse(sealSchema, data);
  if (!seal.success) return undefined;
  const { format } = seal.output;
  if (format > storyFormat) return { format, message: { kind: "newer-format", format } };
  const message = v.safeParse(messageSchema, seal.output.message);
  if (!message.success) return undefined;
  if (message.output.kind !== "saved") return { format, message: message.output };
  const changeSets = parseChangeSets(message.output.changeSets);
  // Something was saved, and only storage can tell what.
  if (!changeSets.ok) return { format, message: { kind: "reload" } };
  return { format, message: { ...message.output, changeSets: changeSets.value } };
}
