// The matrix as the shell knows it: a view and its keys for the help.
import type { Feature } from "../../state/feature.ts";
import { Matrix } from "./Matrix.tsx";

export const matrixFeature: Feature = {
  id: "matrix",
  inReview: "all",
  view: { label: "matrix.view", digit: "2", Component: Matrix },
  keyHints: [
    { keys: "↑ ↓ ← →", label: "matrix.key.go" },
    { keys: "Enter", label: "matrix.key.down" },
    { keys: "Shift+Enter", label: "matrix.key.newLine", writes: true },
    { keys: "Ctrl+Enter", label: "matrix.key.add", writes: true },
    { keys: "Alt+↑ ↓ ← →", label: "matrix.key.move", writes: true },
    { keys: "Alt+L", label: "matrix.key.link", writes: true },
    { keys: "Backspace", label: "matrix.key.remove", writes: true },
    { keys: "Esc", label: "matrix.key.leave" },
  ],
};
