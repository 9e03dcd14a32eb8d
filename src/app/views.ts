// The views there are, out of the list of features, and which of them is in front.
// It knows none by name: what comes first in the list is what a story opens with.
import type { View } from "../state/feature.ts";
import { useWorkspaceState } from "../state/WorkspaceContext.tsx";
import { features } from "./features.ts";

export interface NamedView {
  /** The id of the feature it belongs to; it stands in the address. */
  readonly id: string;
  readonly view: View;
}

/** All views in their order. */
export const views: readonly NamedView[] = features.flatMap(({ id, view }) => (view ? [{ id, view }] : []));

/** The view of that id, or the first when there is none. */
export const viewOf = (id: string | null): NamedView | undefined => views.find((view) => view.id === id) ?? views[0];

/** The view in front. */
export const useShownView = (): NamedView | undefined => viewOf(useWorkspaceState((state) => state.viewId));
