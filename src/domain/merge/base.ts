// The base (元の版): the newest marked state two copies have in common, and what each of them touched since.
// Descent decides what is newest; clocks may be wrong by years.
import type { RecordId } from "../ids.ts";
import type { Revision } from "../records/revision.ts";
import type { Story } from "../story.ts";
import { type Touched, touchedSince } from "../trail.ts";

export interface Base {
  readonly revision: RecordId;
  /** null: the copy's trail does not reach back that far, or was cut away. */
  readonly mine: Touched | null;
  readonly theirs: Touched | null;
}

/** The base of two copies, or null when they share no state that either of them can be led back to. */
export function findBase(mine: Story, theirs: Story): Base | null {
  let half: Base | null = null;
  for (const revision of sharedRevisions(mine, theirs)) {
    const base = {
      revision,
      mine: touchedSince(mine.trail, revision),
      theirs: touchedSince(theirs.trail, revision),
    };
    if (base.mine && base.theirs) return base;
    if (base.mine || base.theirs) half ??= base;
  }
  return half;
}

/** What both copies know, the deepest first: nothing shared descends from the first one. */
function sharedRevisions(mine: Story, theirs: Story): readonly RecordId[] {
  const others = knownRevisions(theirs);
  const shared = [...knownRevisions(mine)].filter((id) => others.has(id));
  const depth = depths({ ...theirs.revisions, ...mine.revisions });
  return shared.sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0) || (a < b ? 1 : -1));
}

/** A list of revisions can be cut away by hand; the trail still names those it lies between. */
const knownRevisions = ({ revisions, trail }: Story): ReadonlySet<RecordId> =>
  new Set([...Object.keys(revisions), ...trail.flatMap(({ since, until }) => (until ? [since, until] : [since]))]);

/** How many revisions lie before each, at most. The lists are free of circles: reading sees to that. */
function depths(revisions: Readonly<Record<RecordId, Revision>>): ReadonlyMap<RecordId, number> {
  const depth = new Map<RecordId, number>();
  for (const start of Object.keys(revisions)) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const parents = (revisions[id]?.parentIds ?? []).filter((parent) => revisions[parent]);
      const unknown = parents.filter((parent) => !depth.has(parent) && !stack.includes(parent));
      if (!depth.has(id) && unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      depth.set(id, 1 + Math.max(0, ...parents.map((parent) => depth.get(parent) ?? 0)));
      stack.pop();
    }
  }
  return depth;
}
