import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { cardPanelFeature } from "../../../src/features/card-panel/feature.ts";
import type { Action } from "../../../src/state/feature.ts";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let actions: readonly Action[] = [];

/** The panel as the shell shows it: only while it is open. */
function Shell() {
  actions = cardPanelFeature.useActions?.() ?? [];
  const isOpen = usePreferences((preferences) => preferences.panelOpen);
  const Panel = cardPanelFeature.Panel;
  return isOpen && Panel ? <Panel /> : null;
}

const run = (id: string) => act(async () => actions.find((action) => action.id === id)?.run());

function open(): OpenStory {
  return openStory(<Shell />, (builder) => {
    builder.card("vision", "海辺の町");
    builder.card("strategy", "公民連携");
  });
}

afterEach(() => setPreferences({ panelOpen: true }));

describe("going to the details and back", () => {
  it("does nothing while nothing is in hand", () => {
    open();
    expect(actions.every((action) => action.disabled)).toBe(true);
  });

  it("opens a closed panel, puts the cursor at the end of the text, and leads back to the card", async () => {
    const { session, idOf } = open();
    await act(async () => setPreferences({ panelOpen: false }));
    await act(async () => session.actions.select({ kind: "card", id: idOf("公民連携") }));
    await run("card-panel.show");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "文" })).toHaveFocus());
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "文" }).selectionStart).toBe(4);
    await run("card-panel.show");
    expect(session.store.getState().focusCardId).toBe(idOf("公民連携"));
  });

  it("waits for the card that was chosen a moment ago, not the one before", async () => {
    const { session, idOf } = open();
    await act(async () => session.actions.select({ kind: "card", id: idOf("海辺の町") }));
    await act(async () => {
      session.actions.select({ kind: "card", id: idOf("公民連携") });
      actions.find((action) => action.id === "card-panel.show")?.run();
    });
    await waitFor(() => expect(document.activeElement).toHaveValue("公民連携"));
  });
});

it("removing the card in hand works from every view, and the next card is in hand then", async () => {
  const { session, idOf, texts } = open();
  const next = idOf("公民連携");
  await act(async () => session.actions.select({ kind: "card", id: idOf("海辺の町") }));
  await run("card-panel.remove");
  expect(texts("vision")).toEqual([]);
  expect(session.store.getState().selection).toEqual({ kind: "card", id: next });
});
