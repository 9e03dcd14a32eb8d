// Where one looks: bringing things into view, fitting the whole map, zooming and moving by key. The view is remembered for
// as long as the app is open, and stays with what one looks at when the map is laid out anew.
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { middleOf } from "../../domain/map/finding.ts";
import type { Direction, MapLayout, Rect } from "../../domain/map/layout.ts";
import { useSession } from "../../state/StoryContext.tsx";
import type { StorySession } from "../../state/story-store.ts";
import type { LayoutKeeper } from "./layout-keeper.ts";
import { type Spot, useMapState } from "./map-state.ts";
import { leastZoom, nearZoom } from "./near.ts";

export interface MapCamera {
  /** Brings a card or link into view; `isNear`: as near as one has to be to write. */
  readonly show: (spot: Spot, isNear?: boolean) => void;
  /** Shows the whole map, or only that part. */
  readonly fit: (part?: Rect) => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Moves the window over the map, by so many of its widths and heights. */
  readonly pan: (across: number, down: number) => void;
}

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The last view of each open story in each direction: who comes back to the map finds it as it was. */
const lastViews = new WeakMap<StorySession, Map<Direction, Viewport>>();

const border = 24;
/** A whole map is never shown larger than this: five cards should not fill a wall. */
const largestFit = 1;
const motionMs = 160;

/** The names of the stages lie over the window's upper (or left) edge: what is shown must not lie under them. */
const stripRoom = 40;

