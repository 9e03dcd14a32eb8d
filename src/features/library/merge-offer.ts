// Whether what was dropped can be merged into the open sheet, and if not, why. It only looks; merging is the merge's.

import { slipOf } from "../../domain/hand-out/redact.ts";
import type { Story } from "../../domain/story.ts";
import { touchedSince } from "../../domain/trail.ts";
import type { StoryContents } from "../../exchange/json/story-file.ts";
import type { TextKey } from "../../i18n/texts.ts";
import { type ImportItem, isLockedItem } from "../../state/imports.ts";
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { ownStory } from "../../state/workspace-state.ts";

/** The story in an item, once it is read. */
export const storyIn = ({ outcome }: ImportItem): StoryContents | null =>
  outcome?.ok && outcome.value.kind === "story" ? outcome.value.contents : null;

/**
 * merge: all are copies of the open sheet. Otherwise why they are not merged: other, mixed; untouched, unreviewed: as
 * they were handed out, the latter to somebody who answers by a return.
 */
export type MergeOffer = "merge" | "other" | "mixed" | "untouched" | "unreviewed";

export const offerTexts = {
  merge: "merge.offer.explain",
  other: "merge.offer.other",
  mixed: "merge.offer.mixed",
  untouched: "merge.offer.untouched",
  unreviewed: "merge.offer.unreviewed",
} as const satisfies Record<MergeOffer, TextKey>;

/** What to say of merging these; null: there is no question of it, or not yet. */
export function useMergeOffer(items: readonly ImportItem[]): MergeOffer | null {
  const open = useWorkspaceState(ownStory);
  const stories = items.flatMap((item) => storyIn(item)?.story ?? []);
  if (!open || stories.length === 0 || items.some((item) => item.outcome === null || isLockedItem(item))) return null;
  const mine = open.document.read();
  const own = stories.filter(({ id }) => id === mine.id);
  if (own.length < stories.length) return own.length === 0 ? "other" : "mixed";
  if (!own.every((story) => isAsHandedOut(story, mine))) return "merge";
  return own.some((story) => slipOf(story)?.mode === "review") ? "unreviewed" : "untouched";
}

/** Nothing was written into it since it was given away, and the sheet knows the state it was given in. */
function isAsHandedOut(copy: Story, mine: Story): boolean {
  const slip = slipOf(copy);
  if (!slip || !mine.revisions[slip.revisionId]) return false;
  const touched = touchedSince(copy.trail, slip.revisionId);
  return touched !== null && Object.values(touched).every((records) => Object.keys(records).length === 0);
}
