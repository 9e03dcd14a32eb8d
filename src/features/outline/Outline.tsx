// The outline: every stage below the other, every card a line that is written in by keyboard.
// It renders structure only; a text is read by its own row, otherwise every letter would render a thousand rows.
import { type FocusEvent, useMemo, useRef, useState } from "react";
import { useShownCardIds } from "../../state/card-filter.ts";
import { FilterButton } from "../../state/FilterButton.tsx";
import { FilterLine } from "../../state/FilterLine.tsx";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import type { StorySession } from "../../state/story-store.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Outline.module.css";
import { OutlineStageView } from "./OutlineStageView.tsx";
import { pressKey } from "./outline-keys.ts";
import { type OutlineStage, outlineSections, shownSections } from "./outline-sections.ts";
import { OutlineHandsContext, type OutlineTools, outlineTools } from "./outline-tools.ts";
import { outlineWork } from "./outline-work.ts";
import { endRow, findRow, focusRow, keyOf, rowAround } from "./row-dom.ts";
import { parseRow } from "./row-key.ts";
import { useGrowingLimit } from "./use-growing-limit.ts";
import { useOutlineFocus } from "./use-outline-focus.ts";

const helpId = "outline-help";

/** The outline of the open story. */
export function Outline() {
  const session = useSession();
  const texts = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const [tools] = useState(outlineTools);
  const readOnly = useStory((state) => state.readOnly);
  const hands = useMemo(() => {
    const work = outlineWork(session, tools, texts);
    return {
      tools,
      work,
      readOnly,
      onKey: (event: React.KeyboardEvent<HTMLElement>) => pressKey(event, root.current, work),
    };
  }, [session, tools, texts, readOnly]);
  const index = useStory((state) => state.index);
  // The structure changes with the index and never without it.
  const all = useMemo(() => outlineSections(session.store.getState().story, index), [session, index]);
  const shownIds = useShownCardIds();
  const stages = useMemo(() => shownSections(all, shownIds), [all, shownIds]);
  const total = index.readingOrder.length;
  const asked = useStory((state) => state.focusCardId);
  const limit = useGrowingLimit(shownIds?.size ?? total, asked === null ? 0 : index.readingOrder.indexOf(asked) + 1);
  const [isTouched, setIsTouched] = useState(false);
  useOutlineFocus(root, tools);
  return (
    <OutlineHandsContext value={hands}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside take the focus; keys and focus come up here */}
      <div
        ref={root}
        className={styles.outline}
        data-density={total <= 12 ? "airy" : total > 40 ? "dense" : undefined}
        data-touched={isTouched || undefined}
        onFocus={(event) => {
          setIsTouched(true);
          takeInHand(event, session, tools);
        }}
        onKeyDown={(event) => {
          if (event.target === rowAround(event.target)) hands.onKey(event);
        }}
      >
        <VisuallyHidden id={helpId}>{texts.t(readOnly ? "outline.help.read" : "outline.help")}</VisuallyHidden>
        <div className={styles.filter}>
          <FilterButton />
          <FilterLine onShowAll={() => focusCurrent(root.current, tools)} />
        </div>
        {withinLimit(stages, limit).map((section, i) => (
          <OutlineStageView key={section.stage.id} section={section} describedBy={i === 0 ? helpId : undefined} />
        ))}
        <div className={styles.announcer} role="status" ref={tools.setAnnouncer} />
      </div>
    </OutlineHandsContext>
  );
}

function focusCurrent(root: HTMLElement | null, { state }: OutlineTools): void {
  const row = root && (findRow(root, state.getState().current ?? "") ?? endRow(root, "first"));
  if (row) focusRow(row, "row");
}

/** The row that has the focus, or whose text or link has it, is the one in hand: here, in the panel, in every view. */
function takeInHand(event: FocusEvent, { actions }: StorySession, { state }: OutlineTools): void {
  const element = rowAround(event.target);
  if (!element) return;
  const current = keyOf(element);
  if (state.getState().current !== current) state.setState({ current });
  const row = parseRow(current);
  const linkId = event.target.closest<HTMLElement>("[data-link]")?.dataset.link;
  if (linkId !== undefined) actions.select({ kind: "link", id: linkId });
  else actions.select(row?.kind === "card" ? { kind: "card", id: row.id } : null);
}

/**
 * The sections with as many cards as are to be rendered yet, counted from the top. What is not cut stays the same
 * object, so that a slice more renders that slice: otherwise a long story would cost the square of its length.
 */
function withinLimit(stages: readonly OutlineStage[], limit: number): readonly OutlineStage[] {
  if (limit === Number.POSITIVE_INFINITY) return stages;
  let left = limit;
  return stages.map((section) => {
    const parts = section.parts.map((part) => {
      const cardIds = part.cardIds.slice(0, left);
      left -= cardIds.length;
      return cardIds.length < part.cardIds.length ? { ...part, cardIds, isCut: true } : part;
    });
    return parts.some((part) => part.isCut) ? { ...section, parts } : section;
  });
}
