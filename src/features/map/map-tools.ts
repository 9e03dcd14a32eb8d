// What the parts of the map can do to it and to the story. One object for as long as the map is shown, so that a card
// never renders again because of it.
import { createContext, useContext } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { Direction } from "../../domain/map/layout.ts";
import type { Section } from "../../domain/map/sections.ts";
import type { Spot } from "./map-state.ts";

export interface MapTools {
  /** Begins to write a card's text or a link's words, and takes it in hand. */
  readonly edit: (spot: Spot) => void;
  /** Ends writing; the keys are the map's again. */
  readonly endEditing: () => void;
  /** The field has lost the focus: it closes, unless something else is written by now. */
  readonly leftEditing: (spot: Spot) => void;
  /** The height a field needs in a card's box, in the map's pixels; null: no field any more. */
  readonly need: (id: RecordId, height: number | null) => void;
  /** Shows a card's elements, or folds them away. */
  readonly fold: (id: RecordId, isUnfolded: boolean) => void;
  /** Adds the first card of an empty section and begins to write it. */
  readonly startCard: (section: Section) => void;
  /** Whether the link that is being drawn may end at that card. */
  readonly target: (id: RecordId) => "allowed" | "refused";
}

export const MapToolsContext = createContext<MapTools | null>(null);

/** The tools of the map around. Throws outside of one: that is a mistake in the code. */
export function useMapTools(): MapTools {
  const tools = useContext(MapToolsContext);
  if (!tools) throw new Error("no map is around");
  return tools;
}

/** In which way the map around runs. */
export const DirectionContext = createContext<Direction>("columns");
