// Marks the words that open comments are about wherever texts are rendered as text. The page itself stays as it is: the
// browser paints the marks (CSS Custom Highlight API); where it cannot, the badges and the panel say the same.
import { useEffect } from "react";
import type { Story } from "../../domain/story.ts";
import { textAt, textPlaceName } from "../../domain/text-place.ts";
import "./marked-words.css";
import { type Threads, useThreads } from "./use-threads.ts";
import { wordsRanges } from "./words-on-page.ts";

const name = "commented";

/** Milliseconds the page has to stand still: a page that is just being laid out is not marked line by line. */
const calm = 100;

/** Shows nothing itself. */
export function MarkedWords() {
  const { listed, state } = useThreads();
  const { story } = state;
  useEffect(() => {
    const main = document.querySelector("main");
    if (!main || typeof Highlight === "undefined" || !listed.some(isMarked)) return;
    const paint = () => CSS.highlights.set(name, new Highlight(...rangesIn(main, listed, story)));
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(paint, calm);
    });
    watch.observe(main, { childList: true, characterData: true, subtree: true });
    paint();
    return () => {
      watch.disconnect();
      clearTimeout(waiting);
      CSS.highlights.delete(name);
    };
  }, [listed, story]);
  return null;
}

type Listed = Threads["listed"][number];

const isMarked = ({ thread, place }: Listed): boolean =>
  thread.target === "quote" && !thread.isResolved && place.kind !== "orphan";

function rangesIn(main: HTMLElement, listed: readonly Listed[], story: Story): readonly Range[] {
  const elements = shownTexts(main);
  if (elements.size === 0) return [];
  return listed.filter(isMarked).flatMap(({ thread, place }) => {
    const recordId = thread.linkId ?? thread.cardId;
    if (recordId === null || thread.field === null || place.kind === "orphan") return [];
    const where = { recordId, field: thread.field };
    const shown = elements.get(textPlaceName(where));
    return shown ? wordsRanges(shown, textAt(story, where) ?? "", place.start, place.end) : [];
  });
}

/** The elements that show a text by the place it has; fields are none. Found in one go: there may be thousands. */
function shownTexts(main: HTMLElement): ReadonlyMap<string, readonly HTMLElement[]> {
  const byPlace = new Map<string, HTMLElement[]>();
  for (const element of main.querySelectorAll<HTMLElement>("[data-text-place]:not(textarea)")) {
    const name = element.dataset.textPlace ?? "";
    byPlace.set(name, [...(byPlace.get(name) ?? []), element]);
  }
  return byPlace;
}
