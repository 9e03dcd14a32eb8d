// The words on a link: its reason and its assumption, in the place the layout gave them, and written there.
import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useStory } from "../../state/StoryContext.tsx";
import { Lines } from "./CardBox.tsx";
import styles from "./Map.module.css";
import type { WordsNode } from "./map-nodes.ts";
import { useMapState } from "./map-state.ts";
import { WordsEditor } from "./WordsEditor.tsx";

export const WordsBox = memo(function WordsBox({ data: { link } }: NodeProps<WordsNode>) {
  const { id, words } = link;
  const isSelected = useStory(({ selection }) => selection?.kind === "link" && selection.id === id);
  const isFaded = useMapState((state) => state.lit !== null && !state.lit.linkIds.has(id));
  const isEdited = useMapState(({ editing }) => editing?.kind === "link" && editing.id === id);
  if (!words) return null;
  return (
    <div
      className={styles.words}
      data-map-link={id}
      data-selected={isSelected || undefined}
      data-faded={isFaded || undefined}
      style={isEdited ? { width: Math.max(words.width, 240) } : { width: words.width, height: words.height }}
    >
      {isEdited ? (
        <WordsEditor id={id} />
      ) : (
        <>
          <p className={styles.reason}>
            <Lines lines={words.reason} />
          </p>
          {words.assumption.length > 0 && (
            <p className={styles.assumption}>
              <Lines lines={words.assumption} />
            </p>
          )}
        </>
      )}
    </div>
  );
});
