// How the threads are arranged in a list: as on the sheet, by person, or by what is still to be done about them.
// Those whose place is gone always stand by themselves in the order of the sheet.
import { authorKey } from "../../domain/authors.ts";
import type { ListedThread } from "../../domain/thread-list.ts";

export type Arrangement = "place" | "author" | "state";

export interface ThreadGroup {
  readonly key: string;
  /** `author`: the key is that of whoever began them. `state`: it is a state. `orphans`, or `none`: no heading is needed. */
  readonly kind: "none" | "orphans" | "author" | "state";
  readonly threads: readonly ListedThread[];
}

/** The groups in their order; within each the threads stay in the order they were in. */
export function groupThreads(listed: readonly ListedThread[], arrangement: Arrangement): readonly ThreadGroup[] {
  const groups = new Map<string, ListedThread[]>();
  for (const each of listed) {
    const key = keyOf(each, arrangement);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const keys = arrangement === "state" ? states.filter((state) => groups.has(state)) : [...groups.keys()];
  return keys.map((key) => ({
    key,
    kind: arrangement === "place" ? (key === "orphans" ? "orphans" : "none") : arrangement,
    threads: groups.get(key) ?? [],
  }));
}

/** What is still to be done, the most pressing first. */
export const states = ["question", "open", "resolved"] as const;
export type ThreadState = (typeof states)[number];

function keyOf({ thread, place }: ListedThread, arrangement: Arrangement): string {
  if (arrangement === "author") return authorKey(thread);
  if (arrangement === "place") return place.kind === "orphan" ? "orphans" : "places";
  return thread.isResolved ? "resolved" : thread.kind === "question" ? "question" : "open";
}
