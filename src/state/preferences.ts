// What a person prefers on this machine. Kept beside the stories, never inside them, and nothing is lost with it.
import { create } from "zustand";
import { isRecordId } from "../domain/ids.ts";
import { readSetting, writeSetting } from "../platform/local-settings.ts";

export interface Preferences {
  readonly locale: "ja" | "en";
  readonly dates: "era" | "western";
  /** How the person signs revisions and comments. */
  readonly author: string;
  /** The paper the sheet is printed on. */
  readonly paper: "a3" | "a4";
  /** Whether the panel beside the views is open. */
  readonly panelOpen: boolean;
  /** Whether the chain is told in words beside the views. */
  readonly narrationOpen: boolean;
  /** Whether the comments stand beside the views. */
  readonly commentsOpen: boolean;
  /** Tells this person's comments from those of others of the same name; null while nothing was commented here. */
  readonly authorId: string | null;
  /** Whether the chain runs from left to right on the map, or from top to bottom. */
  readonly mapDirection: "columns" | "rows";
  /** Whether the map keeps the order of the cards, or shows them so that few links cross. */
  readonly mapOrder: "kept" | "fewest-crossings";
  /** Whether reasons and assumptions are written on the links of the map. */
  readonly mapReasons: boolean;
  /** Whether open comments are printed with the sheet, as numbered notes. */
  readonly printComments: boolean;
  /** How long a presentation may take, in whole minutes. */
  readonly presentMinutes: number;
  /** Whether the speaker's notes are printed on the handout. */
  readonly handoutNotes: boolean;
}

/** Nobody speaks longer than that. */
export const mostMinutes = 180;

const defaults: Preferences = {
  locale: "ja",
  dates: "era",
  author: "",
  paper: "a3",
  panelOpen: true,
  narrationOpen: false,
  commentsOpen: false,
  authorId: null,
  mapDirection: "columns",
  mapOrder: "kept",
  mapReasons: true,
  printComments: false,
  presentMinutes: 7,
  handoutNotes: false,
};

const key = "henkaku-story-sheet/preferences";

function readPreferences(): Preferences {
  return readSetting(key, (value) => parsePreferences(value)) ?? defaults;
}

/** Preferences out of anything that was stored: each entry that makes no sense falls back to its default. */
export function parsePreferences(value: unknown): Preferences {
  const stored = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return {
    locale: stored.locale === "en" ? "en" : defaults.locale,
    dates: stored.dates === "western" ? "western" : defaults.dates,
    author: typeof stored.author === "string" ? stored.author : defaults.author,
    paper: stored.paper === "a4" ? "a4" : defaults.paper,
    panelOpen: stored.panelOpen !== false,
    narrationOpen: stored.narrationOpen === true,
    commentsOpen: stored.commentsOpen === true,
    authorId: typeof stored.authorId === "string" && isRecordId(stored.authorId) ? stored.authorId : null,
    mapDirection: stored.mapDirection === "rows" ? "rows" : defaults.mapDirection,
    mapOrder: stored.mapOrder === "fewest-crossings" ? "fewest-crossings" : defaults.mapOrder,
    mapReasons: stored.mapReasons !== false,
    printComments: stored.printComments === true,
    presentMinutes: isMinutes(stored.presentMinutes) ? stored.presentMinutes : defaults.presentMinutes,
    handoutNotes: stored.handoutNotes === true,
  };
}

const isMinutes = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostMinutes;

/** The preferences, kept across sessions. */
export const usePreferences = create<Preferences>(() => readPreferences());

/** Changes some preferences and keeps them. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  writeSetting(key, usePreferences.getState());
}
