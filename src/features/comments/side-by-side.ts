// What each person said about each place, for a table: a row for the sheet, for every card, and for what lost its place.
// Shapes only; every remark of the threads given is in exactly one cell.
import { authorKey } from "../../domain/authors.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Remark } from "../../domain/records/remark.ts";
import type { Thread } from "../../domain/records/thread.ts";
import type { ListedThread } from "../../domain/thread-list.ts";

export interface Said {
  readonly thread: Thread;
  readonly remark: Remark;
  /** It answers what somebody said before. */
  readonly isReply: boolean;
}

export interface PlaceRow {
  /** `story`, `orphans`, or the card's id. */
  readonly key: string;
  readonly cardId: RecordId | null;
  /** By `authorKey`; who said nothing there is not in it. */
  readonly cells: ReadonlyMap<string, readonly Said[]>;
}

/** The rows in the order of the threads: as on the sheet, and last those whose place is gone. */
export function sideBySide(listed: readonly ListedThread[]): readonly PlaceRow[] {
  const rows = new Map<string, { readonly cardId: RecordId | null; readonly cells: Map<string, Said[]> }>();
  for (const { thread, remarks, place } of listed) {
    const cardId = place.kind === "orphan" ? null : thread.cardId;
    const key = place.kind === "orphan" ? "orphans" : (cardId ?? "story");
    const row = rows.get(key) ?? { cardId, cells: new Map<string, Said[]>() };
    rows.set(key, row);
    for (const [i, remark] of remarks.entries()) {
      const author = authorKey(remark);
      const said = row.cells.get(author) ?? [];
      row.cells.set(author, said);
      said.push({ thread, remark, isReply: i > 0 });
    }
  }
  return [...rows].map(([key, row]) => ({ key, ...row })).filter(({ cells }) => cells.size > 0);
}

/** How many remarks each person has in these rows. */
export function saidCounts(rows: readonly PlaceRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const [author, said] of cells) counts.set(author, (counts.get(author) ?? 0) + said.length);
  }
  return counts;
}
