// Small stories for tests of the views that show the chain.
import type { StoryBuilder } from "../helpers/story-builder.ts";

/** 豊かな海辺 ← 公民連携 (with a reason) ← 目的の共有 with an element, and 駅前 that is linked to nothing. */
export function smallStory(builder: StoryBuilder): void {
  const vision = builder.card("vision", "豊かな海辺");
  const strategy = builder.card("strategy", "公民連携");
  builder.card("strategy", "駅前");
  const item = builder.card("capability", "目的の共有", { groupId: "organisation" });
  builder.card("capability", "語り合う", { groupId: "organisation", parentId: item });
  builder.run("linkCards", { meansId: strategy, endId: vision, reason: "人が集うから", assumption: "店が続く" });
  builder.run("linkCards", { meansId: item, endId: strategy });
}

/** The same on a method that lets the vision serve a strategy in turn: the links of these two go round in a circle. */
export function circularStory(builder: StoryBuilder): void {
  const { template } = builder.story;
  const [rule] = template.links;
  const back = { ...rule!, means: "vision", end: "strategy" };
  builder.story = { ...builder.story, template: { ...template, links: [...template.links, back] } };
  smallStory(builder);
  const idOf = (text: string) => Object.values(builder.story.cards).find((card) => card.text === text)!.id;
  builder.run("linkCards", { meansId: idOf("豊かな海辺"), endId: idOf("公民連携") });
}
