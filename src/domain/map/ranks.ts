// In which column (or row) of the map each stage stands: as many steps from the end of the chain as its links need.
// Read from the template alone; a template whose link rules go round in a circle still gets its columns.
import type { StageId } from "../ids.ts";
import { isThemed, type Template } from "../template.ts";

/**
 * The stages of each rank, from the vision (rank 0) to the initiatives, in the template's order within a rank. A stage
 * stands one rank behind the furthest of those it may serve: every link that the template allows runs towards rank 0,
 * but for those that close a circle of rules. A stage of the matrix has a rank of its own: the ranks are its columns.
 */
export function stageRanks(template: Template): readonly (readonly StageId[])[] {
  const steps = stepsFromTheEnd(template);
  const last = Math.max(...steps.values());
  let isInMatrix = false;
  return Array.from({ length: last + 1 }, (_, rank) => rank).flatMap((rank) => {
    const ids = template.stages.map(({ id }) => id).filter((id) => steps.get(id) === rank);
    const columns = ids.filter((id) => isThemed(template, id)).map((id) => [id]);
    const others = ids.filter((id) => !isThemed(template, id));
    // Nothing else stands between the columns of the matrix where the links leave a choice.
    const ordered = isInMatrix ? [...columns, others] : [others, ...columns];
    isInMatrix ||= columns.length > 0;
    return ordered.filter((stages) => stages.length > 0);
  });
}

function stepsFromTheEnd(template: Template): ReadonlyMap<StageId, number> {
  const ends = new Map<StageId, StageId[]>(template.stages.map(({ id }) => [id, []]));
  for (const { means, end } of template.links) ends.get(means)?.push(end);
  const steps = new Map<StageId, number>();
  const onPath = new Set<StageId>();
  const stepsOf = (id: StageId): number => {
    const known = steps.get(id);
    if (known !== undefined) return known;
    onPath.add(id);
    const further = (ends.get(id) ?? []).filter((end) => !onPath.has(end)).map((end) => stepsOf(end) + 1);
    onPath.delete(id);
    const found = Math.max(0, ...further);
    steps.set(id, found);
    return found;
  };
  // From the last stage on: a circle is then cut where it runs against the order in which the template tells its stages.
  for (const { id } of template.stages.toReversed()) stepsOf(id);
  // A stage of the matrix that serves nothing itself stands just before what serves it, among the other columns.
  for (const { id } of template.stages) {
    if ((ends.get(id) ?? []).length > 0 || !isThemed(template, id)) continue;
    const means = template.links.filter(({ end }) => end === id).map((rule) => steps.get(rule.means) ?? 0);
    if (means.length > 0) steps.set(id, Math.max(0, Math.min(...means) - 1));
  }
  return steps;
}
