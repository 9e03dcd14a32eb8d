// All actions of all features in one list, for the menu, the palette, the shortcut help and the keys.
// Only who reads the list renders again when it changes; what stands inside the provider does not.
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Action, Feature } from "./feature.ts";
import { listenForKeys } from "./key-listening.ts";

interface ActionList {
  readonly actions: readonly Action[];
  readonly features: readonly Feature[];
}

const ActionListContext = createContext<StoreApi<ActionList> | null>(null);

export interface ActionsProviderProps {
  /** The features whose actions are offered here. The list must stay the same: their hooks are called in its order. */
  readonly features: readonly Feature[];
  /** A hook with the actions of the screen itself. */
  readonly useOwnActions: () => readonly Action[];
  readonly children: ReactNode;
}

/** Collects the actions for everything below, and runs them when their keys are pressed. */
export function ActionsProvider({ features, useOwnActions, children }: ActionsProviderProps) {
  const [store] = useState(() => createStore<ActionList>(() => ({ actions: [], features })));
  return (
    <ActionListContext value={store}>
      <Collector store={store} useOwnActions={useOwnActions} />
      {children}
    </ActionListContext>
  );
}

interface CollectorProps {
  readonly store: StoreApi<ActionList>;
  readonly useOwnActions: () => readonly Action[];
}

function Collector({ store, useOwnActions }: CollectorProps) {
  const { features } = store.getState();
  const actions = [...useOwnActions(), ...useFeatureActions(features)];
  useLayoutEffect(() => store.setState({ actions }));
  useEffect(() => listenForKeys(() => store.getState().actions), [store]);
  return null;
}

// The list of features is fixed when the app is built, so the hooks keep their order.
const useFeatureActions = (features: readonly Feature[]): readonly Action[] =>
  features.flatMap((feature) => feature.useActions?.() ?? []);

function useActionList(): StoreApi<ActionList> {
  const store = useContext(ActionListContext);
  if (!store) throw new Error("no list of actions here");
  return store;
}

/** All actions there are now. */
export const useActions = (): readonly Action[] => useStore(useActionList(), (list) => list.actions);

/** The features whose actions are offered here. */
export const useFeatures = (): readonly Feature[] => useActionList().getState().features;

/** Runs the action of that id as it is at that moment; false when there is none or it cannot run now. */
export function useRunAction(): (id: string) => boolean {
  const store = useActionList();
  return (id) => {
    const action = store.getState().actions.find((each) => each.id === id);
    if (!action || action.disabled) return false;
    action.run();
    return true;
  };
}
