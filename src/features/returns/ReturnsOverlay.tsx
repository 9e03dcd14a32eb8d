// Shows the screen for returns while there are any at hand. Where something else was dropped with them, that is asked
// first: two dialogs must never lie on each other.
import { shownImports, useImports } from "../../state/imports.ts";
import { useReturnsAtHand } from "../../state/returns-at-hand.ts";
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { ownStory } from "../../state/workspace-state.ts";
import { ReturnsScreen } from "./ReturnsScreen.tsx";

/** The screen, or nothing. */
export function ReturnsOverlay() {
  const isBusy = useImports((state) => shownImports(state).length > 0);
  const hasReturns = useReturnsAtHand(({ items }) => items.length > 0);
  const open = useWorkspaceState(ownStory);
  return hasReturns && !isBusy ? <ReturnsScreen key={open?.key ?? ""} open={open} /> : null;
}
