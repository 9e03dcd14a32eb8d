// Start here: makes the clock, the ids and the library of stories, and mounts the app on them.
// Everything below takes these from outside; nothing else is decided here.
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { watchFailures } from "./app/failure.ts";
import { now } from "./platform/clock.ts";
import { readOwnIsland } from "./platform/own-page.ts";
import { newId } from "./platform/random-ids.ts";
import { builtInStarters, builtInTemplates } from "./state/built-in-templates.ts";
import { usePreferences } from "./state/preferences.ts";
import { startSavingIn } from "./state/start-saving.ts";
import { Workspace } from "./state/workspace.ts";
import { createIndexedDbLibrary } from "./storage/indexed-db-library.ts";
import { createMemoryLibrary } from "./storage/memory-library.ts";
import "./ui/theme.css";

const deps = { now, newId };
const workspace = new Workspace({
  library: createIndexedDbLibrary(deps),
  memoryLibrary: () => createMemoryLibrary(deps),
  given: readOwnIsland(),
  deps,
  author: () => usePreferences.getState().author,
  starters: builtInStarters,
  templates: builtInTemplates,
  startSaving: (library, keptIn) => startSavingIn(library, { isLasting: keptIn === "browser" }),
});

watchFailures();
void workspace.start();

// The page says a word of its own until here: reading the app takes an office PC half a second or more.
const root = document.getElementById("root");
if (root) createRoot(root).render(<App workspace={workspace} />);
