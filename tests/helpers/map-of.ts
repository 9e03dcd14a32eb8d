// A map laid out as the app does it, for tests of what is made from it.
import { layOutMap, type MapInput, type MapLayout } from "../../src/domain/map/layout.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { translate } from "../../src/i18n/translate.ts";
import { mapWords } from "../../src/state/map-words.ts";

/** The words of the map in Japanese. */
export const japaneseMapWords = mapWords({ locale: "ja", t: (key, ...params) => translate("ja", key, ...params) });

/** The whole map of a story in columns with every element shown and every word written, unless told otherwise. */
export function mapOf(story: Story, options: Partial<MapInput> = {}): MapLayout {
  const index = options.index ?? indexStory(story);
  return layOutMap({
    story,
    index,
    direction: "columns",
    order: "kept",
    unfolded: new Set(index.elementIdsByCard.keys()),
    only: null,
    withWords: true,
    words: japaneseMapWords,
    ...options,
  });
}
