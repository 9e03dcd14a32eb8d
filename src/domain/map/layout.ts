// The layout of the map: stages in columns (or rows), themes as lanes across the matrix, links between with their words
// on them. Pure and deterministic: the same story gives the same map on every machine. Nobody places a box by hand.
import type { RecordId, StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import { type BoxWords, type CardBox, cardBox } from "./card-size.ts";
import { untangled } from "./crossings.ts";
import { type DrawnLink, drawnLinks } from "./drawn-links.ts";
import { measureHeadings } from "./headings.ts";
import { place } from "./placing.ts";
import { route } from "./routing.ts";
import { arrange, type Only, type Section } from "./sections.ts";
import { assemble } from "./turning.ts";

/** In which way the chain runs: ranks as columns from left to right, or as rows from top to bottom. */
export type Direction = "columns" | "rows";

/** Within a section: as the story orders its cards, or so that few links cross. */
export type CardOrder = "kept" | "fewest-crossings";

export interface MapInput {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly direction: Direction;
  readonly order: CardOrder;
  /** The cards whose elements are shown. */
  readonly unfolded: ReadonlySet<RecordId>;
  /** The cards to show, or null for all. */
  readonly only: Only;
  /** Whether reasons and assumptions are written on the links. */
  readonly withWords: boolean;
  readonly words: MapWords;
}

/** Words in the language of the reader. Names come from the template. */
export interface MapWords extends BoxWords {
  readonly locale: "ja" | "en";
  /** The lane of cards that belong to no theme, and a theme that has no name. */
  readonly noTheme: string;
  readonly unnamedTheme: string;
  /** The heading of cards that belong to no group. */
  readonly noGroup: string;
}

/** In CSS pixels at 100 %, from the map's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface MapCard extends Rect {
  readonly id: RecordId;
  readonly stageId: StageId;
  readonly rank: number;
  /** Its section, as an index into `sections`. */
  readonly section: number;
  readonly box: CardBox;
}

/** The place of a section without cards, where the first one can be written. */
export interface MapVacancy extends Rect {
  readonly section: number;
  readonly rank: number;
}

export interface MapHeading extends Rect {
  readonly kind: "stage" | "group" | "theme";
  readonly stageId: StageId | null;
  readonly lines: readonly string[];
}

/** A theme's lane across the matrix. `themeId` null: cards of no theme. */
export interface MapLane extends Rect {
  readonly themeId: RecordId | null;
}

/** The words on a link: its reason, and the assumption it rests on. */
export interface LinkWords extends Rect {
  readonly reason: readonly string[];
  readonly assumption: readonly string[];
}

export interface MapLink extends DrawnLink {
  /** The gap its words lie in: gap `g` is the one before rank `g`. */
  readonly gap: number;
  readonly words: LinkWords | null;
  /** The point of its line in the middle of that gap, where its words lie or would lie. */
  readonly middle: Point;
  /** From the means to the end: a point, then cubic Bézier pieces of three points each, as x, y, x, y, … */
  readonly curve: readonly number[];
}

/** The extent of a rank along the chain. */
export interface RankExtent {
  readonly start: number;
  readonly size: number;
}

export interface MapLayout {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly ranks: readonly RankExtent[];
  readonly sections: readonly Section[];
  /** Rank by rank, and in each from top to bottom (from left to right in rows). */
  readonly cards: readonly MapCard[];
  readonly cardsByRank: readonly (readonly MapCard[])[];
  readonly cardById: ReadonlyMap<RecordId, MapCard>;
  /** The shown card each shown or folded element stands in; cards of their own stand for themselves. */
  readonly holderById: ReadonlyMap<RecordId, RecordId>;
  readonly vacancies: readonly MapVacancy[];
  readonly headings: readonly MapHeading[];
  readonly lanes: readonly MapLane[];
  readonly links: readonly MapLink[];
  readonly linkById: ReadonlyMap<RecordId, MapLink>;
  /** The links with words in each gap, in the order in which the words lie. */
  readonly wordsByGap: readonly (readonly MapLink[])[];
}

/** Lays out a story's map. Near linear in cards and links: sorting apart, everything is looked at a few times. */
export function layOutMap(input: MapInput): MapLayout {
  const { story, index, direction, order, unfolded, only, withWords, words } = input;
  const kept = arrange(story, index, only);
  const drawn = drawnLinks(story, index, kept);
  const arrangement = order === "kept" ? kept : untangled(kept, drawn.links);
  const boxes = new Map<RecordId, CardBox>();
  for (const id of drawn.shownIds) boxes.set(id, cardBox(story, index, id, unfolded.has(id), words));
  const headings = measureHeadings(story, arrangement, direction, words);
  const placed = place({ arrangement, boxes, headings, links: drawn.links, direction });
  const routed = route({ story, placed, links: drawn.links, direction, withWords, words });
  return assemble(direction, placed, routed, drawn.holderById);
}
