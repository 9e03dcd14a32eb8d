import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foundCards } from "../../src/domain/card-search.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { localText } from "../../src/i18n/local-text.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const local = (text: { readonly ja: string; readonly en: string }) => localText(text, "ja");

const builder = new StoryBuilder();
const vision = builder.card("vision", "豊かな海辺");
const strategy = builder.card("strategy", "Ｗｉ－Ｆｉのある広場");
const item = builder.card("capability", "目的の共有", { groupId: "organisation" });
builder.card("capability", "語り合うカフェ", { groupId: "organisation", parentId: item });
const state = builder.card("phase3", "残業がへる");
const initiative = builder.card("initiative", "対話の時間");
const field = builder.story.template.stages.find(({ id }) => id === "initiative")!.fields[0]!.id;
builder.run("writeCardField", { id: initiative, fieldId: field, text: "管理職が聴く" });
builder.run("linkCards", { meansId: strategy, endId: vision, reason: "若者が集うから", assumption: "通信費が下がる" });
builder.run("writeNoLink", { id: state, side: "noEnds", because: "来年度に見直す" });

const found = (query: string, story = builder.story) =>
  foundCards(story, indexStory(story), query, local).map((id) => story.cards[id]?.text);

describe("a card is found", () => {
  it.each([
    ["by its text, in whichever width", "wi-fi", "Ｗｉ－Ｆｉのある広場"],
    ["by kana of the other kind and width", "ｶﾞﾍﾙ", "残業がへる"],
    ["by what an element says", "かふぇ", "目的の共有"],
    ["by words of its card and of its element together", "目的 カフェ", "目的の共有"],
    ["by a field", "管理職", "対話の時間"],
    ["by the reason of a link it serves by", "若者", "Ｗｉ－Ｆｉのある広場"],
    ["by the assumption of that link", "通信費", "Ｗｉ－Ｆｉのある広場"],
    ["by why it is not linked", "来年度", "残業がへる"],
    ["by its number as it is written", "② 1.", "Ｗｉ－Ｆｉのある広場"],
    ["by its number as one types it", "21", "Ｗｉ－Ｆｉのある広場"],
    ["by the name of its element", "組織づくり 1. ア", "目的の共有"],
  ])("%s", (_, query, expected) => {
    expect(found(query)).toEqual([expected]);
  });

  it("not by nothing, and not by what another card says", () => {
    expect(found("")).toEqual([]);
    expect(found(" 　")).toEqual([]);
    expect(found("海辺 広場")).toEqual([]);
  });

  it("by what it says now, not by what it said before", () => {
    const later = new StoryBuilder();
    const id = later.card("vision", "豊かな海辺");
    expect(found("海辺", later.story)).toEqual(["豊かな海辺"]);
    later.run("writeCardText", { id, text: "豊かな山里" });
    expect(found("海辺", later.story)).toEqual([]);
    expect(found("山里", later.story)).toEqual(["豊かな山里"]);
  });

  it("by its own text, whatever is in it", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        const index = indexStory(story);
        const own = Object.values(story.cards).filter(({ text }) => text.trim() !== "");
        for (const { id, parentId, text } of own) {
          expect(foundCards(story, index, text, local)).toContain(parentId ?? id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
