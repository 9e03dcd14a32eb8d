// Above the map: which way the chain runs, what is written on it, which cards are on it, where one is, and how large
// everything is shown.
import { useStore } from "@xyflow/react";
import { FilterButton } from "../../state/FilterButton.tsx";
import { FilterLine } from "../../state/FilterLine.tsx";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { MapSearch } from "./MapSearch.tsx";
import styles from "./MapToolbar.module.css";
import { unfold, useMapState } from "./map-state.ts";
import { useFilterInView } from "./use-filter-in-view.ts";
import type { MapCamera } from "./use-map-view.ts";

export interface MapToolbarProps {
  readonly camera: MapCamera;
  /** Gives the keys back to the map. */
  readonly takeKeys: () => void;
}

/** The controls of the map on one line, and a second line while a filter holds. */
export function MapToolbar({ camera, takeKeys }: MapToolbarProps) {
  const { t } = useTexts();
  const direction = usePreferences((preferences) => preferences.mapDirection);
  const order = usePreferences((preferences) => preferences.mapOrder);
  const reasons = usePreferences((preferences) => preferences.mapReasons);
  useFilterInView(camera);
  return (
    <>
      <section className={styles.toolbar} aria-label={t("map.toolbar")}>
        <SegmentedControl
          label={t("map.direction")}
          choices={[
            { id: "columns", label: t("map.direction.columns") },
            { id: "rows", label: t("map.direction.rows") },
          ]}
          value={direction}
          onValueChange={(mapDirection) => setPreferences({ mapDirection })}
        />
        <Switch isSelected={reasons} onValueChange={(mapReasons) => setPreferences({ mapReasons })}>
          {t("map.reasons")}
        </Switch>
        <Switch
          isSelected={order === "fewest-crossings"}
          onValueChange={(isOn) => setPreferences({ mapOrder: isOn ? "fewest-crossings" : "kept" })}
        >
          {t("map.untangle")}
        </Switch>
        <UnfoldAll />
        <FilterButton />
        <MapSearch camera={camera} takeKeys={takeKeys} />
        <Zoom camera={camera} />
      </section>
      <FilterLine onShowAll={takeKeys} />
    </>
  );
}

function UnfoldAll() {
  const { t } = useTexts();
  const session = useSession();
  const isAny = useMapState((state) => state.unfolded.size > 0);
  return (
    <Switch
      isSelected={isAny}
      onValueChange={(isUnfolded) =>
        unfold(
          isUnfolded
            ? [...session.store.getState().index.elementIdsByCard.keys()]
            : [...useMapState.getState().unfolded],
          isUnfolded,
        )
      }
    >
      {t("map.unfold")}
    </Switch>
  );
}

const zoomStep = 1.25;

function Zoom({ camera }: { readonly camera: MapCamera }) {
  const { t } = useTexts();
  const percent = useStore((flow) => Math.max(1, Math.round(flow.transform[2] * 100)));
  return (
    <div className={styles.zoom}>
      <Button variant="quiet" aria-label={t("map.zoom.out")} onPress={() => camera.zoomBy(1 / zoomStep)}>
        −
      </Button>
      <output className={styles.percent}>{t("map.zoom.now", { percent })}</output>
      <Button variant="quiet" aria-label={t("map.zoom.in")} onPress={() => camera.zoomBy(zoomStep)}>
        ＋
      </Button>
      <Button variant="quiet" onPress={() => camera.fit()}>
        {t("map.zoom.fit")}
      </Button>
      <Button variant="quiet" onPress={() => camera.zoomTo(1)}>
        {t("map.zoom.full")}
      </Button>
    </div>
  );
}
