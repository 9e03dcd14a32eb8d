// Tells a component of the one record it shows, and of the structure, without asking all the others at every letter.
// With a thousand cards on a page, ten thousand selectors run at every keystroke would be felt; this asks one each.
import type { RecordId } from "../domain/ids.ts";
import type { TableName } from "../domain/tables.ts";
import type { StorySession, StoryState } from "./story-store.ts";

type Listener = () => void;
type Unsubscribe = () => void;

export interface StoryChannels {
  /** Calls `listener` whenever that record has changed, appeared or gone. */
  readonly onRecord: (table: TableName, id: RecordId, listener: Listener) => Unsubscribe;
  /** Calls `listener` whenever the structure has changed: what stands where, numbers, links. Not while typing. */
  readonly onIndex: (listener: Listener) => Unsubscribe;
}

const channelsBySession = new WeakMap<StorySession, StoryChannels>();

/** The channels of a session, the same ones every time. They live as long as its store. */
export function channelsOf(session: StorySession): StoryChannels {
  const known = channelsBySession.get(session);
  if (known) return known;
  const channels = openChannels(session);
  channelsBySession.set(session, channels);
  return channels;
}

function openChannels({ store }: StorySession): StoryChannels {
  const byTable = new Map<TableName, Map<RecordId, Set<Listener>>>();
  const onIndex = new Set<Listener>();
  store.subscribe((state, before) => {
    if (state.story !== before.story) tellRecords(byTable, state, before);
    if (state.index !== before.index) for (const listener of [...onIndex]) listener();
  });
  return {
    onRecord(table, id, listener) {
      const records = byTable.get(table) ?? new Map<RecordId, Set<Listener>>();
      byTable.set(table, records);
      const listeners = records.get(id) ?? new Set();
      records.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && records.get(id) === listeners) records.delete(id);
      };
    },
    onIndex(listener) {
      onIndex.add(listener);
      return () => onIndex.delete(listener);
    },
  };
}

function tellRecords(
  byTable: ReadonlyMap<TableName, ReadonlyMap<RecordId, ReadonlySet<Listener>>>,
  { story }: StoryState,
  { story: before }: StoryState,
): void {
  for (const [table, records] of byTable) {
    const [now, then] = [story[table], before[table]];
    if (now === then) continue;
    const changed = [...records].filter(([id]) => now[id] !== then[id]);
    for (const listener of changed.flatMap(([, listeners]) => [...listeners])) listener();
  }
}
