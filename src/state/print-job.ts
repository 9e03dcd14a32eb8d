// What the next print puts on paper. Whatever starts it, the browser's own menu included, it is the sheet, unless a
// feature has just asked for something of its own; after that print it is the sheet again.
import { create } from "zustand";
import { printPage } from "../platform/print.ts";

/** The sheet, the map, or the handout of a presentation. */
export type PrintJob = "sheet" | "map" | "handout";

const usePrintJob = create<{ readonly job: PrintJob }>(() => ({ job: "sheet" }));

/** Asked when the browser is about to print, see `OnPaper`. */
export const isPrintJob = (job: PrintJob): boolean => usePrintJob.getState().job === job;

/** Opens the print dialog for that; resolves when it is closed. */
export async function printJob(job: PrintJob): Promise<void> {
  usePrintJob.setState({ job });
  try {
    await printPage();
  } finally {
    usePrintJob.setState({ job: "sheet" });
  }
}
