// What is shown before a card is let go is what happens: the card lands where the mark was, or nowhere.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../src/domain/change-set.ts";
import { commands } from "../../../src/domain/commands.ts";
import type { RecordId } from "../../../src/domain/ids.ts";
import { type Drop, dropAt } from "../../../src/domain/map/dropping.ts";
import type { MapLayout, Rect } from "../../../src/domain/map/layout.ts";
import type { Story } from "../../../src/domain/story.ts";
import { isThemed } from "../../../src/domain/template.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyDirection, anyStory, holds, mapOf } from "./map-setting.ts";

/** The story after the drop. Fails where the app would refuse it. */
function dropped(story: Story, id: RecordId, { place, position }: Drop): Story {
  const moved = commands.moveCard(story, { id, place, ...(position && { position }) });
  const next = moved.ok ? applyChanges(story, moved.value.changes) : moved;
  if (!next.ok) throw new Error(`the drop is refused: ${JSON.stringify(next.error)}`);
  return next.value;
}

/** Stories as the app makes them: only the matrix has themes. */
const tidyStory = anyStory(16).map((story): Story => {
  const cards = Object.values(story.cards).map((card) => {
    const isFree = isThemed(story.template, card.stageId);
    return [card.id, { ...card, themeId: isFree ? card.themeId : null }] as const;
  });
  return { ...story, cards: Object.fromEntries(cards) };
});

const share = fc.double({ min: -0.05, max: 1.05, noNaN: true });

/** The ids of the cards in the section a card stands in, in order. */
const section = (map: MapLayout, id: RecordId): readonly RecordId[] =>
  map.sections[map.cardById.get(id)?.section ?? -1]?.cardIds ?? [];

describe("dropping a card", () => {
  it("anywhere on any map does nothing, or puts it exactly where the mark says", () => {
    fc.assert(
      fc.property(tidyStory, anyDirection, fc.nat(), share, share, (story, direction, pick, shareX, shareY) => {
        const map = mapOf(story, { direction });
        const id = Object.keys(story.cards)[pick % Math.max(1, Object.keys(story.cards).length)];
        if (id === undefined) return;
        const drop = dropAt(map, id, { x: shareX * map.width, y: shareY * map.height });
        if (!drop) return;
        const after = mapOf(dropped(story, id, drop), { direction });
        const { stageId, groupId, themeId } = after.sections[after.cardById.get(id)?.section ?? -1] ?? {};
        expect({ stageId, groupId, themeId, parentId: null }).toEqual(drop.place);
        const ids = section(after, id);
        if (drop.position === undefined) expect(ids).toEqual([id]);
        else if ("before" in drop.position) expect(ids[ids.indexOf(id) + 1]).toBe(drop.position.before);
        else expect(ids[ids.indexOf(id) - 1]).toBe(drop.position.after);
      }),
      { numRuns: 400 },
    );
  });

  it("marks a place within the map, beside a card of that rank or in its empty room", () => {
    fc.assert(
      fc.property(tidyStory, anyDirection, share, share, (story, direction, shareX, shareY) => {
        const map = mapOf(story, { direction });
        const drop = dropAt(map, "c_new", { x: shareX * map.width, y: shareY * map.height });
        const whole = { x: 0, y: 0, width: map.width, height: map.height };
        if (drop) expect(holds(whole, drop.mark)).toBe(true);
      }),
    );
  });

  const built = () => {
    const builder = new StoryBuilder();
    const themes = ["甲", "乙"].map((name) => builder.run("addTheme", { name }));
    const [first, second] = ["一", "二"].map((text) => builder.card("strategy", text));
    const state = builder.card("phase1", "状態", { themeId: themes[0] ?? null });
    return { builder, themes, first: first ?? "", second: second ?? "", state, map: mapOf(builder.story) };
  };
  const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

  it("on its own place changes nothing", () => {
    const { map, first } = built();
    expect(dropAt(map, first, middle(map.cardById.get(first) as Rect))).toBeNull();
  });

  it("on the upper half of another card goes before it, on the lower half behind it", () => {
    const { map, first, second } = built();
    const { x, y, height } = map.cardById.get(first) as Rect;
    expect(dropAt(map, second, { x, y: y + height * 0.4 })?.position).toEqual({ before: first });
    expect(dropAt(map, second, { x, y: y + height * 0.6 })?.position).toEqual({ after: first });
  });

  it("in an empty cell of the matrix takes that theme, though cards of other themes are nearer", () => {
    const { builder, map, themes, state } = built();
    const lane = map.lanes[1] as Rect;
    const column = map.cardById.get(state) as Rect;
    const drop = dropAt(map, state, { x: column.x, y: lane.y + 2 });
    expect(drop?.place.themeId).toBe(themes[1]);
    if (drop) expect(dropped(builder.story, state, drop).cards[state]?.themeId).toBe(themes[1]);
  });

  it("far from every column is no drop", () => {
    const { map, first } = built();
    expect(dropAt(map, first, { x: map.width + 200, y: 0 })).toBeNull();
  });

  it("with elements into a stage that takes none is no drop", () => {
    const { builder, first, state } = built();
    builder.card("strategy", "要素", { parentId: first });
    const map = mapOf(builder.story);
    expect(dropAt(map, first, middle(map.cardById.get(state) as Rect))).toBeNull();
  });
});
