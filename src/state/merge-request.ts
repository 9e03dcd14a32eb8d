// A person wants copies to be taken into the open story. Whoever reads files says so here; the merge hears it.
// It holds the wish only until it is heard.
import { create } from "zustand";
import type { Story } from "../domain/story.ts";

export interface MergeRequest {
  readonly copies: readonly { readonly name: string; readonly story: Story }[];
}

/** The wish, or null. */
export const useMergeRequest = create<{ readonly request: MergeRequest | null }>(() => ({ request: null }));

export const requestMerge = (request: MergeRequest): void => useMergeRequest.setState({ request });
export const mergeRequestHeard = (): void => useMergeRequest.setState({ request: null });
