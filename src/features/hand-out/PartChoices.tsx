// What of the story is left out of the copy, and what that leaves.
// It only chooses: the story itself stays as it is.
import { useMemo } from "react";
import { partsOf } from "../../domain/hand-out/parts.ts";
import type { Story } from "../../domain/story.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./HandOut.module.css";
import { leaveOut, useHandOutState } from "./hand-out-state.ts";
import { NamesLeft } from "./NamesLeft.tsx";
import { offeredPart } from "./part-words.ts";
import { copyNow, slipFrom } from "./slip.ts";

/** The second column of the form. */
export function PartChoices() {
  const texts = useTexts();
  const { t } = texts;
  const story = useStory((state) => state.story);
  const leftOut = useHandOutState((state) => state.draft.leftOut);
  // Not with every letter of the form: only what is left out makes another copy.
  const copy = useMemo(() => copyOf(story, leftOut), [story, leftOut]);
  return (
    <section className={styles.part}>
      <h3 id="hand-out-parts">{t("handOut.leaveOut")}</h3>
      <p className={styles.explain}>{t("handOut.leaveOut.explain")}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's border and legend cannot be laid out like the rest */}
      <div role="group" aria-labelledby="hand-out-parts">
        {partsOf(story).map((part) => (
          <Checkbox
            key={part}
            isSelected={leftOut.includes(part)}
            onValueChange={(isLeftOut) => leaveOut(part, isLeftOut)}
          >
            {offeredPart(story, part, texts)}
          </Checkbox>
        ))}
      </div>
      <p className={styles.explain}>{t("handOut.leaveOut.always")}</p>
      <Rest story={story} copy={copy} />
      {leftOut.includes("people") && <NamesLeft story={story} copy={copy} />}
    </section>
  );
}

const copyOf = (story: Story, leftOut: readonly string[]): Story => {
  const { draft } = useHandOutState.getState();
  return copyNow(story, slipFrom({ ...draft, leftOut }), "");
};

interface Both {
  readonly story: Story;
  readonly copy: Story;
}

/** How much goes into the copy, and what is gone without having been ticked. */
function Rest({ story, copy }: Both) {
  const { t } = useTexts();
  const isWithComments = useHandOutState((state) => !state.draft.leftOut.includes("comments"));
  const links = sizeOf(story.links) - sizeOf(copy.links);
  const threads = isWithComments ? sizeOf(story.threads) - sizeOf(copy.threads) : 0;
  const cards = Object.values(copy.cards).filter(({ parentId }) => parentId === null).length;
  return (
    <div role="status">
      <p>{t("handOut.rest", { cards, links: sizeOf(copy.links), threads: sizeOf(copy.threads) })}</p>
      {links + threads > 0 && <p>{t("handOut.lost", { links, threads })}</p>}
    </div>
  );
}

const sizeOf = (table: object): number => Object.keys(table).length;
