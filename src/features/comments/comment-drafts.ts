// What is being written in comments and not posted yet, by what it belongs to. It outlives the panel being closed and
// another comment being begun, so that no letter is lost by looking something up.
import { create } from "zustand";
import { useCommentRequest } from "../../state/comment-request.ts";

const useDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/** The words written so far under that name, and how to change them; "" takes them away. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const text = useDrafts((drafts) => drafts[name] ?? "");
  return [text, (next) => write(name, next)];
}

function write(name: string, text: string): void {
  useDrafts.setState({ [name]: text });
  const hasDrafts = Object.values(useDrafts.getState()).some((draft) => draft.trim() !== "");
  if (useCommentRequest.getState().hasDrafts !== hasDrafts) useCommentRequest.setState({ hasDrafts });
}

/** The name under which a new comment is written. */
export const newCommentDraft = "new";
