// Hands the workspace to components: which screen is up, and what can be done about it.
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Workspace } from "./workspace.ts";
import type { OpenStory, WorkspaceState } from "./workspace-state.ts";

const WorkspaceContext = createContext<Workspace | null>(null);

/** Gives everything below it the workspace. */
export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The workspace. Throws outside a `WorkspaceProvider`: that is a mistake in the code. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("no workspace here");
  return workspace;
}

/** A value out of the workspace's state; the component renders again only when that value changes. */
export const useWorkspaceState = <T,>(select: (state: WorkspaceState) => T): T =>
  useStore(useWorkspace().store, select);

/** The story that is open. Throws on any other screen. */
export function useOpenStory(): OpenStory {
  const open = useWorkspaceState(({ screen }) => (screen.kind === "story" ? screen.open : null));
  if (!open) throw new Error("no story is open here");
  return open;
}
