// Marks the words that open comments are about. Where texts are rendered as text, the page itself stays as it is and the
// browser paints the marks (CSS Custom Highlight API); fields paint their own. Badges and the panel say the same in words.
import { useEffect } from "react";
import type { Story } from "../../domain/story.ts";
import { type TextPlace, textAt, textPlaceName } from "../../domain/text-place.ts";
import { showMarks } from "../../state/marked-words.ts";
import type { TextMark } from "../../ui/EditableText.tsx";
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
  useEffect(() => showMarks(marksByPlace(listed)), [listed]);
  useEffect(() => () => showMarks(new Map()), []);
  useEffect(() => {
    const main = document.querySelector("main");
    if (!main || typeof Highlight === "undefined" || !listed.some(markOf)) return;
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

function rangesIn(main: HTMLElement, listed: readonly Listed[], story: Story): readonly Range[] {
  const elements = shownTexts(main);
  if (elements.size === 0) return [];
  return listed.flatMap((each) => {
    const marked = markOf(each);
    const shown = marked && elements.get(textPlaceName(marked.where));
    return shown ? wordsRanges(shown, textAt(story, marked.where) ?? "", marked.start, marked.end) : [];
  });
}

interface MarkedPart extends TextMark {
  readonly where: TextPlace;
}

/** The words an open comment is about, as they are now; null for any other. */
function markOf({ thread, place }: Listed): MarkedPart | null {
  const recordId = thread.linkId ?? thread.cardId;
  const { field, target, isResolved } = thread;
  if (target !== "quote" || isResolved || place.kind === "orphan" || recordId === null || field === null) return null;
  return { where: { recordId, field }, start: place.start, end: place.end };
}

function marksByPlace(listed: readonly Listed[]): ReadonlyMap<string, readonly TextMark[]> {
  const byPlace = new Map<string, TextMark[]>();
  for (const each of listed) {
    const marked = markOf(each);
    if (!marked) continue;
    const name = textPlaceName(marked.where);
    byPlace.set(name, [...(byPlace.get(name) ?? []), { start: marked.start, end: marked.end }]);
  }
  return byPlace;
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
