// What a person points at when asking to comment, by where the cursor is and which words are marked.
import { afterEach, describe, expect, it } from "vitest";
import { pointedSpot } from "../../src/state/pointed-spot.ts";
import type { Selection } from "../../src/state/story-store.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

afterEach(() => {
  window.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function page(html: (cardId: string) => string) {
  const builder = new StoryBuilder();
  const cardId = builder.card("vision", "海辺の町で\r\n暮らす");
  document.body.innerHTML = html(cardId);
  const spot = (selection: Selection = null) => pointedSpot({ selection, story: builder.story });
  return { cardId, spot };
}

const mark = (from: Node, start: number, to: Node, end: number) =>
  window.getSelection()?.setBaseAndExtent(from, start, to, end);

describe("in a field", () => {
  const field = (place: string) => (id: string) =>
    `<textarea data-text-place="${id}.${place}">海辺の町で\n暮らす</textarea>`;
  const inField = (start: number, end: number) => {
    const area = document.querySelector("textarea")!;
    area.focus();
    area.setSelectionRange(start, end);
  };

  it("the words marked are meant, to the letter even behind a line break of two characters", () => {
    const { cardId: recordId, spot } = page(field("text"));
    inField(0, 4);
    expect(spot()).toEqual({ kind: "quote", recordId, field: "text", start: 0, end: 4 });
    inField(6, 8);
    expect(spot()).toEqual({ kind: "quote", recordId, field: "text", start: 7, end: 9 });
  });

  it("without marked words the card is meant, or the field of the card", () => {
    const { cardId, spot } = page(field("text"));
    inField(2, 2);
    expect(spot()).toEqual({ kind: "card", cardId });
    const other = page(field("fields.plan"));
    inField(0, 0);
    expect(other.spot()).toEqual({ kind: "field", recordId: other.cardId, field: "fields.plan" });
  });

  it("that holds nothing of the story, the card or link in hand is meant, else the story", () => {
    const { cardId, spot } = page(() => "<textarea>コメント</textarea>");
    inField(0, 2);
    expect(spot({ kind: "card", id: cardId })).toEqual({ kind: "card", cardId });
    expect(spot({ kind: "link", id: "l_0001" })).toEqual({ kind: "link", linkId: "l_0001" });
    expect(spot()).toEqual({ kind: "story" });
  });

  it("whose card was removed meanwhile, the story is meant", () => {
    const { spot } = page(() => '<textarea data-text-place="c_gone00.text">海</textarea>');
    inField(0, 0);
    expect(spot()).toEqual({ kind: "story" });
  });
});

describe("on the page", () => {
  const parts = (id: string) =>
    `<p><span data-text-place="${id}.text" data-from="0">海辺の</span></p><p><span data-text-place="${id}.text" data-from="3">町で暮らす</span>（続き）</p>`;

  it("words in a later part of a text are counted from the beginning of the whole", () => {
    const { cardId: recordId, spot } = page(parts);
    const later = document.querySelectorAll("span")[1]?.firstChild as Text;
    mark(later, 0, later, 2);
    expect(spot()).toEqual({ kind: "quote", recordId, field: "text", start: 3, end: 5 });
  });

  it("words marked beyond their text end with it", () => {
    const { cardId: recordId, spot } = page(parts);
    const [first, later] = document.querySelectorAll("span");
    mark(first?.firstChild as Text, 1, later?.nextSibling as Text, 2);
    expect(spot()).toEqual({ kind: "quote", recordId, field: "text", start: 1, end: 3 });
  });

  it("words that are none of the story's are not meant", () => {
    const { spot } = page(() => "<p>見出し</p>");
    const text = document.querySelector("p")?.firstChild as Text;
    mark(text, 0, text, 2);
    expect(spot()).toEqual({ kind: "story" });
  });
});
