// The sizes of the map at 100 %: type, boxes and the room between them, in CSS pixels. View, canvas and pictures all
// take them from here, so that what is drawn is where it was reckoned.

/** One size of type: how large its letters are, and how far its lines are apart. */
export interface MapType {
  readonly size: number;
  readonly line: number;
}

export const cardType: MapType = { size: 16, line: 23 };
export const elementType: MapType = { size: 14, line: 20 };
export const noteType: MapType = { size: 13, line: 18 };
export const headType: MapType = { size: 13, line: 18 };
export const headingType: MapType = { size: 15, line: 20 };

export const cardWidth = 252;
export const cardPadding = { across: 12, top: 6, bottom: 9 } as const;
/** The line above a card's text: its number, its badges, its fold. */
export const cardHead = 22;
/** What an element stands in from its card's text: the room of its number. */
export const elementIndent = 24;
export const elementGap = 4;
export const noteGap = 5;

export const cardGap = 14;
export const sectionGap = 26;
export const stageGap = 46;
/** The room of an empty section. */
export const vacancyHeight = 64;
/** A heading above the cards of a stage or group: the gap below it. */
export const headingGap = 8;
/** A heading's width where it stands beside its cards. */
export const headingWidth = 132;

/** How wide the words on links are; wider ones where so much is said that the map would grow by it. */
export const labelWidths = [184, 248, 320] as const;
export const labelPadding = { across: 8, along: 5 } as const;
export const labelGap = 8;
/** The room a link without words takes among the words of others. */
export const bareLink = 6;
/** Between a card and the words on its links: where the lines bend. */
export const channel = 52;
/** Between two columns no link says anything between. */
export const bareGap = 110;

/** Around the whole map. */
export const mapMargin = 32;

/** Around and between the lanes of themes. */
export const lanePadding = 12;
export const laneGap = 12;
export const laneHeading = 28;

/** Texts are drawn up to that many lines; a longer one ends in a line that says so. */
export const mostLines = 300;
