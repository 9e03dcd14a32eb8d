// Whether the record of merges is open; asked for by the menu and the palette.
// It holds nothing else: the record is in the story.
import { create } from "zustand";

const useRecordsDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the dialog is on the page. */
export const useAreRecordsOpen = (): boolean => useRecordsDialog((state) => state.isOpen);

export const openRecords = (): void => useRecordsDialog.setState({ isOpen: true });
export const closeRecords = (): void => useRecordsDialog.setState({ isOpen: false });
