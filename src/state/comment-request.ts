// What a person wants with comments, asked for from any view and answered by the comments' panel: to comment on a spot,
// or to see the threads of a card. It holds the question only; what is written becomes a record by a command.
import { create } from "zustand";
import type { Spot } from "../domain/anchoring/make-anchor.ts";
import type { RecordId } from "../domain/ids.ts";
import { setPreferences } from "./preferences.ts";

interface CommentRequest {
  /** What the comment being written is about; null: none is being written. */
  readonly spot: Spot | null;
  /** The thread in hand. */
  readonly shownId: RecordId | null;
  /** Counts the times the panel was asked for something, so that asking twice is asking again. */
  readonly asked: number;
  /** Something is written and not posted yet. */
  readonly hasDrafts: boolean;
}

export const useCommentRequest = create<CommentRequest>(() => ({
  spot: null,
  shownId: null,
  asked: 0,
  hasDrafts: false,
}));

const ask = (change: Partial<CommentRequest>) => {
  setPreferences({ commentsOpen: true });
  useCommentRequest.setState(({ asked }) => ({ ...change, asked: asked + 1 }));
};

/** Opens the place to write a comment on that spot. */
export const requestComment = (spot: Spot): void => ask({ spot });

/** Opens the panel at that thread. */
export const showThread = (id: RecordId): void => ask({ shownId: id });

/** Ends the writing of a comment. */
export const closeCommentRequest = (): void => useCommentRequest.setState({ spot: null });

/** Notes which thread is in hand, without leading anybody anywhere. */
export const holdThread = (id: RecordId | null): void => useCommentRequest.setState({ shownId: id });
