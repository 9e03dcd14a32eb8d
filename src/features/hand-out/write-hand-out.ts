// Makes the file of a hand-out and notes it in the story. The note comes when the person has said where to, and before
// the file is there: a copy nobody knows of could not be taken in again. When the file fails, the note is taken back.
import { redacted } from "../../domain/hand-out/redact.ts";
import type { HandOut } from "../../domain/records/hand-out.ts";
import type { Story } from "../../domain/story.ts";
import { writeHandOutPage } from "../../exchange/html/hand-out-page.ts";
import { storyFileKind } from "../../exchange/json/envelope.ts";
import { writeStoryFile } from "../../exchange/json/story-file.ts";
import { lockText } from "../../exchange/locked/lock.ts";
import { type FileKind, type SaveOutcome, saveFile } from "../../platform/file-picker.ts";
import { storyFileKinds } from "../../state/story-export.ts";
import type { OpenStory } from "../../state/workspace-state.ts";
import type { Slip } from "./slip.ts";

export interface WantedFile {
  readonly name: string;
  readonly slip: Slip;
  /** The app's page to put the copy into; null: the copy alone, as JSON. */
  readonly page: string | null;
  /** What the page is called in a browser's tab. */
  readonly title: string;
  /** null: it is not protected. */
  readonly passphrase: string | null;
}

/** read-only: another window has taken the story over meanwhile. */
export type HandOutOutcome = SaveOutcome | { readonly kind: "read-only" };

const pageKinds: readonly FileKind[] = [{ description: "HTML", accept: { "text/html": [".html"] } }];

/** Asks where to, writes the copy there and keeps the note of it. Call it from a click or key. Never throws. */
export async function writeHandOut(open: OpenStory, wanted: WantedFile, now: () => string): Promise<HandOutOutcome> {
  const { document, session, saving } = open;
  const mayWrite = () => !session.store.getState().readOnly;
  const noted: { handOut?: HandOut } = {};
  const outcome = await saveFile({
    name: wanted.name,
    kinds: wanted.page === null ? storyFileKinds : pageKinds,
    bytes: async () => {
      if (!mayWrite()) throw new Error("another window writes this story now");
      session.actions.settle();
      noted.handOut = document.handOut(wanted.slip);
      const copy = redacted(document.read(), noted.handOut);
      // Whether it can be kept or not: that is told elsewhere, and the copy is wanted all the same.
      await saving.flush();
      return new TextEncoder().encode(await fileText(copy, wanted, now()));
    },
  });
  const isThere = outcome.kind === "saved" || outcome.kind === "downloaded";
  if (isThere) return outcome;
  if (!mayWrite()) return { kind: "read-only" };
  if (noted.handOut) document.takeBackHandOut(noted.handOut);
  await saving.flush();
  return outcome;
}

async function fileText(copy: Story, { page, title, passphrase }: WantedFile, at: string): Promise<string> {
  const plain = writeStoryFile(copy, at);
  const locked = passphrase === null ? null : await lockText(plain, passphrase, storyFileKind);
  if (locked && !locked.ok) throw new Error(locked.error.code);
  const data = locked ? locked.value : plain;
  return page === null ? data : writeHandOutPage(page, data, title);
}
