// Choosing files to open by the browser's own dialog.
// What is chosen goes the same way as what is dropped.
import { pickFiles } from "../platform/file-picker.ts";
import { importFiles } from "./imports.ts";

/** Lets the person choose files and reads them. */
export async function choosePickedFiles(): Promise<void> {
  const files = await pickFiles([".json", ".html", ".htm", ".txt", "application/json", "text/html"], true);
  if (files.length > 0) await importFiles(files);
}
