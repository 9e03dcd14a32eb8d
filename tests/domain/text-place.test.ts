// Where texts stand, as one word; and fields that take two characters for one lose no place.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { fieldOffset, parseTextPlace, textAt, textOffset, textPlaceName } from "../../src/domain/text-place.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

it("names every text of a card and of a link, and only those", () => {
  const builder = new StoryBuilder();
  const end = builder.card("vision", "海辺の町");
  const means = builder.card("strategy", "朝市");
  builder.run("writeCardField", { id: means, fieldId: "plan", text: "総合計画" });
  const link = builder.run("linkCards", { meansId: means, endId: end, reason: "人が集う" });
  const read = (name: string) => {
    const place = parseTextPlace(name);
    if (place) expect(textPlaceName(place)).toBe(name);
    return place && textAt(builder.story, place);
  };
  expect(read(`${means}.text`)).toBe("朝市");
  expect(read(`${means}.fields.plan`)).toBe("総合計画");
  expect(read(`${means}.fields.unknown`)).toBe("");
  expect(read(`${means}.noEnds`)).toBe("");
  expect(read(`${link}.reason`)).toBe("人が集う");
  expect(read(`${link}.text`)).toBeUndefined();
  expect(read("c_nobody00.text")).toBeUndefined();
  expect(read("__proto__.text")).toBeNull();
  expect(read("text")).toBeNull();
});

it("a place in a field leads back to the same place in the text, line breaks of two characters or not", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("あ", "\r\n", "\n", "\r", "b")), fc.nat(), (parts, n) => {
      const text = parts.join("");
      const field = text.replace(/\r\n?/g, "\n");
      const at = n % (field.length + 1);
      const offset = textOffset(text, at);
      expect(text.slice(0, offset).replace(/\r\n?/g, "\n")).toBe(field.slice(0, at));
      expect(fieldOffset(text, offset)).toBe(at);
    }),
  );
});
