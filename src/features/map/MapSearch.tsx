// Looking for cards on the map: what is found is ringed while one types, Enter goes from one to the next, Esc gives the
// keys back to the map. The browser's own search finds nothing on a canvas; pressed twice, Ctrl+F still opens it.
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { excerpt } from "../../base/excerpt.ts";
import { shownFor } from "../../domain/card-filter.ts";
import { cardLabel } from "../../domain/card-label.ts";
import { foundCards, searchedWords } from "../../domain/card-search.ts";
import type { RecordId } from "../../domain/ids.ts";
import { cardFilterOf, useShownCardIds } from "../../state/card-filter.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { compositionGuard } from "../../ui/composition-guard.ts";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./MapSearch.module.css";
import { setMapState } from "./map-state.ts";
import type { MapCamera } from "./use-map-view.ts";
import { useSearchKeys } from "./use-search-keys.ts";

export interface MapSearchProps {
  readonly camera: MapCamera;
  /** Gives the keys back to the map. */
  readonly takeKeys: () => void;
}

/** How much of the card one has come to is read aloud. */
const saidLength = 60;

/** The field, what it found, and the way from one to the next. */
export function MapSearch({ camera, takeKeys }: MapSearchProps) {
  const { t } = useTexts();
  const { actions, store } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [guard] = useState(compositionGuard);
  const [query, setQuery] = useState("");
  const search = useSearch();
  const asked = useDeferredValue(query);
  const found = useMemo(() => search(asked), [search, asked]);
  useSearchKeys(field);
  useEffect(() => setMapState({ matches: found && new Set(found.ids) }), [found]);
  useEffect(() => () => setMapState({ matches: null }), []);
  const go = (by: -1 | 1) => {
    // Asked anew: Enter may come before the last letter has been looked for, and texts change meanwhile.
    const { ids = [] } = search(query) ?? {};
    const { story, selection } = store.getState();
    const at = selection?.kind === "card" ? ids.indexOf(shownFor(story, selection.id) ?? "") : -1;
    const next = ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length];
    if (next === undefined) return;
    actions.select({ kind: "card", id: next });
    camera.show({ kind: "card", id: next }, true);
  };
  const leave = () => {
    setQuery("");
    takeKeys();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (guard.owns(event.nativeEvent)) return;
    if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than some of the browsers this is opened in
    <div role="search" className={styles.search} aria-label={t("map.search")}>
      <Icon name="search" className={styles.icon} />
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={t("map.search")}
        placeholder={t("map.search")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        onKeyUp={guard.keyUp}
        onCompositionStart={guard.start}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
      />
      <Tally found={found} />
      {found !== null && found.ids.length > 0 && (
        <>
          <RowButton className={styles.step} icon="up" label={t("map.search.previous")} onClick={() => go(-1)} />
          <RowButton className={styles.step} icon="down" label={t("map.search.next")} onClick={() => go(1)} />
        </>
      )}
    </div>
  );
}

interface Found {
  /** The cards on the map that were found, in reading order. */
  readonly ids: readonly RecordId[];
  /** How many more the filter leaves out. */
  readonly hidden: number;
}

/** Looks for what is typed; null when nothing is. Another function when the structure or the filter has changed. */
function useSearch(): (query: string) => Found | null {
  const { local } = useTexts();
  const session = useSession();
  const index = useStory((state) => state.index);
  const shownIds = useShownCardIds();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is read when it is asked, and known to be this one
  return useMemo(
    () => (query) => {
      if (searchedWords(query).length === 0) return null;
      const all = foundCards(session.store.getState().story, index, query, local);
      const shown = cardFilterOf(session).getState().shownIds;
      const ids = shown === null ? all : all.filter((id) => shown.has(id));
      return { ids, hidden: all.length - ids.length };
    },
    [session, index, shownIds, local],
  );
}

/** How many were found, and which of them is in hand; said when it changes. */
function Tally({ found }: { readonly found: Found | null }) {
  const { t, local } = useTexts();
  const count = found?.ids.length ?? 0;
  const id = useStory(({ story, selection }) =>
    selection?.kind === "card" ? (shownFor(story, selection.id) ?? null) : null,
  );
  const at = found === null || id === null ? -1 : found.ids.indexOf(id);
  const name = useStory((state) =>
    id === null || at < 0
      ? ""
      : `${cardLabel(state, id, local)} ${excerpt(state.story.cards[id]?.text ?? "", saidLength)}`,
  );
  const words = found === null ? "" : tallyWords(found, at, t);
  return (
    <output className={styles.tally}>
      {at < 0 ? (
        words
      ) : (
        <>
          <span aria-hidden="true">{`${at + 1}/${count}`}</span>
          <VisuallyHidden>{`${words} ${name}`}</VisuallyHidden>
        </>
      )}
    </output>
  );
}

function tallyWords({ ids, hidden }: Found, at: number, t: TextsInUse["t"]): string {
  const count = ids.length;
  if (count > 0) return at < 0 ? t("map.search.count", { count }) : t("map.search.at", { count, at: at + 1 });
  return hidden > 0 ? t("map.search.hidden", { count: hidden }) : t("map.search.none");
}
