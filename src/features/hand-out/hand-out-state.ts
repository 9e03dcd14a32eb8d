// What is being filled in to hand out a copy. It outlives the dialog, so that the preview, and a look at a card, cost
// nobody what they typed. The passphrase goes as soon as the dialog is closed.
import { create } from "zustand";
import { type Part, usuallyLeftOut } from "../../domain/hand-out/parts.ts";
import type { HandOut, HandOutMode } from "../../domain/records/hand-out.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryKey } from "../../storage/story-library.ts";
import { pastHandOuts } from "./past-hand-outs.ts";

export interface Draft {
  readonly receiver: string;
  readonly purpose: string;
  readonly sender: string;
  /** The day as it was typed. */
  readonly until: string;
  readonly mode: HandOutMode;
  readonly leftOut: readonly string[];
  readonly format: "html" | "json";
  readonly isProtected: boolean;
  readonly passphrase: string;
}

interface State {
  readonly shown: "form" | "records" | null;
  /** The record was asked for from the form, and leads back to it. */
  readonly isFormBehind: boolean;
  /** The story the draft is about. */
  readonly key: StoryKey | null;
  readonly draft: Draft;
  /** Counts up when the file was asked for: from then on what is missing is said. */
  readonly asked: number;
  readonly isBusy: boolean;
}

const closed = { shown: null, isFormBehind: false, asked: 0, isBusy: false } as const;

const empty: Draft = {
  receiver: "",
  purpose: "",
  sender: "",
  until: "",
  mode: "review",
  leftOut: usuallyLeftOut,
  format: "html",
  isProtected: false,
  passphrase: "",
};

/** The form and what stands in it. */
export const useHandOutState = create<State>(() => ({ ...closed, key: null, draft: empty }));

/** Opens the form for that story: as it was left, or with the choices of the latest hand-out. */
export function openHandOut(key: StoryKey, story: Story, given: Pick<Draft, "sender" | "isProtected">): void {
  const [latest] = pastHandOuts(story);
  useHandOutState.setState(({ key: before, draft }) => ({
    ...closed,
    shown: "form",
    key,
    draft: key === before ? draft : begun(given, latest),
  }));
}

const begun = (given: Pick<Draft, "sender" | "isProtected">, latest: HandOut | undefined): Draft => ({
  ...empty,
  ...given,
  ...(latest && { mode: latest.mode, leftOut: latest.leftOut }),
});

/** Writes into the form. */
export const fillIn = (change: Partial<Draft>): void =>
  useHandOutState.setState(({ draft }) => ({ draft: { ...draft, ...change } }));

/** Leaves that part out, or no longer. */
export const leaveOut = (part: Part, isLeftOut: boolean): void =>
  useHandOutState.setState(({ draft }) => {
    const others = draft.leftOut.filter((each) => each !== part);
    return { draft: { ...draft, leftOut: isLeftOut ? [...others, part] : others } };
  });

/** From now on what is missing is said. */
export const askForAll = (): void => useHandOutState.setState(({ asked }) => ({ asked: asked + 1 }));

export const setBusy = (isBusy: boolean): void => useHandOutState.setState({ isBusy });

/** Closes whatever is open; all but the passphrase stays for the next time. */
export const closeHandOut = (): void =>
  useHandOutState.setState(({ draft }) => ({ ...closed, draft: { ...draft, passphrase: "" } }));

/** Closes the form after the copy was handed out: the next one begins anew. */
export const handedOut = (): void => useHandOutState.setState({ ...closed, key: null, draft: empty });

export const openHandOutRecords = (): void =>
  useHandOutState.setState(({ shown }) => ({ shown: "records", isFormBehind: shown === "form" }));

/** Leaves the record: back to the form it was asked for from. */
export function leaveRecords(): void {
  if (useHandOutState.getState().isFormBehind) useHandOutState.setState({ shown: "form", isFormBehind: false });
  else closeHandOut();
}
