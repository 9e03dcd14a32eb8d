// What runs in the page while a map is moved. A frame is done at the first message after it: a message posted in a frame
// is handled when its style, layout and paint are done, and the next frame begins only when the screen has taken it.
// Which frame shows a movement is seen, not assumed: one in which the map, or the card that is held, stands elsewhere.
// A map that stays where it is is an error.

declare global {
  interface Window {
    /** The card that was found last. */
    cardInHand?: HTMLElement | null;
  }
}

/** Times the frames in which the map moves, until there are enough: ms from each to the next. */
export function watchFrames(): Promise<readonly number[]> {
  const warmUp = 3;
  const most = 90;
  // A page so slow that minutes would pass shows what it has to show in fewer frames.
  const fewest = 8;
  const longest = 2000;
  const patience = 20_000;
  const place = () => {
    if (window.canvasPlace) return window.canvasPlace();
    const view = document.querySelector<HTMLElement>(".react-flow__viewport");
    const card = window.cardInHand?.closest<HTMLElement>(".react-flow__node");
    return `${view?.style.transform} ${card?.style.transform}`;
  };
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const frames: number[] = [];
    let last = begin;
    let lastPlace = place();
    const look = () => {
      const now = performance.now();
      const newPlace = place();
      if (newPlace !== lastPlace) {
        frames.push(now - last);
        last = now;
        lastPlace = newPlace;
      }
      const count = frames.length - warmUp;
      if (count >= most || (count >= fewest && now - begin > longest)) resolve(frames.slice(warmUp));
      else if (now - last > patience) reject(new Error("the map does not move"));
      else watch();
    };
    const watch = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = look;
        port2.postMessage(null);
      });
    watch();
  });
}

/** A point in the card nearest to the middle of the page, or null when none is in view. `selector`: null on a canvas. */
export function findCardPoint(selector: string | null): readonly [number, number] | null {
  const step = 16;
  const fromMiddle = ([x, y]: readonly [number, number, ...unknown[]]) =>
    Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
  const near = <T extends readonly [number, number, ...unknown[]]>(points: readonly T[]) =>
    points.toSorted((a, b) => fromMiddle(a) - fromMiddle(b));
  window.cardInHand = null;
  if (selector === null) {
    const points: (readonly [number, number])[] = [];
    for (let x = step; x < innerWidth; x += step) for (let y = step; y < innerHeight; y += step) points.push([x, y]);
    return near(points).find((at) => window.canvasHasCard?.(...at)) ?? null;
  }
  const cards = Array.from(document.querySelectorAll<HTMLElement>(selector), (card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return [left + width / 2, top + height / 2, card] as const;
  });
  const found = near(cards).find(([x, y, card]) => card.contains(document.elementFromPoint(x, y)));
  if (!found) return null;
  const [x, y, card] = found;
  window.cardInHand = card;
  return [x, y];
}
