// Whether a story is being presented or prepared, and how: asked for by the menu, the keys and both windows alike.
// It holds nothing that belongs to the story: order, hiding and notes are records.
import { create } from "zustand";
import type { Show } from "./show.ts";

interface PresentState {
  /** The dialog in which a presentation is prepared. */
  readonly isPreparing: boolean;
  /** Null: nothing is being presented. */
  readonly show: Show | null;
  /** The list of steps beside the slide. */
  readonly isListOpen: boolean;
  /** The notes below the slide, for those who have one screen only. */
  readonly areNotesOpen: boolean;
  /** The speaker's window while it is open. */
  readonly speakerWindow: Window | null;
  /** The browser would not open it. */
  readonly isWindowBlocked: boolean;
}

const closed: PresentState = {
  isPreparing: false,
  show: null,
  isListOpen: false,
  areNotesOpen: false,
  speakerWindow: null,
  isWindowBlocked: false,
};

export const usePresent = create<PresentState>(() => closed);

export const openPreparing = (): void => usePresent.setState({ isPreparing: true });
export const closePreparing = (): void => usePresent.setState({ isPreparing: false });

/** Changes the show while there is one. */
export function changeShow(change: (show: Show) => Show): void {
  usePresent.setState(({ show }) => (show ? { show: change(show) } : {}));
}

/** Begins with that show, nothing else open. */
export const openShow = (show: Show): void => usePresent.setState({ ...closed, show });

/** Ends it. */
export const closeShow = (): void => usePresent.setState(closed);
