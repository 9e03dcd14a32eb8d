// The map: the whole chain at a glance, each card where it belongs, every link with its reason on it. It shows nothing the
// outline does not have, and moves boxes only to where the story says they stand.
import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { mapWords } from "../../state/map-words.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { LinkTools } from "./LinkTools.tsx";
import { keepLayout, type LayoutKeeper, type LayoutOptions } from "./layout-keeper.ts";
import styles from "./Map.module.css";
import { MapFlow } from "./MapFlow.tsx";
import { MapKeys } from "./MapKeys.tsx";
import { MapMarks } from "./MapMarks.tsx";
import { MapToolbar } from "./MapToolbar.tsx";
import { MiniMap } from "./MiniMap.tsx";
import { putDown, useMapState } from "./map-state.ts";
import { DirectionContext, MapToolsContext } from "./map-tools.ts";
import { type MapWork, mapWork } from "./map-work.ts";
import { StageStrip } from "./StageStrip.tsx";
import { useLit } from "./use-lit.ts";
import { type MapCamera, useFirstView, useMapCamera, useSteadyView } from "./use-map-view.ts";

/** The map of the open story. */
export function MapView() {
  return (
    <ReactFlowProvider>
      <OpenMap />
    </ReactFlowProvider>
  );
}

function OpenMap() {
  const { t } = useTexts();
  const keeper = useKeeper();
  const camera = useMapCamera(keeper);
  const session = useSession();
  const keys = useRef<{ readonly focus: () => void }>(null);
  const stage = useRef<HTMLDivElement>(null);
  const firstView = useFirstView(stage, keeper);
  const work = useMemo(
    () => mapWork({ session, keeper, show: camera.show, takeKeys: () => keys.current?.focus() }),
    [session, keeper, camera],
  );
  const direction = usePreferences((preferences) => preferences.mapDirection);
  useLit();
  useSteadyView(keeper);
  useWantedFocus(work, camera.show);
  useEffect(() => putDown, []);
  return (
    <section className={styles.view} aria-label={t("map.label")}>
      <h2>
        <VisuallyHidden>{t("map.label")}</VisuallyHidden>
      </h2>
      <MapToolbar camera={camera} takeKeys={work.takeKeys} />
      <MapToolsContext value={work}>
        <DirectionContext value={direction}>
          <div ref={stage} className={styles.stage} data-direction={direction}>
            <MapKeys ref={keys} work={work} camera={camera} direction={direction} />
            {firstView && (
              <MapFlow keeper={keeper} work={work} firstView={firstView}>
                <MapMarks />
                <LinkTools keeper={keeper} work={work} />
                <StageStrip keeper={keeper} />
                <MiniMap keeper={keeper} />
              </MapFlow>
            )}
          </div>
        </DirectionContext>
      </MapToolsContext>
    </section>
  );
}

/** The layout of the open story as the person wants it, kept up with every change. */
function useKeeper(): LayoutKeeper {
  const session = useSession();
  const texts = useTexts();
  const direction = usePreferences((preferences) => preferences.mapDirection);
  const order = usePreferences((preferences) => preferences.mapOrder);
  const withWords = usePreferences((preferences) => preferences.mapReasons);
  const unfolded = useMapState((state) => state.unfolded);
  const options: LayoutOptions = useMemo(
    () => ({ direction, order, withWords, unfolded, words: mapWords(texts) }),
    [direction, order, withWords, unfolded, texts],
  );
  const [keeper] = useState(() => keepLayout(session, options));
  useEffect(() => keeper.follow(), [keeper]);
  useEffect(() => keeper.use(options), [keeper, options]);
  return keeper;
}

/** Another part of the app asks for a card: it is taken in hand and shown; an empty one, just made, is written at once. */
function useWantedFocus(work: MapWork, show: MapCamera["show"]): void {
  const { actions, store } = useSession();
  const wanted = useStory((state) => state.focusCardId);
  useEffect(() => {
    if (wanted === null) return;
    if (store.getState().story.cards[wanted]?.text === "") work.edit({ kind: "card", id: wanted });
    else {
      work.takeKeys();
      show({ kind: "card", id: wanted });
    }
    actions.focusTaken(wanted);
  }, [wanted, actions, store, show, work]);
}
