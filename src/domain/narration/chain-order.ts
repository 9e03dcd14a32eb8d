// The stages of a template as a chain: which comes after which when one reasons from the vision downwards.
// Everything follows from the link rules; no stage is known by name.
import type { StageId } from "../ids.ts";
import type { Stage, Template } from "../template.ts";

/** Backcasting (逆算) reads from ends to means, the story (ストーリー) from means to ends. */
export type Direction = "backcast" | "story";

/**
 * Every stage after those it may serve. The template's order decides between equals, and where its rules run in a circle.
 * The rule of the chain: ② so that ① comes true, ③ so that ② moves (沼津市 令和4年度 共同論文, 第4回).
 */
export function chainOrder(template: Template): readonly Stage[] {
  const left = [...template.stages];
  const leftIds = new Set(left.map((stage) => stage.id));
  const ordered: Stage[] = [];
  while (left.length > 0) {
    const free = left.findIndex((stage) =>
      template.links.every((rule) => rule.means !== stage.id || !leftIds.has(rule.end)),
    );
    for (const stage of left.splice(Math.max(free, 0), 1)) {
      leftIds.delete(stage.id);
      ordered.push(stage);
    }
  }
  return ordered;
}

/** True when no rule leads on from that stage in that direction: there the chain ends. */
export const isChainEnd = (template: Template, stageId: StageId, direction: Direction): boolean =>
  template.links.every((rule) => (direction === "backcast" ? rule.end : rule.means) !== stageId);

/**
 * True when leaving that stage out leaves a hole in the chain: some stage mainly serves it (its first rule leads there),
 * or everything begins with it. Stages beside the chain, such as a future one wants to avert, may well stay empty.
 */
export function isOnMainChain({ links }: Template, stageId: StageId): boolean {
  const isServed = links.some((rule) => rule.end === stageId);
  if (!isServed) return links.some((rule) => rule.means === stageId);
  return links.some((rule) => rule.end === stageId && links.find(({ means }) => means === rule.means) === rule);
}

/** The stages the rules lead to from that one, itself left out unless they lead back to it. */
export function stagesBeyond(template: Template, stageId: StageId, direction: Direction): ReadonlySet<StageId> {
  const found = new Set<StageId>();
  const open = [stageId];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { means, end } of template.links) {
      const [from, to] = direction === "backcast" ? [end, means] : [means, end];
      if (from !== at || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
