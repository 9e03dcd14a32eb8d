// The one way in for whatever a person drops, pastes or chooses: finds out what is inside, and reads it by its own rules.
// Nothing is opened, run or kept here; what cannot be read says why.
import { err, ok, type Result } from "../base/result.ts";
import { decodeText } from "./decode-text.ts";
import { readIsland } from "./html/hand-out-page.ts";
import { storyFileKind } from "./json/envelope.ts";
import { maxFileBytes, readStoryFile, type StoryContents } from "./json/story-file.ts";
import { isLocked, readLocked } from "./locked/envelope.ts";
import type { ReadError } from "./read-error.ts";
import { type FromText, isReturnFile, readReturnFile, readReturnTexts } from "./return/return-file.ts";
import { looksLikeTextBlock } from "./text-block/text-block.ts";

/** What was inside. A protected file can be read again once it is unlocked. */
export type Received = FromText | { readonly kind: "story"; readonly contents: StoryContents };

type Outcome = Result<Received, ReadError>;

/** One outcome for each thing inside: one mail may hold several returns. Never empty, never throws. */
export async function readReceived(input: Uint8Array | string): Promise<readonly Outcome[]> {
  if (input.length > maxFileBytes) return [err({ code: "too-large", bytes: input.length, limit: maxFileBytes })];
  const text = typeof input === "string" ? ok(input.replace(/^\uFEFF/, "")) : decodeText(input);
  if (!text.ok) return fromOldMail(input, text);
  // A mail may begin with such a letter too.
  const page = /^\s*</.test(text.value) ? fromPage(text.value) : null;
  if (page?.ok || page?.error.code === "page-cut-off") return [page];
  if (/^\s*\{/.test(text.value)) return [fromJson(text.value)];
  const returns = looksLikeTextBlock(text.value) ? await readReturnTexts(text.value) : [];
  if (returns.length > 0) return returns;
  if (page) return [page];
  // Not a story, but JSON all the same. A letter may begin with a bracket, and so may a return whose beginning is gone.
  if (otherFile(text.value) !== null) return [fromJson(text.value)];
  return [err({ code: text.value.trim() === "" ? "empty" : "other-text" })];
}

/** True for a text worth reading although it was pasted and not chosen. */
export const looksReceivable = (text: string): boolean =>
  (/^\s*\{/.test(text) && text.slice(0, 2000).includes("henkaku-story-sheet/")) || looksLikeTextBlock(text);

/** A mail saved as Shift_JIS: whatever its words are, the block in it is plain letters. */
async function fromOldMail(input: Uint8Array | string, failed: Outcome): Promise<readonly Outcome[]> {
  if (typeof input === "string" || failed.ok || failed.error.code !== "not-utf8") return [failed];
  const text = new TextDecoder("shift_jis").decode(input);
  const returns = looksLikeTextBlock(text) ? await readReturnTexts(text) : [];
  return returns.length > 0 ? returns : [failed];
}

function fromPage(html: string): Outcome {
  const island = readIsland(html);
  if (island.ok) return fromJson(island.value);
  return err({ code: island.error.code === "cut-off" ? "page-cut-off" : "web-page" });
}

function fromJson(text: string): Outcome {
  const file = otherFile(text);
  if (isReturnFile(file)) {
    const read = readReturnFile(file);
    return read.ok ? ok({ kind: "return", received: read.value }) : read;
  }
  if (isLocked(file)) {
    const locked = readLocked(file);
    return locked.ok ? ok({ kind: "locked", locked: locked.value }) : locked;
  }
  const read = readStoryFile(text);
  return read.ok ? ok({ kind: "story", contents: read.value }) : read;
}

/** A file that is no story; null for one that is, and for broken JSON, of which reading the story says more. */
function otherFile(text: string): unknown {
  // A story says what it is at once, and a large one need not be parsed twice to know it.
  // A protected one names it too, as what it holds.
  if (new RegExp(`^\\s*\\{\\s*"kind":\\s*"${storyFileKind}"`).test(text)) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
