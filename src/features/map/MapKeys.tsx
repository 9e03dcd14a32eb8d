// The map for the keyboard and for those who hear it: a list of which the card or link in hand is the chosen entry, said
// whole with all its links. Arrow keys walk along the chain; every other key does what the mouse can do.
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from "react";
import type { Direction } from "../../domain/map/layout.ts";
import type { Way } from "../../domain/map/neighbours.ts";
import { requestLink } from "../../state/link-request.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import type { StorySession } from "../../state/story-store.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Map.module.css";
import { restMouse, unfold, useMapState } from "./map-state.ts";
import type { MapWork } from "./map-work.ts";
import type { MapCamera } from "./use-map-view.ts";
import { useSaidSpot } from "./use-said-spot.ts";

export interface MapKeysProps {
  readonly work: MapWork;
  readonly camera: MapCamera;
  readonly direction: Direction;
  readonly ref: Ref<{ readonly focus: () => void }>;
}

export function MapKeys({ work, camera, direction, ref }: MapKeysProps) {
  const { t } = useTexts();
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const said = useSaidSpot();
  const readOnly = useStory((state) => state.readOnly);
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus({ preventScroll: true }) }), []);
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.keys}
      data-map-keys=""
      aria-label={t("map.list")}
      aria-describedby="map-keys-help"
      aria-activedescendant={said ? `map-${said.id}` : undefined}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
        restMouse();
        if (pressed(event, { work, camera, direction, session })) event.preventDefault();
      }}
    >
      <span id="map-keys-help" hidden>
        {t(readOnly ? "map.list.help.read" : "map.list.help")}
      </span>
      {said ? (
        <div id={`map-${said.id}`} role="option" aria-selected="true" tabIndex={-1}>
          {said.text}
        </div>
      ) : (
        <div role="option" aria-selected="false" tabIndex={-1}>
          {t("map.list.none")}
        </div>
      )}
    </div>
  );
}

interface Hands {
  readonly work: MapWork;
  readonly camera: MapCamera;
  readonly direction: Direction;
  readonly session: StorySession;
}

const ways: Readonly<Record<Direction, Readonly<Record<string, Way>>>> = {
  columns: { ArrowLeft: "towards", ArrowRight: "away", ArrowUp: "before", ArrowDown: "after" },
  rows: { ArrowUp: "towards", ArrowDown: "away", ArrowLeft: "before", ArrowRight: "after" },
};

const pans: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, -0.25],
  ArrowDown: [0, 0.25],
};

const zoomStep = 1.25;

/** Does what the key stands for; false when it stands for nothing here. */
function pressed(event: KeyboardEvent, hands: Hands): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { work, camera, direction } = hands;
  const way = ways[direction][event.key];
  const pan = pans[event.key];
  if (event.altKey) {
    if (way) work.carry(way);
    return way !== undefined;
  }
  if (event.shiftKey && pan) {
    camera.pan(...pan);
    return true;
  }
  if (way) {
    work.walk(way);
    return true;
  }
  return pressedForView(event, hands) || pressedForSpot(event, hands);
}

function pressedForView({ key }: KeyboardEvent, { camera, session }: Hands): boolean {
  const { selection } = session.store.getState();
  if (key === "+" || key === ";") camera.zoomBy(zoomStep);
  else if (key === "-") camera.zoomBy(1 / zoomStep);
  else if (key === "0") camera.fit();
  else if (key === "1") camera.zoomTo(1);
  else if (key === " " && selection) camera.show(selection, true);
  else if (key === "Escape" && selection) session.actions.select(null);
  else return false;
  return true;
}

function pressedForSpot({ key, shiftKey }: KeyboardEvent, { work, session }: Hands): boolean {
  const { selection, index, story } = session.store.getState();
  if (!selection) return false;
  if (key === "Enter" || key === "F2") work.edit(selection);
  else if (key === "Delete") work.remove(selection);
  else if (selection.kind === "link") return false;
  else if (key === "l" || key === "L") requestLink(selection.id, shiftKey ? "means" : "ends");
  else if (key === "n") work.addBelow(selection.id);
  else if (key === "N") work.addMeans(selection.id);
  else if (key === "e" || key === "E") {
    const holder = story.cards[selection.id]?.parentId ?? selection.id;
    const isUnfolded = useMapState.getState().unfolded.has(holder);
    unfold([holder], !isUnfolded);
    if (isUnfolded) session.actions.select({ kind: "card", id: holder });
  } else if (key === "r" || key === "R") {
    const [link] = [...(index.linkIdsByMeans.get(selection.id) ?? []), ...(index.linkIdsByEnd.get(selection.id) ?? [])];
    if (link === undefined) return false;
    session.actions.select({ kind: "link", id: link });
  } else return false;
  return true;
}
