// Whether the dialog for sending back is open; asked for by the banner, the menu and the palette.
import { create } from "zustand";

const useReturnDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the dialog is on the page. */
export const useIsReturnOpen = (): boolean => useReturnDialog((state) => state.isOpen);

export const openReturn = (): void => useReturnDialog.setState({ isOpen: true });
export const closeReturn = (): void => useReturnDialog.setState({ isOpen: false });
