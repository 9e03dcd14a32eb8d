// Hands the open story to components. `useStory` reads through a selector; `useStoryActions` never changes.
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { StoryActions, StorySession, StoryState } from "./story-store.ts";

const SessionContext = createContext<StorySession | null>(null);

/** Gives everything below it the open story. */
export function StoryProvider({ session, children }: { session: StorySession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The open story's session. Throws outside a `StoryProvider`: that is a mistake in the code. */
export function useSession(): StorySession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no story is open here");
  return session;
}

/** A value out of the store; the component renders again only when that value changes. */
export const useStory = <T,>(select: (state: StoryState) => T): T => useStore(useSession().store, select);

/** What can be done to the open story. The same object for as long as the story is open. */
export const useStoryActions = (): StoryActions => useSession().actions;
