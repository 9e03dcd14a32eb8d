// The names of the stages at the edge of the map, above their columns (or beside their rows) wherever one looks.
// Moved by hand with every frame of the view, so that nothing renders for it.
import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { StageId } from "../../domain/ids.ts";
import type { MapLayout } from "../../domain/map/layout.ts";
import { stageOf } from "../../domain/template.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useTexts } from "../../ui/I18n.tsx";
import type { LayoutKeeper } from "./layout-keeper.ts";
import styles from "./Map.module.css";

/** Below this room, in CSS pixels, only the sign of a stage is shown. */
const narrow = 90;

export function StageStrip({ keeper }: { readonly keeper: LayoutKeeper }) {
  const { local } = useTexts();
  const template = useTemplate();
  const strip = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  const ranks = useStore(keeper.store, ({ layout }) => layout.ranks);
  const cardsByRank = useStore(keeper.store, ({ layout }) => layout.cardsByRank);
  const vacancies = useStore(keeper.store, ({ layout }) => layout.vacancies);
  const sections = useStore(keeper.store, ({ layout }) => layout.sections);
  const stageIds = useMemo(
    () => stagesByRank({ ranks, cardsByRank, vacancies, sections }),
    [ranks, cardsByRank, vacancies, sections],
  );
  const direction = useStore(keeper.store, ({ layout }) => layout.direction);
  useEffect(() => {
    const follow = () => {
      const [x, y, zoom] = flow.getState().transform;
      const names = strip.current?.children ?? [];
      ranks.forEach(({ start, size }, i) => {
        const name = names[i];
        if (!(name instanceof HTMLElement)) return;
        const [at, room] = [start * zoom + (direction === "columns" ? x : y), size * zoom];
        name.style.transform = direction === "columns" ? `translateX(${at}px)` : `translateY(${at}px)`;
        name.style[direction === "columns" ? "width" : "height"] = `${room}px`;
        name.toggleAttribute("data-narrow", room < narrow);
      });
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, ranks, direction]);
  return (
    <div ref={strip} className={styles.strip} data-direction={direction} aria-hidden="true">
      {stageIds.map((ids) => {
        const stages = ids.flatMap((id) => stageOf(template, id) ?? []);
        return (
          <p key={ids.join()} data-tone={stages[0]?.tone} className={styles.stripName}>
            {stages.map((stage) => (
              <span key={stage.id}>
                {stage.sign} <span className={styles.stripWords}>{local(stage.shortName)}</span>
              </span>
            ))}
          </p>
        );
      })}
    </div>
  );
}

/** The stages in each rank that is on the map: a filter may have left some out. */
const stagesByRank = ({
  ranks,
  cardsByRank,
  vacancies,
  sections,
}: Pick<MapLayout, "ranks" | "cardsByRank" | "vacancies" | "sections">): readonly (readonly StageId[])[] => {
  const found = ranks.map((_, rank) => new Set(cardsByRank[rank]?.map(({ section }) => section)));
  for (const { rank, section } of vacancies) found[rank]?.add(section);
  return found.map((ofRank) => [
    ...new Set([...ofRank].sort((a, b) => a - b).flatMap((section) => sections[section]?.stageId ?? [])),
  ]);
};
