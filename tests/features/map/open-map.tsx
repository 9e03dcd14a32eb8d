// The map over a small story, with what a person sees and hears of it. jsdom lays nothing out, so the map is shown at 100 %,
// in a window that is said to be large enough for all of it.
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { LinkPicker } from "../../../src/features/links/LinkPicker.tsx";
import { MapView } from "../../../src/features/map/MapView.tsx";
import { setMapState } from "../../../src/features/map/map-state.ts";
import { closeLinkRequest } from "../../../src/state/link-request.ts";
import { setPreferences } from "../../../src/state/preferences.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { smallStory } from "../chain-stories.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

export interface OpenMap extends OpenStory {
  /** The list that takes the keys of the map. */
  readonly keys: HTMLElement;
  /** Takes the card with that text in hand, as a click does. */
  readonly take: (text: string) => void;
  /** What is said of the card or link in hand. */
  readonly said: () => string;
  /** The texts of the cards on the map, from column to column. */
  readonly cards: () => readonly (string | null | undefined)[];
}

/** Opens the map with the link picker beside it, as the app has it, and gives it the keys. */
export function openMap(build: (builder: StoryBuilder) => void = smallStory): OpenMap {
  const opened = openStory(
    <>
      <MapView />
      <LinkPicker />
    </>,
    build,
  );
  const keys = screen.getByRole("listbox", { name: "マップのカード" });
  act(() => keys.focus());
  return {
    ...opened,
    keys,
    take: (text) => act(() => opened.session.actions.select({ kind: "card", id: opened.idOf(text) })),
    said: () => document.getElementById(keys.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "",
    cards: () =>
      [...document.querySelectorAll('.react-flow__node [class*="_text_"]')].map(
        (text) => text.querySelector("textarea")?.value ?? text.textContent,
      ),
  };
}

// What is unfolded and asked for outlives a map, as it should for a person; not for the next test.
beforeEach(() => {
  // Somebody who wants no motion: the view is where it goes at once.
  const { matchMedia } = window;
  vi.spyOn(window, "matchMedia").mockImplementation((query) => ({
    ...matchMedia(query),
    matches: query.includes("reduced-motion"),
  }));
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(3000);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(2000);
  setMapState({ unfolded: new Set(), editing: null, matches: null, lit: null });
  closeLinkRequest();
  setPreferences({ mapDirection: "columns", mapOrder: "kept", mapReasons: true });
});

afterEach(() => {
  vi.restoreAllMocks();
});
