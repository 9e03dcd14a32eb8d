// What a picture of the map is made from: the layout with what it lays out, and the few words the picture adds.
import type { Local } from "../../domain/card-label.ts";
import type { MapLayout } from "../../domain/map/layout.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryIndex } from "../../domain/story-index.ts";

export interface MapPicture {
  readonly layout: MapLayout;
  readonly story: Story;
  readonly index: StoryIndex;
  readonly locale: "ja" | "en";
  readonly local: Local;
  /** Says how many elements are folded away in a card, for example 要素 3. */
  readonly foldedElements: (count: number) => string;
}
