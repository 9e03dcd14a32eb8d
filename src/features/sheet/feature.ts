// The sheet as the shell knows it: a view, the print that works from everywhere, and their keys for the help.
import { useMemo } from "react";
import type { Action, Feature } from "../../state/feature.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { PrintLayer } from "./PrintLayer.tsx";
import { requestPrint } from "./print-request.ts";
import { SheetView } from "./SheetView.tsx";

function useActions(): readonly Action[] {
  const session = useSession();
  const texts = useTexts();
  return useMemo(
    () => [
      {
        id: "sheet.print",
        label: "print.action",
        shortcut: "Ctrl+P",
        menu: "story",
        run: () => requestPrint(session, texts),
      },
    ],
    [session, texts],
  );
}

export const sheetFeature: Feature = {
  id: "sheet",
  inReview: "all",
  view: { label: "sheet.view", digit: "4", Component: SheetView },
  Overlay: PrintLayer,
  useActions,
  keyHints: [
    { keys: "↑ ↓ ← →", label: "sheet.key.walk" },
    { keys: "Enter / F2", label: "sheet.key.edit", writes: true },
    { keys: "Tab / Shift+Tab", label: "sheet.key.next", writes: true },
    { keys: "Enter", label: "sheet.key.below", writes: true },
    { keys: "Esc", label: "sheet.key.leave" },
    { keys: "Alt+↑ / Alt+↓", label: "sheet.key.shift", writes: true },
    { keys: "Delete", label: "sheet.key.remove", writes: true },
    { keys: "+ / -", label: "sheet.key.zoom" },
    { keys: "0", label: "sheet.key.full" },
    { keys: "W", label: "sheet.key.width" },
    { keys: "P", label: "sheet.key.page" },
  ],
};
