// The map of a story as the bare pages take it: the very places the app's own layout gives its cards and links.

import { layOutMap } from "../../src/domain/map/layout.ts";
import { cardWidth } from "../../src/domain/map/map-type.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { translate } from "../../src/i18n/translate.ts";
import { mapWords } from "../../src/state/map-words.ts";
import type { Scene } from "./bare/scene.ts";

/** How many cards the map is measured with. */
export const mapSizes: readonly number[] = [100, 500, 1000, 2000, 5000];

/** What the layout of a story's whole map is told, as the view first shows it. */
export const wholeMap = (story: Story): Parameters<typeof layOutMap>[0] => ({
  story,
  index: indexStory(story),
  direction: "columns",
  order: "kept",
  unfolded: new Set(),
  only: null,
  withWords: true,
  words: mapWords({ locale: "ja", t: (key, ...params) => translate("ja", key, ...params) }),
});

/** The cards and links of a story where the map has them. */
export function sceneOf(story: Story): Scene {
  const { cards, links } = layOutMap(wholeMap(story));
  return {
    cardWidth,
    cards: cards.map(({ id, x, y, height }) => ({ id, x, y, height, text: story.cards[id]?.text ?? "" })),
    links: links.map(({ id, fromId, toId }) => ({ id, meansId: fromId, endId: toId })),
  };
}
