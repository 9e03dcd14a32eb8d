// What the mouse does on the map: pointing lights a chain, a click takes in hand, a double click writes, dragging a card
// moves it, dragging from its side draws a link. Near, cards are elements; far away and for lines, the layout is asked.
import { type OnConnectEnd, type ReactFlowProps, useReactFlow, useStoreApi } from "@xyflow/react";
import { type MouseEvent as ReactMouseEvent, useMemo } from "react";
import { dropAt } from "../../domain/map/dropping.ts";
import { cardAt, linkAt, type Point } from "../../domain/map/finding.ts";
import { useSession } from "../../state/StoryContext.tsx";
import type { LayoutKeeper } from "./layout-keeper.ts";
import type { MapNode } from "./map-nodes.ts";
import { hover, type Spot, setMapState, useMapState } from "./map-state.ts";
import type { MapWork } from "./map-work.ts";
import { nearZoom } from "./near.ts";

/** How near to a line the pointer must come, in CSS pixels on the screen. */
const reach = 7;

type Handlers = Pick<
  ReactFlowProps<MapNode>,
  | "onPaneClick"
  | "onPaneMouseMove"
  | "onPaneMouseLeave"
  | "onNodeMouseEnter"
  | "onNodeMouseLeave"
  | "onNodeClick"
  | "onNodeDoubleClick"
  | "onNodeDragStart"
  | "onNodeDrag"
  | "onNodeDragStop"
  | "onNodesChange"
  | "onConnectStart"
  | "onConnectEnd"
  | "onDoubleClick"
>;

export function usePointer(keeper: LayoutKeeper, work: MapWork): Handlers {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const session = useSession();
  return useMemo(() => {
    const layout = () => keeper.store.getState().layout;
    const pointOf = (event: { clientX: number; clientY: number }): Point =>
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const spotAt = (event: { clientX: number; clientY: number }): Spot | null => {
      const zoom = flow.getZoom();
      const point = pointOf(event);
      const card = zoom < nearZoom ? cardAt(layout(), point) : undefined;
      if (card) return { kind: "card", id: card.id };
      const link = linkAt(layout(), point, reach / zoom);
      return link ? { kind: "link", id: link.id } : null;
    };
    const take = (spot: Spot | null) => {
      session.actions.select(spot);
      if (useMapState.getState().editing === null) work.takeKeys();
    };
    return {
      onPaneMouseMove: (event) => hover(spotAt(event)),
      onPaneMouseLeave: () => hover(null),
      onPaneClick: (event) => take(spotAt(event)),
      onDoubleClick: (event) => {
        if (!(event.target instanceof Element) || !event.target.closest(".react-flow__pane")) return;
        const spot = spotAt(event);
        if (spot) work.edit(spot);
      },
      onNodeMouseEnter: (_, node) => hover(spotOfNode(node)),
      onNodeMouseLeave: () => hover(null),
      onNodeClick: (event, node) => {
        const spot = spotOfNode(node, event);
        if (spot && !isWriting(event)) take(spot);
      },
      onNodeDoubleClick: (event, node) => {
        const spot = spotOfNode(node, event);
        if (spot && !isWriting(event)) work.edit(spot);
      },
      ...dragHandlers(pointOf, layout, work, session.actions.select),
      ...drawHandlers(pointOf, layout, work, () => flowStore.getState().cancelConnection()),
    };
  }, [keeper, work, flow, flowStore, session]);
}

const isWriting = (event: ReactMouseEvent): boolean =>
  event.target instanceof Element && event.target.closest("textarea, button") !== null;

/** What a node stands for; within a card, the element that was pressed. */
function spotOfNode(node: MapNode, event?: ReactMouseEvent): Spot | null {
  if (node.type === "words") return { kind: "link", id: node.data.link.id };
  if (node.type !== "card") return null;
  const within = event?.target instanceof Element ? event.target.closest<HTMLElement>("[data-map-card]") : null;
  return { kind: "card", id: within?.dataset.mapCard ?? node.id };
}

type PointOf = (event: { clientX: number; clientY: number }) => Point;
type Layout = ReturnType<LayoutKeeper["store"]["getState"]>["layout"];

function dragHandlers(
  pointOf: PointOf,
  layout: () => Layout,
  work: MapWork,
  select: (spot: Spot) => void,
): Pick<Handlers, "onNodesChange" | "onNodeDragStart" | "onNodeDrag" | "onNodeDragStop"> {
  return {
    onNodesChange(changes) {
      const { drag } = useMapState.getState();
      for (const change of changes) {
        if (change.type !== "position" || !change.position || drag?.id !== change.id || !change.dragging) continue;
        setMapState({ drag: { ...drag, at: change.position } });
      }
    },
    onNodeDragStart(_, node) {
      if (node.type !== "card") return;
      select({ kind: "card", id: node.id });
      setMapState({ hovered: null, drag: { id: node.id, at: node.position, drop: null } });
    },
    onNodeDrag(event, node) {
      const { drag } = useMapState.getState();
      const point = clientOf(event);
      if (drag && point) setMapState({ drag: { ...drag, drop: dropAt(layout(), node.id, pointOf(point)) } });
    },
    onNodeDragStop(_, node) {
      const { drag } = useMapState.getState();
      setMapState({ drag: null });
      if (drag?.drop) work.drop(node.id, drag.drop);
    },
  };
}

function drawHandlers(
  pointOf: PointOf,
  layout: () => Layout,
  work: MapWork,
  cancel: () => void,
): Pick<Handlers, "onConnectStart" | "onConnectEnd"> {
  const over = (event: MouseEvent | TouchEvent) => {
    const { drawing } = useMapState.getState();
    const point = clientOf(event);
    if (!drawing || !point) return;
    const card = cardAt(layout(), pointOf(point));
    const overId = card && card.id !== drawing.fromId ? card.id : null;
    if (overId !== drawing.overId || overId !== null) {
      setMapState({ drawing: { ...drawing, overId, pointer: { x: point.clientX, y: point.clientY } } });
    }
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    setMapState({ drawing: null });
    cancel();
  };
  const listen = (isDrawing: boolean) => {
    const change = isDrawing ? window.addEventListener : window.removeEventListener;
    change("mousemove", over);
    change("touchmove", over);
    change("keydown", onEscape, true);
  };
  const onConnectEnd: OnConnectEnd = (event) => {
    listen(false);
    over(event);
    const { drawing } = useMapState.getState();
    setMapState({ drawing: null });
    if (drawing?.overId) work.connect(drawing, drawing.overId);
  };
  return {
    onConnectStart(_, { nodeId, handleId }) {
      if (nodeId === null) return;
      const side = handleId === "means" ? "means" : "ends";
      setMapState({ hovered: null, drawing: { fromId: nodeId, side, overId: null, pointer: null } });
      listen(true);
    },
    onConnectEnd,
  };
}

function clientOf(event: MouseEvent | TouchEvent | ReactMouseEvent): { clientX: number; clientY: number } | null {
  if ("clientX" in event) return event;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch ? { clientX: touch.clientX, clientY: touch.clientY } : null;
}
