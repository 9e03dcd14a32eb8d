// What the map is measured beside: React Flow as its own first example sets it up, showing the same cards and links.
// It must stay naive: a baseline that is tuned says nothing. Only what the measuring needs was added: a smallest zoom
// at which the whole map fits, the keys 0 and 1 for the two zooms, and one card whose text can be typed in.
import {
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from "@xyflow/react";
import flowStyles from "@xyflow/react/dist/style.css?inline";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { Scene } from "./scene.ts";

declare global {
  interface Window {
    /** Puts a text field in place of that card's text. */
    editCard: (id: string) => void;
  }
}

const smallestZoom = 0.001;

function Flow({ scene }: { readonly scene: Scene }) {
  const [nodes, setNodes, onNodesChange] = useNodesState(nodesOf(scene));
  const [edges, , onEdgesChange] = useEdgesState(edgesOf(scene));
  const flow = useReactFlow();
  useEffect(() => {
    const zoom = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLTextAreaElement) return;
      if (key === "0") void flow.fitView();
      if (key === "1") void flow.zoomTo(1);
    };
    window.addEventListener("keydown", zoom);
    return () => window.removeEventListener("keydown", zoom);
  }, [flow]);
  window.editCard = (id) => {
    const write = (text: string) =>
      setNodes((all) => all.map((node) => (node.id === id ? { ...node, data: { label: field(text) } } : node)));
    const field = (text: string) => (
      <textarea className="nodrag" defaultValue={text} onChange={(event) => write(event.target.value)} />
    );
    write(scene.cards.find((card) => card.id === id)?.text ?? "");
  };
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={smallestZoom}
      fitView
    />
  );
}

const nodesOf = ({ cards, cardWidth }: Scene): Node[] =>
  cards.map(({ id, text, x, y }) => ({
    id,
    position: { x, y },
    data: { label: <div>{text}</div> },
    style: { width: cardWidth },
  }));

const edgesOf = ({ links }: Scene): Edge[] =>
  links.map(({ id, meansId, endId }) => ({ id, source: meansId, target: endId }));

document.head.append(Object.assign(document.createElement("style"), { textContent: flowStyles }));

let shown = 0;
const root = createRoot(document.getElementById("root") as HTMLElement);
window.showMap = (scene) => {
  shown += 1;
  root.render(
    <ReactFlowProvider key={shown}>
      <div style={{ position: "fixed", inset: 0 }}>
        <Flow scene={scene} />
      </div>
    </ReactFlowProvider>,
  );
};
