// Makes the file or the text that goes back. Locked with the passphrase the page was opened with, where there was one:
// then not a word of it stands outside the lock.
import { err, type Result } from "../../base/result.ts";
import type { ReturnContents } from "../../domain/returns/return-contents.ts";
import { returnFileName } from "../../exchange/file-name.ts";
import { lockText } from "../../exchange/locked/lock.ts";
import {
  returnKind,
  writeLockedReturnText,
  writeReturnFile,
  writeReturnText,
} from "../../exchange/return/return-file.ts";
import type { BlockWords, WriteError } from "../../exchange/text-block/text-block.ts";
import { type FileKind, type SaveOutcome, saveFile } from "../../platform/file-picker.ts";
import { localDay } from "../../state/story-export.ts";

const kinds: readonly FileKind[] = [{ description: "返送 / Return", accept: { "application/json": [".json"] } }];

/** Asks where to, and writes the return there. Never throws. */
export const saveReturn = (contents: ReturnContents, passphrase: string | null): Promise<SaveOutcome> =>
  saveFile({
    name: returnFileName(contents.title, contents.author, localDay(contents.time)),
    kinds,
    // Locking takes a moment, and a browser lets a page ask for a place only right after a click.
    bytes: async () => new TextEncoder().encode(await returnFile(contents, passphrase)),
  });

async function returnFile(contents: ReturnContents, passphrase: string | null): Promise<string> {
  const plain = writeReturnFile(contents, contents.time);
  if (passphrase === null) return plain;
  const locked = await lockText(plain, passphrase, returnKind);
  // The page was unlocked by the same means.
  if (!locked.ok) throw new Error(locked.error.code);
  return locked.value;
}

/** What stands in the mail beside the data: `lockedSummary` is what may be read without the passphrase. */
export interface MailWords extends BlockWords {
  readonly summary: string;
  readonly lockedSummary: string;
}

/** The return as a text for a mail. Error: too much for a text, or it could not be locked. */
export async function returnText(
  contents: ReturnContents,
  passphrase: string | null,
  { summary, lockedSummary, ...words }: MailWords,
): Promise<Result<string, WriteError | { readonly code: "not-locked" }>> {
  if (passphrase === null) return writeReturnText(contents, summary, words);
  const locked = await lockText(writeReturnFile(contents, contents.time), passphrase, returnKind);
  return locked.ok ? writeLockedReturnText(locked.value, lockedSummary, words) : err({ code: "not-locked" });
}
