// The canvas under the cards: links, lanes and, from far away, the cards themselves. It follows every movement of the
// view frame by frame without React having to render anything.
import { useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import type { StoreApi } from "zustand/vanilla";
import { useSession } from "../../state/StoryContext.tsx";
import type { StoryState } from "../../state/story-store.ts";
import { useTexts } from "../../ui/I18n.tsx";
import type { KeptLayout } from "./layout-keeper.ts";
import styles from "./Map.module.css";
import { coloursAt, type MapColours, watchColours } from "./map-colours.ts";
import { type MapState, useMapState } from "./map-state.ts";
import { nearZoom } from "./near.ts";
import { type MapLook, paintMap } from "./paint-map.ts";

/** Paints whenever the view, the layout or what is in hand has changed, once a frame at most. */
export function MapCanvas({ kept }: { readonly kept: StoreApi<KeptLayout> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  usePainting(canvas, kept);
  return (
    // Everything painted here is said elsewhere: by the cards themselves, by the list of MapKeys, by the outline.
    <div aria-hidden="true" className={styles.ground}>
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}

function usePainting(canvas: RefObject<HTMLCanvasElement | null>, kept: StoreApi<KeptLayout>): void {
  const flow = useStoreApi();
  const session = useSession();
  const { locale, t } = useTexts();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    let colours: MapColours | null = null;
    let frame = 0;
    const paint = () => {
      frame = 0;
      const { transform, width, height } = flow.getState();
      const ratio = window.devicePixelRatio;
      fit(element, width, height, ratio);
      colours ??= coloursAt(element);
      const [left, top, zoom] = transform;
      const { story, index, selection, readOnly } = session.store.getState();
      const { layout } = kept.getState();
      paintMap({
        context,
        story,
        index,
        layout,
        view: { x: -left / zoom, y: -top / zoom, zoom, width, height, ratio },
        look: lookOf(useMapState.getState(), selection, layout.holderById, zoom >= nearZoom),
        invites: !readOnly,
        colours,
        locale,
        elementsWord: (count) => t("map.elements", { count }),
      });
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const recolour = () => {
      colours = null;
      soon();
    };
    const stops = [
      flow.subscribe(soon),
      kept.subscribe(soon),
      useMapState.subscribe(soon),
      session.store.subscribe((state, before) => {
        if (state.selection !== before.selection || state.index !== before.index || state.readOnly !== before.readOnly)
          soon();
      }),
      watchColours(recolour),
    ];
    document.fonts?.addEventListener("loadingdone", soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      document.fonts?.removeEventListener("loadingdone", soon);
    };
  }, [canvas, flow, session, kept, locale, t]);
}

function lookOf(
  { lit, matches }: MapState,
  selection: StoryState["selection"],
  holderById: ReadonlyMap<string, string>,
  isNear: boolean,
): MapLook {
  return {
    lit,
    matches,
    cardId: selection?.kind === "card" ? (holderById.get(selection.id) ?? null) : null,
    linkId: selection?.kind === "link" ? selection.id : null,
    isNear,
  };
}

/** Gives the canvas as many pixels as the screen has there. */
function fit(element: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const [across, down] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
  if (element.width !== across) element.width = across;
  if (element.height !== down) element.height = down;
}
