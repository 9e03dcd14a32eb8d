// Before a copy without names is given away, the person is shown where a name was written into a text.
import { describe, expect, it } from "vitest";
import { namesLeft } from "../../../src/domain/hand-out/names-left.ts";
import { redacted } from "../../../src/domain/hand-out/redact.ts";
import { firstCopy } from "../../helpers/copies.ts";

function storyWith(name: string, text: string) {
  const copy = firstCopy();
  copy.document.run("addPerson", { name });
  const added = copy.document.run("addCard", {
    place: { stageId: "vision", groupId: null, themeId: null, parentId: null },
    text,
  });
  const id = added.ok ? added.value : "";
  const handOut = copy.document.handOut({
    mode: "copy",
    receiver: "",
    purpose: "",
    sender: "",
    until: "",
    leftOut: ["people"],
  });
  return { id, found: namesLeft(redacted(copy.story, handOut), copy.story.people) };
}

describe("a name in a text of a copy without names", () => {
  it.each([
    ["佐藤 花子", "佐藤花子さんが受け持つ"],
    ["佐藤 花子", "佐藤 花子さんが受け持つ"],
    ["佐藤　花子", "窓口は佐藤"],
    ["山田", "やり方は山田に聞く"],
    ["ヤマダ タロウ", "ﾔﾏﾀﾞ係長に聞く"],
  ])("is found: %s in %s", (name, text) => {
    const { id, found } = storyWith(name, text);
    expect(found).toEqual([{ name: name.trim(), table: "cards", id, field: "text" }]);
  });

  it.each([
    ["林 一郎", "林業を支える"],
    ["佐藤 花子", "花子さん以外の誰か"],
    ["", "誰でもない"],
    ["　", "誰でもない"],
  ])("is not made up: %s in %s", (name, text) => {
    expect(storyWith(name, text).found).toEqual([]);
  });
});
