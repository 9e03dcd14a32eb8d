// What is shown while a story is worked on under a filter: nothing vanishes under the hands, and what is done goes.
import { beforeEach, describe, expect, it } from "vitest";
import { StoryDocument } from "../../src/document/story-document.ts";
import { type CardFilter, noFilter } from "../../src/domain/card-filter.ts";
import { cardFilterOf, setCardFilter } from "../../src/state/card-filter.ts";
import { openSession, type StorySession } from "../../src/state/story-store.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

let session: StorySession;
let ids: Readonly<Record<"vision" | "told" | "untold" | "other" | "link", string>>;

beforeEach(() => {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "ありたい姿");
  const [told, untold, other] = ["理由あり", "理由なし", "つながりなし"].map((text) => builder.card("strategy", text));
  builder.run("linkCards", { meansId: told!, endId: vision, reason: "近づくから" });
  const link = builder.run("linkCards", { meansId: untold!, endId: vision });
  ids = { vision, told: told!, untold: untold!, other: other!, link };
  session = openSession(new StoryDocument(builder.story, { deps: builder.deps, author: () => "" }));
});

const set = (filter: Partial<CardFilter>) => setCardFilter(session, { ...noFilter, ...filter });
const shownIds = () => cardFilterOf(session).getState().shownIds;
const shown = () =>
  shownIds() === null ? "all" : [...shownIds()!].map((id) => session.store.getState().story.cards[id]?.text).sort();
const take = (kind: "card" | "link", id: string) => session.actions.select({ kind, id });

describe("a filter of the open story", () => {
  it("shows all at first, and a newly opened story knows nothing of it", () => {
    expect(shown()).toBe("all");
    set({ onlyUnlinked: true });
    const next = openSession(
      new StoryDocument(session.store.getState().story, { deps: new StoryBuilder().deps, author: () => "" }),
    );
    expect(cardFilterOf(next).getState().shownIds).toBeNull();
  });

  it("lays down what is in hand when it is not among what was asked for, and keeps it when it is", () => {
    take("card", ids.told);
    set({ onlyWithoutReason: true });
    expect(shown()).toEqual(["ありたい姿", "理由なし"]);
    expect(session.store.getState().selection).toBeNull();
    take("link", ids.link);
    set({ onlyWithoutReason: true, stageIds: new Set(["vision", "strategy"]) });
    expect(session.store.getState().selection).toEqual({ kind: "link", id: ids.link });
  });

  it("keeps both cards of a link while its reason is written, and lets them go once one turns to another", () => {
    set({ onlyWithoutReason: true });
    take("link", ids.link);
    const before = shownIds();
    session.actions.run("writeLink", { id: ids.link, field: "reason", text: "人" }, { typing: "x" });
    session.actions.run("addCard", { place: { stageId: "vision", groupId: null, themeId: null, parentId: null } });
    expect(shown()).toEqual(expect.arrayContaining(["ありたい姿", "理由なし"]));
    expect(shownIds()).not.toBe(before);
    take("card", ids.other);
    expect(shown()).toEqual(["", "つながりなし"]);
  });

  it("does not bring a card in because a link to it is in hand", () => {
    set({ stageIds: new Set(["strategy"]) });
    const before = shownIds();
    take("link", ids.link);
    expect(shownIds()).toBe(before);
  });

  it("shows a card that is asked for from elsewhere, for as long as it is in hand", () => {
    set({ stageIds: new Set(["strategy"]) });
    session.actions.focusCard(ids.vision);
    expect(shown()).toContain("ありたい姿");
    take("card", ids.told);
    expect(shown()).not.toContain("ありたい姿");
  });

  it("keeps what was added since, also after one went on, until another filter is set", () => {
    set({ themeIds: new Set([null]) });
    for (const text of ["一枚目", "二枚目"]) {
      const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null };
      const added = session.actions.run("addCard", { place, text });
      if (added?.ok) session.actions.focusCard(added.value);
    }
    expect(shown()).toEqual(["一枚目", "二枚目"]);
    session.actions.undo();
    expect(shown()).toEqual(["一枚目"]);
    session.actions.redo();
    expect(shown()).toEqual(expect.arrayContaining(["一枚目", "二枚目"]));
    set({ themeIds: new Set([null]) });
    expect(shown()).toEqual([]);
  });

  it("stays the very same set while one types, so that nothing is laid out anew", () => {
    set({ onlyUnlinked: true });
    take("card", ids.other);
    const before = shownIds();
    session.actions.run("writeCardText", { id: ids.other, text: "つ" }, { typing: "x" });
    session.actions.run("addPerson", { name: "みずき", affiliation: "" });
    expect(shownIds()).toBe(before);
  });

  it("forgets a theme that is removed, and shows all again when nothing else was asked for", () => {
    const theme = session.actions.run("addTheme", { name: "協働" });
    const id = theme?.ok ? theme.value : "";
    set({ themeIds: new Set([id]) });
    expect(shown()).toEqual([]);
    session.actions.run("removeTheme", { id });
    expect(shown()).toBe("all");
  });
});
