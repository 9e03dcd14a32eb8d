// The whole map in the corner, with a frame around what is in sight; pressing or dragging in it moves there.
// React Flow's own knows only the cards it holds, and those are only the ones in sight.
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, useEffect, useRef } from "react";
import type { MapLayout } from "../../domain/map/layout.ts";
import { stageOf } from "../../domain/template.ts";
import { useSession } from "../../state/StoryContext.tsx";
import type { LayoutKeeper } from "./layout-keeper.ts";
import styles from "./Map.module.css";
import { coloursAt, type MapColours, watchColours } from "./map-colours.ts";
import { pathsOf } from "./map-paths.ts";

const width = 176;
const height = 112;

/** How large the map is drawn there, and where it begins. */
function fitIn(layout: MapLayout) {
  const scale = Math.min(width / layout.width, height / layout.height);
  return { scale, left: (width - layout.width * scale) / 2, top: (height - layout.height * scale) / 2 };
}

export function MiniMap({ keeper }: { readonly keeper: LayoutKeeper }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  useMiniPainting(canvas, keeper);
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { scale, left, top } = fitIn(keeper.store.getState().layout);
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale];
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    // Everything it does the keys do too; to those who hear the map it says nothing.
    <div aria-hidden="true" className={`${styles.miniMap} nopan nowheel`}>
      <canvas
        ref={canvas}
        style={{ width, height }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) go(event);
        }}
      />
    </div>
  );
}

function useMiniPainting(canvas: { readonly current: HTMLCanvasElement | null }, keeper: LayoutKeeper): void {
  const flow = useStoreApi();
  const session = useSession();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    let colours: MapColours | null = null;
    let frame = 0;
    let drawn: { readonly layout: MapLayout; readonly picture: HTMLCanvasElement } | null = null;
    const paint = () => {
      frame = 0;
      const ratio = window.devicePixelRatio;
      element.width = width * ratio;
      element.height = height * ratio;
      colours ??= coloursAt(element);
      const { layout } = keeper.store.getState();
      if (drawn?.layout !== layout)
        drawn = { layout, picture: pictureOf(layout, session.store.getState().story.template, colours, ratio) };
      context.drawImage(drawn.picture, 0, 0);
      paintFrame(context, layout, flow.getState(), colours, ratio);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const recolour = () => {
      colours = null;
      drawn = null;
      soon();
    };
    const stops = [flow.subscribe(soon), keeper.store.subscribe(soon), watchColours(recolour)];
    soon();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [canvas, flow, keeper, session]);
}

type Template = Parameters<typeof stageOf>[0];

/** All cards as spots of their colour: painted once per layout. */
function pictureOf(layout: MapLayout, template: Template, colours: MapColours, ratio: number): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = width * ratio;
  picture.height = height * ratio;
  const context = picture.getContext("2d");
  if (!context) return picture;
  const { scale, left, top } = fitIn(layout);
  context.setTransform(scale * ratio, 0, 0, scale * ratio, left * ratio, top * ratio);
  for (const { stageId, frames } of pathsOf(layout, null).blocks) {
    context.fillStyle = colours.tones[stageOf(template, stageId)?.tone ?? "gray"]?.line ?? colours.ink;
    context.fill(frames);
  }
  return picture;
}

function paintFrame(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  view: { readonly transform: readonly [number, number, number]; readonly width: number; readonly height: number },
  colours: MapColours,
  ratio: number,
): void {
  const [x, y, zoom] = view.transform;
  const { scale, left, top } = fitIn(layout);
  context.save();
  context.scale(ratio, ratio);
  context.strokeStyle = colours.focus;
  context.lineWidth = 1.5;
  context.strokeRect(
    left + (-x / zoom) * scale,
    top + (-y / zoom) * scale,
    (view.width / zoom) * scale,
    (view.height / zoom) * scale,
  );
  context.restore();
}
