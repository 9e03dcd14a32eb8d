// In which column (or row) of the map each stage stands: as many steps from the end of the chain as its links need.
// Read from the template alone; a template whose link rules go round in a circle still gets its columns.
import type { StageId } from "../ids.ts";
import type { Template } from "../template.ts";

/**
 * The stages of each rank, from the vision (rank 0) to the initiatives, in the template's order within a rank. A stage
 * stands one rank behind the furthest of those it may serve: every link that the template allows runs towards rank 0,
 * but for those that close a circle of rules.
 */
export function stageRanks(template: Template): readonly (readonly StageId[])[] {
  const ends = new Map<StageId, StageId[]>(template.stages.map(({ id }) => [id, []]));
  for (const { means, end } of template.links) ends.get(means)?.push(end);
  const rankOf = new Map<StageId, number>();
  const onPath = new Set<StageId>();
  const rank = (id: StageId): number => {
    const known = rankOf.get(id);
    if (known !== undefined) return known;
    onPath.add(id);
    const further = (ends.get(id) ?? []).filter((end) => !onPath.has(end)).map((end) => rank(end) + 1);
    onPath.delete(id);
    const found = Math.max(0, ...further);
    rankOf.set(id, found);
    return found;
  };
  const ranks: StageId[][] = [];
  for (const { id } of template.stages) {
    const at = rank(id);
    while (ranks.length <= at) ranks.push([]);
    ranks[at]?.push(id);
  }
  return ranks.filter((stages) => stages.length > 0);
}
