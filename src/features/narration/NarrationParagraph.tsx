// One paragraph of the text. Names of cards are buttons within the sentence; the rest is text.
import { memo } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { ToldParagraph } from "../../i18n/narrate.ts";
import type { Pieces } from "../../i18n/narrate-pieces.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./NarrationPanel.module.css";
import { namedIn, sameWords } from "./same-words.ts";

export interface NarrationParagraphProps {
  readonly paragraph: ToldParagraph;
  readonly selectedId: RecordId | null;
  readonly onSelect: (id: RecordId) => void;
}

/** A paragraph, marked when it is about the card in hand. */
export const NarrationParagraph = memo(
  function NarrationParagraph({ paragraph: { cardIds, lines }, selectedId, onSelect }: NarrationParagraphProps) {
    const isCurrent = selectedId !== null && cardIds.includes(selectedId);
    const words = { selectedId, onSelect };
    return (
      <div className={classNames("skip-offscreen", styles.paragraph)} aria-current={isCurrent || undefined}>
        {blocksOf(lines).map(({ text, items }, i) => (
          <div key={i}>
            <p>
              <Words {...words} pieces={text} />
            </p>
            {items.length > 0 && (
              // biome-ignore lint/a11y/noRedundantRoles: a list without marks is no list to some screen readers
              <ul role="list" className={styles.items}>
                {items.map((pieces, j) => (
                  <li key={j}>
                    <Words {...words} pieces={pieces} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.onSelect === after.onSelect &&
    sameWords(before.paragraph, after.paragraph) &&
    (before.selectedId === after.selectedId ||
      !(namedIn(after.paragraph, before.selectedId) || namedIn(after.paragraph, after.selectedId))),
);

interface Block {
  readonly text: Pieces;
  readonly items: Pieces[];
}

/** Each line with the items that belong to it. */
function blocksOf(lines: ToldParagraph["lines"]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { pieces, isItem } of lines) {
    const last = blocks.at(-1);
    if (isItem && last) last.items.push(pieces);
    else blocks.push({ text: pieces, items: [] });
  }
  return blocks;
}

interface WordsProps {
  readonly pieces: Pieces;
  readonly selectedId: RecordId | null;
  readonly onSelect: (id: RecordId) => void;
}

const Words = ({ pieces, selectedId, onSelect }: WordsProps) =>
  pieces.map((piece, i) => {
    if (typeof piece === "string") return piece;
    const { cardId, name, tone } = piece;
    return (
      <button
        key={i}
        type="button"
        className={styles.name}
        data-card={cardId}
        data-tone={tone}
        data-selected={cardId === selectedId || undefined}
        onClick={() => onSelect(cardId)}
      >
        {name}
      </button>
    );
  });
