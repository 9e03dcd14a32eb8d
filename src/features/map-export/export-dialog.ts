// Whether the dialog of the map's pictures or of its print is open, and what was chosen there: the print looks it up when
// the browser asks for the pages.
import { create } from "zustand";
import type { Direction } from "../../domain/map/layout.ts";
import { usePreferences } from "../../state/preferences.ts";

/** A file, or paper. */
export type Purpose = "picture" | "print";

export interface ExportChoices {
  /** chain: only what the card or link in hand is linked to. */
  readonly scope: "all" | "chain";
  readonly format: "svg" | "png";
  readonly direction: Direction;
  readonly withWords: boolean;
  readonly withElements: boolean;
}

interface DialogState {
  readonly shown: Purpose | null;
  readonly choices: ExportChoices;
}

const whole: ExportChoices = {
  scope: "all",
  format: "svg",
  direction: "columns",
  withWords: true,
  withElements: true,
};

const useDialog = create<DialogState>(() => ({ shown: null, choices: whole }));

/** What the dialog is open for, or null. */
export const useShownPurpose = (): Purpose | null => useDialog(({ shown }) => shown);

/** What is chosen now. */
export const useExportChoices = (): ExportChoices => useDialog(({ choices }) => choices);

/** Changes some of what is chosen. */
export const choose = (change: Partial<ExportChoices>): void =>
  useDialog.setState(({ choices }) => ({ choices: { ...choices, ...change } }));

/**
 * Opens the dialog. It offers the whole map, in the direction and with the reasons as one sees them in the view, whatever
 * was chosen the last time; only the format of the file is remembered.
 */
export function openMapExport(purpose: Purpose): void {
  const { mapDirection, mapReasons } = usePreferences.getState();
  useDialog.setState(({ choices: { format } }) => ({
    shown: purpose,
    choices: { ...whole, format, direction: mapDirection, withWords: mapReasons },
  }));
}

export const closeMapExport = (): void => useDialog.setState({ shown: null });
