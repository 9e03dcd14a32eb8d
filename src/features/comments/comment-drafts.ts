// What is being written in comments and not posted yet, by what it belongs to. It outlives the panel being closed and
// another comment being begun; and, kept beside the story in the library, the page. Nobody else sees it before it is posted.
import * as v from "valibot";
import { create } from "zustand";
import type { Spot } from "../../domain/anchoring/make-anchor.ts";
import { recordIdSchema } from "../../domain/ids.ts";
import { useCommentRequest } from "../../state/comment-request.ts";
import type { StoryKey, StoryLibrary } from "../../storage/story-library.ts";

type Drafts = Readonly<Record<string, string>>;

const useDrafts = create<Drafts>(() => ({}));

/** The words written so far under that name, and how to change them; "" takes them away. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const text = useDrafts((drafts) => drafts[name] ?? "");
  return [text, (next) => useDrafts.setState({ [name]: next })];
}

/** The name under which a new comment is written. */
export const newCommentDraft = "new";

/**
 * Brings back what was being written in that story when the page was last closed, and keeps what is written from now on.
 * It ends when the answer is called. A library that keeps nothing costs only this.
 */
export function keepDraftsOf(library: StoryLibrary, key: StoryKey): () => void {
  let isEnded = false;
  let kept: string | null = null;
  let isSaving = false;
  useDrafts.setState({}, true);
  const save = async () => {
    const hasDrafts = Object.keys(written()).length > 0;
    if (useCommentRequest.getState().hasDrafts !== hasDrafts) useCommentRequest.setState({ hasDrafts });
    // One write at a time; what is written meanwhile goes with the next.
    for (let text = asText(); text !== kept && !isSaving; text = asText()) {
      isSaving = true;
      kept = text;
      await library.noteWork(key, "drafts", text);
      isSaving = false;
    }
  };
  void library.workNotes(key).then((notes) => {
    if (isEnded) return;
    const found = notes.ok ? parseDrafts(notes.value.drafts) : null;
    if (found) {
      // What was typed while the library was asked is newer.
      useDrafts.setState({ ...found.texts, ...written() });
      if (found.texts[newCommentDraft] && useCommentRequest.getState().spot === null) {
        useCommentRequest.setState({ spot: found.spot });
      }
    }
    stops.push(
      useDrafts.subscribe(() => void save()),
      useCommentRequest.subscribe(() => void save()),
    );
    void save();
  });
  const stops: (() => void)[] = [];
  return () => {
    isEnded = true;
    for (const stop of stops) stop();
    useDrafts.setState({}, true);
  };
}

const written = (): Drafts =>
  Object.fromEntries(Object.entries(useDrafts.getState()).filter(([, text]) => text.trim() !== ""));

/** null: nothing is being written. */
function asText(): string | null {
  const texts = written();
  return Object.keys(texts).length === 0 ? null : JSON.stringify({ spot: useCommentRequest.getState().spot, texts });
}

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const spotSchema: v.GenericSchema<unknown, Spot> = v.variant("kind", [
  v.strictObject({ kind: v.literal("story") }),
  v.strictObject({ kind: v.literal("card"), cardId: recordIdSchema }),
  v.strictObject({ kind: v.literal("link"), linkId: recordIdSchema }),
  v.strictObject({ kind: v.literal("field"), recordId: recordIdSchema, field: v.string() }),
  v.strictObject({ kind: v.literal("quote"), recordId: recordIdSchema, field: v.string(), start: offset, end: offset }),
]);
const draftsSchema = v.object({ spot: v.nullable(spotSchema), texts: v.record(v.string(), v.string()) });

/** What was kept, out of unknown data: other pages write to the same database. */
function parseDrafts(text: string | undefined): v.InferOutput<typeof draftsSchema> | null {
  try {
    const parsed = v.safeParse(draftsSchema, JSON.parse(text ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
