import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import type { EditableTextProps } from "../../../src/ui/EditableText.tsx";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { openStory } from "../open-story.tsx";

const rendered: string[] = [];

// The real field, with a tally of the rows that were rendered.
vi.mock("../../../src/ui/EditableText.tsx", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../src/ui/EditableText.tsx")>();
  return {
    ...original,
    EditableText: (props: EditableTextProps) => {
      rendered.push(String(props["aria-label"]));
      return original.EditableText(props);
    },
  };
});

const cards = 1000;

function manyCards(builder: StoryBuilder) {
  const vision = builder.card("vision", "V");
  for (let i = 0; i < cards; i += 1) {
    const id = builder.card("strategy", `S${i}`);
    if (i % 10 === 0) builder.run("linkCards", { meansId: id, endId: vision, reason: "r" });
  }
}

async function allShown() {
  while (!document.querySelector(`textarea[aria-label="② ${cards}."]`)) {
    await act(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }
}

describe("a thousand cards", () => {
  it("show the first screen first; a letter then renders its own row, and a step to the next row those two", async () => {
    const { focus } = openStory(<Outline />, manyCards);
    expect(rendered.length).toBeLessThan(100);
    await allShown();
    await focus("S500");
    rendered.length = 0;
    await userEvent.keyboard("あ");
    expect(new Set(rendered)).toEqual(new Set(["② 501."]));
    await userEvent.keyboard("{Escape}");
    rendered.length = 0;
    await userEvent.keyboard("{ArrowDown}");
    expect(new Set(rendered)).toEqual(new Set(["② 501.", "② 501. が ① ありたい姿 を実現する理由", "② 502."]));
  }, 60_000);
});
