// The surface of the map: React Flow moves and zooms it and holds the cards that are near; the canvas under it shows the
// rest. What the pointer does is told here, what it means is in `map-work.ts`.
import { ConnectionMode, type NodeTypes, PanOnScrollMode, ReactFlow, useStore } from "@xyflow/react";
import { type ReactNode, useMemo } from "react";
import { useStore as useVanillaStore } from "zustand";
import { useStory } from "../../state/StoryContext.tsx";
import { CardBox } from "./CardBox.tsx";
import type { LayoutKeeper } from "./layout-keeper.ts";
import styles from "./Map.module.css";
import { MapCanvas } from "./MapCanvas.tsx";
import { type MapNode, nodesWithin, withDrag } from "./map-nodes.ts";
import { useMapState } from "./map-state.ts";
import type { MapWork } from "./map-work.ts";
import { leastZoom, mostZoom, nearZoom } from "./near.ts";
import { sightKey, sightRect } from "./sight.ts";
import type { Viewport } from "./use-map-view.ts";
import { usePointer } from "./use-pointer.ts";
import { VacancyBox } from "./VacancyBox.tsx";
import { WordsBox } from "./WordsBox.tsx";

const nodeTypes: NodeTypes = { card: CardBox, words: WordsBox, vacancy: VacancyBox };
const noEdges: never[] = [];
const noNodes: readonly MapNode[] = [];

export interface MapFlowProps {
  readonly keeper: LayoutKeeper;
  readonly work: MapWork;
  readonly firstView: Viewport;
  readonly children: ReactNode;
}

export function MapFlow({ keeper, work, firstView, children }: MapFlowProps) {
  const nodes = useNodesInSight(keeper);
  const readOnly = useStory((state) => state.readOnly);
  const pointer = usePointer(keeper, work);
  return (
    <ReactFlow<MapNode>
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      className={styles.flow ?? ""}
      defaultViewport={firstView}
      minZoom={leastZoom}
      maxZoom={mostZoom}
      panOnScroll
      panOnScrollMode={PanOnScrollMode.Free}
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      zoomActivationKeyCode={["Control", "Meta"]}
      // Space, Delete and the arrows are the map's own keys, heard by the list beside (see MapKeys).
      panActivationKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      disableKeyboardA11y
      nodesFocusable={false}
      elementsSelectable={false}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      nodeDragThreshold={4}
      connectionMode={ConnectionMode.Loose}
      connectionRadius={0}
      proOptions={{ hideAttribution: true }}
      {...pointer}
    >
      <MapCanvas kept={keeper.store} />
      {children}
    </ReactFlow>
  );
}

/** The nodes React Flow has to show: none from far away. */
function useNodesInSight({ store }: LayoutKeeper): MapNode[] {
  const layout = useVanillaStore(store, (kept) => kept.layout);
  // Changes only when one has moved on by a good piece, so that moving about seldom renders.
  const sight = useStore((flow) => (flow.transform[2] >= nearZoom ? sightKey(flow) : ""));
  const editing = useMapState((state) => state.editing);
  const drag = useMapState((state) => state.drag);
  const draggedId = drag?.id ?? null;
  const nodes = useMemo(() => {
    if (sight === "") return noNodes;
    const cardIds = [draggedId, editing?.kind === "card" ? (layout.holderById.get(editing.id) ?? null) : null];
    return nodesWithin(layout, sightRect(sight), {
      cardIds: cardIds.filter((id) => id !== null),
      linkIds: editing?.kind === "link" ? [editing.id] : [],
    });
  }, [layout, sight, editing, draggedId]);
  return useMemo(() => withDrag(nodes, drag), [nodes, drag]);
}
