// The matrix as the shell knows it: a view and its keys for the help.
import type { Feature } from "../../state/feature.ts";
import { Matrix } from "./Matrix.tsx";

export const matrixFeature: Feature = {
  id: "matrix",
  view: { label: "matrix.view", digit: "2", Component: Matrix },
  keyHints: [
    { keys: "↑ ↓ ← →", label: "matrix.key.go" },
    { keys: "Enter", label: "matrix.key.down" },
    { keys: "Shift+Enter", label: "matrix.key.newLine" },
    { keys: "Ctrl+Enter", label: "matrix.key.add" },
    { keys: "Alt+↑ ↓ ← →", label: "matrix.key.move" },
    { keys: "Alt+L", label: "matrix.key.link" },
    { keys: "Backspace", label: "matrix.key.remove" },
    { keys: "Esc", label: "matrix.key.leave" },
  ],
};
