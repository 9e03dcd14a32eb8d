// The words that are shown: told of the story as it was a moment ago, so that typing and walking never wait for them.
// Computed only while the panel is there.
import { useMemo } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { Direction } from "../../domain/narration/chain-order.ts";
import { narrateChain } from "../../domain/narration/narrate-chain.ts";
import type { Story } from "../../domain/story.ts";
import { inWords, type ToldSection } from "../../i18n/narrate.ts";
import type { Locale } from "../../i18n/text-shape.ts";
import type { Selection } from "../../state/story-store.ts";
import { type CalmState, useCalmState } from "../../state/use-calm-state.ts";
import { useTexts } from "../../ui/I18n.tsx";

/** What a person wants to read. */
export interface Reading {
  readonly direction: Direction;
  /** From the card in hand on, or the whole story. */
  readonly scope: "card" | "story";
}

export interface Told {
  readonly sections: readonly ToldSection[];
  /** The card in hand, or the means of the link in hand. */
  readonly selectedId: RecordId | null;
  readonly isEmpty: boolean;
}

/** The narration of the open story. */
export function useNarration({ direction, scope }: Reading): Told {
  const { locale } = useTexts();
  const { story, index, selection } = useCalmState();
  const selectedId = cardInHand(story, selection);
  const startId = scope === "card" ? selectedId : null;
  const sections = useMemo(
    () => tell({ story, index }, { direction, startId, locale }),
    [story, index, direction, startId, locale],
  );
  return { sections, selectedId, isEmpty: index.readingOrder.length === 0 };
}

/** The narration of a story as it is at this moment, in words. */
export function tellNow({ story, index, selection }: CalmState, reading: Reading, locale: Locale) {
  const startId = reading.scope === "card" ? cardInHand(story, selection) : null;
  return tell({ story, index }, { direction: reading.direction, startId, locale });
}

interface Telling {
  readonly direction: Direction;
  readonly startId: RecordId | null;
  readonly locale: Locale;
}

function tell({ story, index }: Pick<CalmState, "story" | "index">, { direction, startId, locale }: Telling) {
  return inWords({ story, index, locale, direction }, narrateChain(story, index, direction, startId));
}

function cardInHand(story: Story, selection: Selection): RecordId | null {
  if (selection === null) return null;
  return selection.kind === "card" ? selection.id : (story.links[selection.id]?.meansId ?? null);
}
