// What was done to a copy outside this program, for example in a text editor: the values differ from the state the copy
// says it holds, and its trail knows nothing of it. A merge goes by the trail and would take such a copy for an old one.
import { fieldChanges, type RecordChange } from "./change-set.ts";
import { mergedTables } from "./merge/plan.ts";
import type { Story } from "./story.ts";
import type { AnyRecord } from "./tables.ts";
import { openSegment, rewound, touchedSince, trailAfter } from "./trail.ts";

/**
 * The copy with such edits in its trail, as if they had been made here at `time` (ISO 8601); the same copy when there
 * are none. `mine` knows the state the copy says it holds; when it cannot be led back there, the copy comes back without
 * its marks, and is then compared side by side. A state `mine` does not know at all is left to the merge.
 */
export function withOutsideEdits(mine: Story, copy: Story, time: string): Story {
  const head = openSegment(copy.trail)?.since;
  if (head === undefined || !mine.revisions[head]) return copy;
  const touched = touchedSince(mine.trail, head);
  // A hand-out lacks what was left out of it on purpose; here that would pass for taken out by hand.
  if (!touched || copy.handOutId !== null) return { ...copy, revisions: {}, trail: [] };
  const marked = rewound(mine, touched);
  const changes = mergedTables.flatMap((table) => {
    const [before, after] = [marked[table], copy[table]];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): readonly RecordChange[] => {
      const [a, b]: (AnyRecord | undefined)[] = [before[id], after[id]];
      if (!a) return b ? [{ kind: "add", table, id, record: b }] : [];
      if (!b) return [{ kind: "remove", table, id, record: a }];
      const fields = fieldChanges(table, a, b);
      return Object.keys(fields).length === 0 ? [] : [{ kind: "change", table, id, fields }];
    });
  });
  if (changes.length === 0) return copy;
  return { ...copy, trail: trailAfter(copy.trail, { changes, author: "", time, source: "file" }) };
}
