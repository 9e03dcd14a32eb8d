// Finds words of a story's text in what the page shows of it: whole, in parts on several pages (the sheet), or broken into
// lines that have lost their spaces and line breaks (the map). It only reads the page.

/** The words from `start` to `end` of `text` as ranges, one for each run of letters on the page; none when not shown. */
export const wordsRanges = (
  elements: readonly HTMLElement[],
  text: string,
  start: number,
  end: number,
): readonly Range[] => elements.flatMap((element) => rangesIn(element, text, start, end));

function rangesIn(element: HTMLElement, text: string, start: number, end: number): readonly Range[] {
  const nodes = textNodes(element);
  const from = Number(element.dataset.from ?? 0);
  const shown = nodes.map(({ data }) => data).join("");
  const [first, last] = shownRange(text.slice(from), shown, start - from, end - from);
  const ranges: Range[] = [];
  let before = 0;
  for (const node of nodes) {
    const [a, b] = [Math.max(0, first - before), Math.min(node.length, last - before)];
    before += node.length;
    if (a >= b) continue;
    const range = document.createRange();
    range.setStart(node, a);
    range.setEnd(node, b);
    ranges.push(range);
  }
  return ranges;
}

/** The text nodes that hold the text itself: where it comes first, what follows it is the page's own. */
function textNodes(element: HTMLElement): readonly Text[] {
  if (element.firstChild instanceof Text) return [element.firstChild];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

/** Where a part of the text stands in what is shown of it; spaces and breaks may have been left out there. */
function shownRange(text: string, shown: string, start: number, end: number): readonly [number, number] {
  let at = 0;
  let first = 0;
  for (let i = 0; i < Math.min(end, text.length) && at < shown.length; i += 1) {
    if (i === start) first = at;
    if (text[i] === shown[at] || !/\s/.test(text[i] ?? "")) at += 1;
  }
  return start < text.length ? [first, at] : [0, 0];
}
