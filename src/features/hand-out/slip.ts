// The slip of a hand-out, as it follows from what was filled in, and what is still missing in it.

import { redacted } from "../../domain/hand-out/redact.ts";
import type { HandOut } from "../../domain/records/hand-out.ts";
import type { Story } from "../../domain/story.ts";
import { isEmptyPassphrase } from "../../exchange/locked/lock.ts";
import { parseDay } from "../../i18n/parse-dates.ts";
import type { Draft } from "./hand-out-state.ts";

export type Slip = Omit<HandOut, "id" | "revisionId" | "time" | "gone">;

/** What would be noted of it. A day that cannot be read is none; `faultsOf` tells. */
export const slipFrom = ({ mode, receiver, purpose, sender, until, leftOut }: Draft): Slip => ({
  mode,
  receiver: receiver.trim(),
  purpose: purpose.trim(),
  sender: sender.trim(),
  until: parseDay(until) ?? "",
  leftOut: [...leftOut],
});

export interface Faults {
  readonly receiver: boolean;
  readonly until: boolean;
  readonly passphrase: boolean;
}

/** What keeps the copy from being handed out. */
export const faultsOf = ({ receiver, until, isProtected, passphrase }: Draft): Faults => ({
  receiver: receiver.trim() === "",
  until: until.trim() !== "" && parseDay(until) === null,
  passphrase: isProtected && isEmptyPassphrase(passphrase),
});

/** The copy as it would be handed out now; nothing is noted of it. `time` is ISO 8601. */
export const copyNow = (story: Story, slip: Slip, time: string): Story =>
  redacted(story, { id: "ho_notyet", revisionId: "r_notyet", ...slip, time, gone: [] });
