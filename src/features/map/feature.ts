// The map as the shell knows it: a view and its keys for the help.
import type { Feature } from "../../state/feature.ts";
import { MapView } from "./MapView.tsx";

export const mapFeature: Feature = {
  id: "map",
  inReview: "all",
  view: { label: "map.view", digit: "3", Component: MapView },
  keyHints: [
    { keys: "↑ ↓ ← →", label: "map.key.walk" },
    { keys: "Enter / F2", label: "map.key.edit", writes: true },
    { keys: "L / Shift+L", label: "map.key.link", writes: true },
    { keys: "R", label: "map.key.links" },
    { keys: "N / Shift+N", label: "map.key.add", writes: true },
    { keys: "E", label: "map.key.elements" },
    { keys: "Alt+↑ ↓ ← →", label: "map.key.move", writes: true },
    { keys: "Delete", label: "map.key.remove", writes: true },
    { keys: "Esc", label: "map.key.leave" },
    { keys: "+ / - / 0 / 1", label: "map.key.zoom" },
    { keys: "Shift+↑ ↓ ← →", label: "map.key.pan" },
    { keys: "Space", label: "map.key.near" },
    { keys: "/ , Ctrl+F", label: "map.key.search" },
  ],
};
