// Which card a person is about to link, asked for from any view and answered by the link picker.
// It holds the question only; the link itself is made by a command, like everything else.
import { create } from "zustand";
import type { RecordId } from "../domain/ids.ts";

/** `ends`: what does this card serve? `means`: what serves it? */
export type LinkSide = "ends" | "means";

export interface LinkRequest {
  readonly cardId: RecordId;
  readonly side: LinkSide;
}

/** The open question, or null. */
export const useLinkRequest = create<{ readonly request: LinkRequest | null }>(() => ({ request: null }));

/** Opens the link picker for that card. */
export const requestLink = (cardId: RecordId, side: LinkSide = "ends"): void =>
  useLinkRequest.setState({ request: { cardId, side } });

/** Closes it. */
export const closeLinkRequest = (): void => useLinkRequest.setState({ request: null });