/** How a part of the map is moved into view at the least cost: not at all when it is in view. */
export function viewportFor(
  part: Rect,
  now: Viewport,
  { width, height }: Size,
  zoom: number,
  edge: Direction,
): Viewport {
  const place = (start: number, length: number, room: number, at: number, inset: number): number => {
    const first = start * zoom + at;
    const last = first + length * zoom;
    // Larger than the window: its beginning counts.
    if (first < border + inset || length * zoom > room - 2 * border - inset) return border + inset - start * zoom;
    if (last > room - border) return at - (last - room + border);
    return at;
  };
  const middle = (at: number, room: number) => (at - room / 2) * (zoom / now.zoom) + room / 2;
  const [x, y] = zoom === now.zoom ? [now.x, now.y] : [middle(now.x, width), middle(now.y, height)];
  return {
    x: place(part.x, part.width, width, x, edge === "rows" ? stripRoom : 0),
    y: place(part.y, part.height, height, y, edge === "columns" ? stripRoom : 0),
    zoom,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The view in which a part of the map fills the window. */
export function fitting(part: Rect, { width, height }: Size): Viewport {
  if (width === 0 || height === 0) return { x: 0, y: 0, zoom: largestFit };
  const zoom = Math.max(
    leastZoom,
    Math.min(largestFit, (width - 2 * border) / part.width, (height - 2 * border) / part.height),
  );
  return {
    x: (width - part.width * zoom) / 2 - part.x * zoom,
    y: (height - part.height * zoom) / 2 - part.y * zoom,
    zoom,
  };
}

export const wholeOf = ({ width, height }: Pick<MapLayout, "width" | "height">): Rect => ({
  x: 0,
  y: 0,
  width,
  height,
});

/** Where a card or link lies; null when it is not on the map. */
export function rectOf(layout: MapLayout, { kind, id }: Spot): Rect | null {
  if (kind === "card") return layout.cardById.get(layout.holderById.get(id) ?? "") ?? null;
  const link = layout.linkById.get(id);
  if (!link) return null;
  const room = { width: 240, height: 90 };
  const { x, y } = middleOf(link);
  return link.words ?? { x: x - room.width / 2, y: y - room.height / 2, ...room };
}

export function useMapCamera(keeper: LayoutKeeper): MapCamera {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  return useMemo(() => {
    const layout = () => keeper.store.getState().layout;
    const size = () => {
      const { width, height } = flowStore.getState();
      return { width, height };
    };
    const move = (viewport: Viewport) => {
      const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      void flow.setViewport(viewport, { duration: isCalm ? 0 : motionMs });
    };
    const zoomTo = (zoom: number) => {
      const { width, height } = size();
      const now = flow.getViewport();
      const scaled = (at: number, room: number) => (at - room / 2) * (zoom / now.zoom) + room / 2;
      move({ x: scaled(now.x, width), y: scaled(now.y, height), zoom });
    };
    return {
      show(spot, isNear = false) {
        const part = rectOf(layout(), spot);
        if (!part) return;
        const now = flow.getViewport();
        const zoom = isNear ? Math.max(now.zoom, nearZoom * 1.2) : now.zoom;
        const next = viewportFor(part, now, size(), zoom, layout().direction);
        if (next.x !== now.x || next.y !== now.y || next.zoom !== now.zoom) move(next);
      },
      fit: (part) => move(fitting(part ?? wholeOf(layout()), size())),
      zoomBy: (factor) => zoomTo(flow.getZoom() * factor),
      zoomTo,
      pan(across, down) {
        const { width, height } = size();
        const now = flow.getViewport();
        move({ x: now.x - across * width, y: now.y - down * height, zoom: now.zoom });
      },
    };
  }, [flow, flowStore, keeper]);
}

/** So few cards are better begun with large enough to read than seen whole. */
const few = 15;
const fewZoom = 0.85;

/** The first look at a map: the whole of it, or the beginning of the chain while there are few cards. */
function firstLook(layout: MapLayout, size: Size): Viewport {
  const whole = fitting(wholeOf(layout), size);
  const [first] = layout.cards.length < few ? [...layout.cards, ...layout.vacancies] : [];
  if (!first || whole.zoom >= fewZoom) return whole;
  const { width, height } = first;
  const beginning = { x: Math.max(0, first.x - 2 * border), y: Math.max(0, first.y - 4 * border), width, height };
  return { x: -beginning.x * fewZoom, y: border - beginning.y * fewZoom, zoom: fewZoom };
}

/** Where the map is looked at first, once the window's size is known: where one last was, or a first look. */
export function useFirstView(stage: RefObject<HTMLElement | null>, keeper: LayoutKeeper): Viewport | null {
  const session = useSession();
  const [first, setFirst] = useState<Viewport | null>(null);
  useLayoutEffect(() => {
    const { layout } = keeper.store.getState();
    const size = { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 };
    setFirst(lastViews.get(session)?.get(layout.direction) ?? firstLook(layout, size));
  }, [stage, keeper, session]);
  return first;
}

function remember(session: StorySession, { direction }: MapLayout, viewport: Viewport): void {
  const views = lastViews.get(session) ?? new Map<Direction, Viewport>();
  lastViews.set(session, views.set(direction, viewport));
}

/** Keeps what one looks at in its place when the map is laid out anew, and remembers the view on leaving. */
export function useSteadyView(keeper: LayoutKeeper): void {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const session = useSession();
  useEffect(() => {
    const stop = keeper.store.subscribe(({ layout, turn }, before) => {
      if (turn === before.turn) return;
      const now = flow.getViewport();
      const size = flowStore.getState();
      if (layout.direction !== before.layout.direction) {
        remember(session, before.layout, now);
        void flow.setViewport(lastViews.get(session)?.get(layout.direction) ?? firstLook(layout, size));
        return;
      }
      const shift = shiftOfAnchor(before.layout, layout, now, size, anchors(session));
      if (shift)
        void flow.setViewport({ x: now.x - shift.x * now.zoom, y: now.y - shift.y * now.zoom, zoom: now.zoom });
    });
    return () => {
      stop();
      remember(session, keeper.store.getState().layout, flow.getViewport());
    };
  }, [flow, flowStore, keeper, session]);
}

function anchors({ store }: ReturnType<typeof useSession>): readonly Spot[] {
  const { editing } = useMapState.getState();
  const { selection } = store.getState();
  return [editing, selection].filter((spot) => spot !== null);
}

/** How far what one looks at has moved: what is in hand while it is in view, else what was nearest to the middle. */
function shiftOfAnchor(
  before: MapLayout,
  after: MapLayout,
  { x, y, zoom }: Viewport,
  { width, height }: Size,
  held: readonly Spot[],
): { readonly x: number; readonly y: number } | null {
  const inView = ({ x: left, y: top, width: w, height: h }: Rect) =>
    left * zoom + x < width && (left + w) * zoom + x > 0 && top * zoom + y < height && (top + h) * zoom + y > 0;
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  const distance = (rect: Rect) => Math.hypot(rect.x + rect.width / 2 - middle.x, rect.y + rect.height / 2 - middle.y);
  const nearest = before.cards.reduce<{ spot: Spot; far: number } | null>((best, card) => {
    const far = distance(card);
    return best !== null && best.far <= far ? best : { spot: { kind: "card", id: card.id }, far };
  }, null);
  for (const spot of [...held, ...(nearest ? [nearest.spot] : [])]) {
    const [was, is] = [rectOf(before, spot), rectOf(after, spot)];
    if (was && is && inView(was)) return { x: is.x - was.x, y: is.y - was.y };
  }
  return null;
}
