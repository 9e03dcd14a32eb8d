import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useRecord, useStructure, useStructureIds } from "../../src/state/record-hooks.ts";
import { openStory } from "../features/open-story.tsx";
import type { StoryBuilder } from "../helpers/story-builder.ts";

const renders: string[] = [];

function CardText({ id }: { readonly id: string | null }) {
  const text = useRecord("cards", id, (card) => card?.text ?? "—");
  renders.push(`text ${id}`);
  return <p>{text}</p>;
}

function Strategies() {
  const ids = useStructureIds(({ index }) => index.cardIdsByStage.get("strategy"));
  const count = useStructure(({ index }) => index.readingOrder.length);
  renders.push("structure");
  return <p>{`${ids.length} of ${count}`}</p>;
}

let ids: readonly string[] = [];
const build = (builder: StoryBuilder) => {
  ids = [builder.card("strategy", "A"), builder.card("strategy", "B"), builder.card("vision", "V")];
};

describe("a component hears of its own record only", () => {
  it("renders the card that was typed in and no other, nor what shows the structure", () => {
    const { session } = openStory(<Harness />, build);
    renders.length = 0;
    act(() => {
      session.actions.run("writeCardText", { id: ids[0] ?? "", text: "A!" });
    });
    expect(renders).toEqual([`text ${ids[0]}`]);
    expect(screen.getByText("A!")).toBeVisible();
  });

  it("renders nothing when something else about the card changes", () => {
    const { session } = openStory(<Harness />, build);
    renders.length = 0;
    act(() => {
      session.actions.run("writeNoLink", { id: ids[0] ?? "", side: "noEnds", because: "" });
      session.actions.select({ kind: "card", id: ids[0] ?? "" });
    });
    expect(renders).toEqual([]);
  });

  it("renders the structure when a card comes, once, and says what is there; a list that is the same stays the same", () => {
    const { session } = openStory(<Harness />, build);
    renders.length = 0;
    const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null };
    act(() => {
      session.actions.run("addCard", { place });
    });
    expect(renders).toEqual(["structure"]);
    expect(screen.getByText("3 of 4")).toBeVisible();
  });

  it("shows a card that is gone as gone, and as back after undo", () => {
    const { session } = openStory(<Harness />, build);
    act(() => {
      session.actions.run("removeCard", { id: ids[2] ?? "" });
    });
    expect(screen.getByText("—")).toBeVisible();
    act(() => session.actions.undo());
    expect(screen.getByText("V")).toBeVisible();
  });

  it("shows the whole of another state that takes the story's place", () => {
    const { session } = openStory(<Harness />, build);
    const { story } = session.store.getState();
    const other = { ...story, cards: Object.fromEntries(Object.entries(story.cards).slice(0, 1)) };
    act(() => session.document.replace(other, { label: "", author: "", time: "", source: "file", changes: [] }));
    expect(screen.getAllByText("—")).toHaveLength(2);
    expect(screen.getByText("1 of 1")).toBeVisible();
  });
});

function Harness() {
  return (
    <>
      {ids.map((id) => (
        <CardText key={id} id={id} />
      ))}
      <Strategies />
    </>
  );
}
