import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { type OpenStory, openStory } from "../open-story.tsx";

let opened: OpenStory;
let field: HTMLTextAreaElement;

/** The keys an input method takes for itself, as the two families of browsers report them. */
const conversionKeys = ["Enter", "Tab", "Escape", "ArrowUp", "ArrowDown", "Backspace"] as const;

async function compose(text: string) {
  await act(async () => {
    fireEvent.compositionUpdate(field, { data: text });
    fireEvent.input(field, { target: { value: text }, isComposing: true });
  });
}

beforeEach(async () => {
  opened = openStory(<Outline />, (builder) => {
    builder.card("vision", "V");
    builder.card("strategy", "A");
    builder.card("strategy", "");
  });
  await opened.focus("");
  field = document.activeElement as HTMLTextAreaElement;
});

describe("keys of the input method never act on the story", () => {
  it.each(conversionKeys)("%s during a conversion belongs to the input method", async (key) => {
    const before = opened.session.store.getState().story;
    fireEvent.compositionStart(field);
    fireEvent.keyDown(field, { key, isComposing: true, keyCode: 229 });
    fireEvent.keyDown(field, { key: "Process", keyCode: 229 });
    fireEvent.keyDown(field, { key, isComposing: true });
    expect(opened.session.store.getState().story).toBe(before);
    expect(field).toHaveFocus();
  });

  it("Enter that ends a conversion adds no card; the next Enter does", async () => {
    fireEvent.compositionStart(field);
    await compose("こうみん");
    await compose("公民");
    fireEvent.compositionEnd(field, { data: "公民" });
    // Some input methods report the key only after the conversion has ended.
    fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
    fireEvent.keyUp(field, { key: "Enter" });
    expect(opened.texts("strategy")).toEqual(["A", "公民"]);
    fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
    expect(opened.texts("strategy")).toEqual(["A", "公民", ""]);
  });

  it("a conversion begun in an invitation goes on in the same field while the card comes into being", async () => {
    field = screen.getByPlaceholderText<HTMLTextAreaElement>(/暮らし、経済/);
    act(() => field.focus());
    fireEvent.compositionStart(field);
    await compose("じんこう");
    expect(opened.texts("drift")).toEqual(["じんこう"]);
    expect(field).toBeInTheDocument();
    expect(field).toHaveFocus();
    await compose("人口");
    fireEvent.compositionEnd(field, { data: "人口" });
    expect(opened.texts("drift")).toEqual(["人口"]);
    await opened.undo();
    expect(opened.texts("drift")).toEqual([]);
  });
});
