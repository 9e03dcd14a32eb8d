// Copies as they are handed out in tests, and the data a page carries them with.
import { StoryDocument } from "../../src/document/story-document.ts";
import { redacted } from "../../src/domain/hand-out/redact.ts";
import type { HandOut } from "../../src/domain/records/hand-out.ts";
import { parseStarter } from "../../src/domain/starter.ts";
import { starterToStory } from "../../src/domain/starter-to-story.ts";
import { aboutOf, type Story } from "../../src/domain/story.ts";
import { storyFileKind } from "../../src/exchange/json/envelope.ts";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { lockText } from "../../src/exchange/locked/lock.ts";
import { ownDeps } from "./copies.ts";
import { defaultTemplate } from "./story-builder.ts";
import { readJson } from "./template-files.ts";

export const handedOutAt = "2026-04-01T00:00:00.000Z";

/** Whom a copy is for when a test does not care. */
const usual = {
  mode: "review",
  receiver: "山田市長",
  purpose: "部内で話し合う前に、ご意見をください。",
  sender: "総務課 佐藤",
  until: "2026-05-31",
  leftOut: [],
} as const satisfies Partial<HandOut>;

let made = 0;

/** The copy somebody gets of that story; every call is a hand-out of its own. */
export function handedOut(story: Story, slip: Partial<HandOut> = {}): Story {
  made += 1;
  const document = new StoryDocument(story, { deps: ownDeps(`team${made}x`), author: () => "佐藤" });
  const handOut = document.handOut({ ...usual, ...slip });
  return redacted(document.read(), handOut);
}

/** The worked example, under that title. */
export function workedExample(title = "沼川市の10年"): Story {
  const starter = parseStarter(readJson("templates/kinyurei.json"));
  if (!starter.ok) throw new Error("the worked example does not parse");
  const story = starterToStory(starter.value, defaultTemplate, ownDeps("example"));
  return { ...story, about: { about: { ...aboutOf(story), title } } };
}

/** The text of the data island for that copy, protected when a passphrase is given. */
export async function islandOf(copy: Story, passphrase?: string, hint: string | null = null): Promise<string> {
  const text = writeStoryFile(copy, handedOutAt);
  if (passphrase === undefined) return text;
  const locked = await lockText(text, passphrase, storyFileKind, hint);
  if (!locked.ok) throw new Error(locked.error.code);
  return locked.value;
}
