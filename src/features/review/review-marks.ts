// What this browser knows of one copy that was given: which comments a return was made of, and how the banner stands.
// Beside the story and never in it. Lost, all counts as not yet returned, and returning twice changes nothing.
import { useMemo } from "react";
import * as v from "valibot";
import { create } from "zustand";
import type { Remark } from "../../domain/records/remark.ts";
import type { ReturnContents } from "../../domain/returns/return-contents.ts";
import { readSetting, writeSetting } from "../../platform/local-settings.ts";
import { useOpenStory, useWorkspaceState } from "../../state/WorkspaceContext.tsx";

const marksSchema = v.object({
  /** It was opened here before. */
  hasBegun: v.boolean(),
  isFolded: v.boolean(),
  /** When a return was last made, ISO 8601; null: never. */
  returnedAt: v.nullable(v.string()),
  /** What it held: each remark's id, and from when its words are. */
  returned: v.record(v.string(), v.string()),
});
export type ReviewMarks = Readonly<v.InferOutput<typeof marksSchema>>;

const fresh: ReviewMarks = { hasBegun: false, isFolded: false, returnedAt: null, returned: {} };

const settingOf = (key: string): string => `henkaku-story-sheet/review/${key}`;

const useMarks = create<Readonly<Record<string, ReviewMarks>>>(() => ({}));

/** The marks of the open copy, and how to change them. Those of a preview are gone with the page. */
export function useReviewMarks(): readonly [ReviewMarks, (change: Partial<ReviewMarks>) => void] {
  const { key } = useOpenStory();
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  const setting = isPreview ? null : settingOf(key);
  const known = useMarks((all) => (setting === null ? all.preview : all[setting]));
  const stored = useMemo(() => readMarks(setting), [setting]);
  const marks = known ?? stored;
  const change = (parts: Partial<ReviewMarks>) => {
    const next = { ...marks, ...parts };
    useMarks.setState({ [setting ?? "preview"]: next });
    if (setting !== null) writeSetting(setting, next);
  };
  return [marks, change];
}

const readMarks = (setting: string | null): ReviewMarks =>
  (setting !== null && readSetting(setting, (value) => (v.is(marksSchema, value) ? value : undefined))) || fresh;

/** From when the words of a remark are. */
const wordsOf = ({ editedAt, time }: Remark): string => editedAt ?? time;

export const remarksOf = ({ comments }: ReturnContents): readonly Remark[] =>
  comments.flatMap(({ remarks }) => remarks);

/** True while no return was made of that remark as it is now. */
export const isUnreturned = (remark: Remark, { returned }: ReviewMarks): boolean =>
  returned[remark.id] !== wordsOf(remark);

/** The marks after a return of these contents was made. */
export const returnedMarks = (contents: ReturnContents): Partial<ReviewMarks> => ({
  returnedAt: contents.time,
  returned: Object.fromEntries(remarksOf(contents).map((remark) => [remark.id, wordsOf(remark)])),
});
