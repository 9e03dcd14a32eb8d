// Whether the dialog about the sheet is open; asked for by the header, the menu and the palette alike.
// It holds nothing else: what is in the dialog belongs to the story.
import { create } from "zustand";

const useAboutDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the dialog is on the page. */
export const useIsAboutOpen = (): boolean => useAboutDialog((state) => state.isOpen);

export const openAbout = (): void => useAboutDialog.setState({ isOpen: true });
export const closeAbout = (): void => useAboutDialog.setState({ isOpen: false });
