// Reviewers with a copy in hand, as tests need them: they comment, and send a return.
import { StoryDocument } from "../../src/document/story-document.ts";
import { makeAnchor, type Spot } from "../../src/domain/anchoring/make-anchor.ts";
import { redacted } from "../../src/domain/hand-out/redact.ts";
import type { HandOut } from "../../src/domain/records/hand-out.ts";
import { type Author, storyAnchor, type ThreadKind } from "../../src/domain/records/thread.ts";
import { collectReturn, type ReturnContents } from "../../src/domain/returns/return-contents.ts";
import type { Story } from "../../src/domain/story.ts";
import { ownDeps } from "./copies.ts";

/** The team's story after a copy was handed out, and that copy. */
export interface Given {
  readonly team: Story;
  readonly copy: Story;
}

/** Hands a copy out to somebody. */
export function handOutTo(story: Story, receiver: string, mode: HandOut["mode"] = "review"): Given {
  const document = new StoryDocument(story, { deps: ownDeps(`ho${receiver.length}`), author: () => "事務局" });
  const slip = { mode, receiver, purpose: "", sender: "事務局", until: "", leftOut: [] };
  const handOut = document.handOut(slip);
  return { team: document.read(), copy: redacted(document.read(), handOut) };
}

/** Somebody who writes into their copy. `ids`: letters for the ids they make, different for each. */
export class Reviewer {
  readonly document: StoryDocument;
  readonly by: Author;

  constructor(copy: Story, by: Author, ids: string) {
    this.by = by;
    this.document = new StoryDocument(copy, { deps: ownDeps(ids), author: () => by.name });
  }

  /** Begins a thread on that spot; answers its id. */
  say(text: string, spot: Spot = { kind: "story" }, kind: ThreadKind = "thought", label = ""): string {
    const anchor = makeAnchor(this.document.read(), spot, label) ?? storyAnchor;
    return this.#must(this.document.run("startThread", { kind, anchor, text, by: this.by }));
  }

  /** Answers in a thread; the id of the remark. */
  reply(threadId: string, text: string): string {
    return this.#must(this.document.run("addRemark", { threadId, text, by: this.by }));
  }

  /** Writes the only remark of a thread anew. */
  reword(threadId: string, text: string): void {
    const id = Object.values(this.document.read().remarks).find((each) => each.threadId === threadId)?.id ?? "";
    this.document.run("editRemark", { id, text, by: this.by });
  }

  /** What 返送 would send. */
  send(time = "2026-04-01T00:20:00.000Z"): ReturnContents {
    const contents = collectReturn(this.document.read(), this.by, time);
    if (!contents) throw new Error("this is nobody's hand-out");
    return contents;
  }

  #must(answer: { readonly ok: true; readonly value: string } | { readonly ok: false }): string {
    if (!answer.ok) throw new Error("the comment was refused");
    return answer.value;
  }
}

/** The lines around a return in a mail. */
export const blockWords = { begin: "-----返送データ ここから-----", end: "-----返送データ ここまで-----" };
