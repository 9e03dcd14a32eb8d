// Whether the preferences are open; asked for by the menu, the first screen and the palette alike.
// It holds nothing else: the preferences themselves live in `state/preferences.ts`.
import { create } from "zustand";

const usePreferencesDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the dialog is on the page. */
export const useArePreferencesOpen = (): boolean => usePreferencesDialog((state) => state.isOpen);

export const openPreferences = (): void => usePreferencesDialog.setState({ isOpen: true });
export const closePreferences = (): void => usePreferencesDialog.setState({ isOpen: false });
