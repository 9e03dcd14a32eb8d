// Who wrote what: nobody's words may come to stand under somebody else's name.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authorKey, authorsIn, knownAuthors, type Signed } from "../../src/domain/authors.ts";
import { storyAnchor } from "../../src/domain/records/thread.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const by = (author: string, authorId: string | null): Signed => ({ author, authorId });
const names = (signed: readonly Signed[]) =>
  [...knownAuthors(signed).values()].map(({ name, number }) => (number === null ? name : `${name}${number}`));

describe("the people who wrote comments", () => {
  it("are numbered where two have one name, and only there", () => {
    const signed = [by("山田", "au_b000"), by("佐藤", "au_c000"), by("山田", "au_a000"), by("山田", "au_b000")];
    expect(names(signed)).toEqual(["佐藤", "山田1", "山田2"]);
    expect(knownAuthors(signed).get(authorKey(by("山田", "au_a000")))?.number).toBe(1);
  });

  it("stand in the order people sort names in, numbers by their size", () => {
    expect(names([by("職員10", "au_a000"), by("職員2", "au_b000"), by("職員1", "au_c000")])).toEqual([
      "職員1",
      "職員2",
      "職員10",
    ]);
  });

  it("are several where one computer is shared: one id with two names is two people", () => {
    expect(names([by("山田", "au_a000"), by("佐藤", "au_a000")])).toEqual(["佐藤", "山田"]);
  });

  it("are told apart although they gave no name", () => {
    expect(names([by("", "au_a000"), by(" ", "au_b000"), by("", null)])).toEqual(["1", "2", "3"]);
  });

  it("keep their numbers in whatever order the comments came", () => {
    const signed = fc.record({
      author: fc.constantFrom("山田", "佐藤", ""),
      authorId: fc.constantFrom("au_a000", "au_b000", "au_c000", null),
    });
    fc.assert(
      fc.property(fc.array(signed), (list) => {
        expect([...knownAuthors([...list].reverse())]).toEqual([...knownAuthors(list)]);
        expect(new Set(names(list)).size).toBe(new Set(list.map(authorKey)).size);
      }),
    );
  });

  it("are all who began a thread or answered in one, worked out once for one state", () => {
    const builder = new StoryBuilder();
    const threadId = builder.run("startThread", {
      kind: "thought",
      anchor: storyAnchor,
      text: "よい",
      by: { name: "佐藤", id: "au_sato" },
    });
    builder.run("addRemark", { threadId, text: "はい", by: { name: "鈴木", id: "au_suzuki" } });
    const authors = authorsIn(builder.story);
    expect([...authors.values()].map(({ name }) => name)).toEqual(["佐藤", "鈴木"]);
    expect(authorsIn({ ...builder.story })).toBe(authors);
  });
});
