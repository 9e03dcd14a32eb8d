// The told sections: headings, paragraphs, and in them the names of cards as buttons.
// With a thousand cards only the paragraphs whose words have changed may be rendered again.
import { memo, useCallback, useEffect, useRef } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { ToldSection } from "../../i18n/narrate.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import styles from "./NarrationPanel.module.css";
import { NarrationParagraph } from "./NarrationParagraph.tsx";
import type { Reading } from "./use-narration.ts";

export interface NarrationTextProps {
  readonly sections: readonly ToldSection[];
  readonly selectedId: RecordId | null;
  /** In the whole story the card in hand is somewhere and is brought into view; else the text begins with it. */
  readonly reading: Reading;
}

/** The text in a box that scrolls. While a person types it is not even looked at. */
export const NarrationText = memo(function NarrationText({ sections, selectedId, reading }: NarrationTextProps) {
  const actions = useStoryActions();
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<RecordId | null>(null);
  const select = useCallback(
    (id: RecordId) => {
      pressed.current = id;
      actions.select({ kind: "card", id });
    },
    [actions],
  );
  useEffect(() => {
    const wasPressed = pressed.current === selectedId;
    pressed.current = null;
    if (selectedId === null || box.current === null) return;
    // The text now begins at the card whose name was pressed: the button itself may be gone, the focus must not.
    if (wasPressed && document.activeElement === document.body) nameButton(box.current, selectedId)?.focus();
    if (reading.scope === "card") box.current.scrollTop = 0;
    else if (!wasPressed) bringIntoView(box.current, selectedId);
  }, [selectedId, reading]);
  return (
    <div ref={box} className={styles.text}>
      {sections.map(({ key, heading, tone, paragraphs }) => (
        <section key={key} data-tone={tone ?? undefined} className={styles.section}>
          {heading !== "" && <h3 className={styles.heading}>{heading}</h3>}
          {paragraphs.map((paragraph) => (
            <NarrationParagraph key={paragraph.key} paragraph={paragraph} selectedId={selectedId} onSelect={select} />
          ))}
        </section>
      ))}
    </div>
  );
});

const nameButton = (box: HTMLElement, id: RecordId): HTMLElement | null =>
  box.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/** Scrolls the box itself, and only it: the page must stay where the person is writing. */
function bringIntoView(box: HTMLElement, id: RecordId): void {
  const target = box.querySelector<HTMLElement>("[aria-current]") ?? nameButton(box, id);
  if (!target || box.scrollHeight <= box.clientHeight) return;
  const [inner, outer] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top;
}
