// The whole of a draft typed into an empty story, view by view, as a person would go about it.
import { type Draft, groupIdsOf, plainStages, themedStages } from "./draft.ts";
import { typeFrame } from "./frame-steps.ts";
import type { Hands } from "./hands.ts";
import { linkCards } from "./link-steps.ts";
import { typeThemesInMatrix } from "./matrix-steps.ts";
import {
  goToOutline,
  startChain,
  typeElementsOfStage,
  typeGroupInOutline,
  typeStageInOutline,
} from "./outline-steps.ts";
import { typePanels } from "./panel-steps.ts";

/** Types everything the draft holds; the story that is open is empty and its outline is in front. */
export async function typeStory(hands: Hands, draft: Draft): Promise<void> {
  const begun = await startChain(hands, draft);
  await typeFrame(hands, draft);
  for (const stage of plainStages(draft)) await typeStageInOutline(hands, draft, stage, begun);
  await typeThemesInMatrix(hands, draft);
  await goToOutline(hands);
  for (const stage of themedStages(draft)) {
    for (const groupId of groupIdsOf(stage).slice(1)) {
      if (groupId !== null) await typeGroupInOutline(hands, draft, stage, groupId);
    }
    await typeElementsOfStage(hands, draft, stage);
  }
  await linkCards(hands, draft);
  await typePanels(hands, draft);
}
