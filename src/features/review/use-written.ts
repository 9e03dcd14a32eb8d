// What was written into the copy since it was handed out, as it would be sent back.
import { useMemo } from "react";
import { collectReturn, type ReturnContents } from "../../domain/returns/return-contents.ts";
import { useCommentAuthorId } from "../../state/comment-author.ts";
import { useStory } from "../../state/StoryContext.tsx";

/** The contents of a return as of now, not signed yet; null in a sheet nobody gave. */
export function useWritten(): ReturnContents | null {
  const story = useStory((state) => state.story);
  const id = useCommentAuthorId();
  return useMemo(() => collectReturn(story, { name: "", id }, ""), [story, id]);
}
