// How components that exist a thousand times read the story: one record each, or the structure. See `story-channels.ts`.
// A selector must answer with the same value while nothing has changed: a text, a number, a record; never a new object.
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { RecordId } from "../domain/ids.ts";
import type { RecordOf, TableName } from "../domain/tables.ts";
import { useSession } from "./StoryContext.tsx";
import { channelsOf } from "./story-channels.ts";
import type { StoryState } from "./story-store.ts";

/** Something about one record; null stands for no record. The component renders again only when the answer changes. */
export function useRecord<T extends TableName, S>(
  table: T,
  id: RecordId | null,
  select: (record: RecordOf<T> | undefined) => S,
): S {
  const session = useSession();
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : channelsOf(session).onRecord(table, id, listener)),
    [session, table, id],
  );
  // A table is told by its name only here: TypeScript cannot see that `story[table]` holds records of that table.
  const read = () =>
    select(id === null ? undefined : (session.store.getState().story[table][id] as RecordOf<T> | undefined));
  return useSyncExternalStore(subscribe, read, read);
}

/** Something that follows from the structure: order, numbers, links, places. Never a text: that changes without it. */
export function useStructure<S>(select: (state: Pick<StoryState, "story" | "index">) => S): S {
  const session = useSession();
  const subscribe = useCallback((listener: () => void) => channelsOf(session).onIndex(listener), [session]);
  const read = () => select(session.store.getState());
  return useSyncExternalStore(subscribe, read, read);
}

const noIds: readonly RecordId[] = [];

/** A list of ids that follows from the structure; the same array for as long as the same ids are in it. */
export function useStructureIds(
  select: (state: Pick<StoryState, "story" | "index">) => readonly RecordId[] | undefined,
): readonly RecordId[] {
  const last = useRef(noIds);
  return useStructure((state) => {
    const ids = select(state) ?? noIds;
    const isSame = ids.length === last.current.length && ids.every((id, i) => id === last.current[i]);
    if (!isSame) last.current = ids;
    return last.current;
  });
}
