// Shows components over a story at work, as the app does, and asks the story what became of it.
import { act, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { StoryDocument } from "../../src/document/story-document.ts";
import { StoryProvider } from "../../src/state/StoryContext.tsx";
import { openSession, type StorySession } from "../../src/state/story-store.ts";
import { countingDeps, StoryBuilder } from "../helpers/story-builder.ts";

export interface OpenStory {
  readonly session: StorySession;
  /** The texts of the cards of a stage in reading order. */
  readonly texts: (stageId: string) => readonly (string | undefined)[];
  /** The links as "means → end". */
  readonly links: () => readonly string[];
  /** The card with that text. */
  readonly idOf: (text: string) => string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Asks for the cursor in that card, as another part of the app does. */
  readonly focus: (text: string) => Promise<void>;
}

/** Renders `children` over the story that `build` makes. */
export function openStory(children: ReactNode, build: (builder: StoryBuilder) => void = () => {}): OpenStory {
  const builder = new StoryBuilder();
  build(builder);
  // A clock that hardly moves: letters typed one after the other are one step, as they are for a person.
  const deps = { newId: builder.deps.newId, now: countingDeps(1).now };
  const document = new StoryDocument(builder.story, { deps, author: () => "" });
  const session = openSession(document);
  render(<StoryProvider session={session}>{children}</StoryProvider>);
  const state = session.store.getState;
  const text = (id: string) => state().story.cards[id]?.text;
  const idOf = (wanted: string) => {
    const found = Object.values(state().story.cards).find((card) => card.text === wanted);
    if (!found) throw new Error(`no card says "${wanted}"`);
    return found.id;
  };
  return {
    session,
    texts: (stageId) => (state().index.cardIdsByStage.get(stageId) ?? []).map(text),
    links: () => Object.values(state().story.links).map((link) => `${text(link.meansId)} → ${text(link.endId)}`),
    idOf,
    undo: () => act(async () => session.actions.undo()),
    redo: () => act(async () => session.actions.redo()),
    focus: (wanted) => act(async () => session.actions.focusCard(idOf(wanted))),
  };
}
