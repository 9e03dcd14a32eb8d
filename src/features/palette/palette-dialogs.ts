// Which of the two is open: the palette, the shortcut help, or neither.
// One store for both, because there is never one over the other.
import { create } from "zustand";

type Shown = "palette" | "help" | null;

const usePaletteDialogs = create<{ readonly shown: Shown }>(() => ({ shown: null }));

/** What is open now. */
export const useShownDialog = (): Shown => usePaletteDialogs((state) => state.shown);

export const openPalette = (): void => usePaletteDialogs.setState({ shown: "palette" });
export const openHelp = (): void => usePaletteDialogs.setState({ shown: "help" });
export const closeDialogs = (): void => usePaletteDialogs.setState({ shown: null });
