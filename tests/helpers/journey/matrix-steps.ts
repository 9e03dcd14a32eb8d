// What a person does in the matrix: names the themes, then fills it row by row with the arrow keys, as a spreadsheet.
import { cardsIn, type Draft, groupIdsOf, themedStages } from "./draft.ts";
import { type Hands, workOf } from "./hands.ts";

/** Brings the matrix to the front. */
export async function goToMatrix(hands: Hands): Promise<void> {
  await hands.press("Alt+2");
  await workOf(hands.page).getByRole("table").waitFor();
}

/** Writes the themes and, per theme and stage, the cards of the stage's first group (or of the stage, without groups). */
export async function typeThemesInMatrix(hands: Hands, draft: Draft): Promise<void> {
  const { story, index, template } = draft;
  if (!template.matrix || index.themeIds.length === 0) return;
  await goToMatrix(hands);
  const rows = workOf(hands.page).getByRole("table").locator("tbody tr");
  await rows.first().locator("textarea").first().click();
  for (const id of index.themeIds) {
    await hands.write(story.themes[id]?.name ?? "");
    // Down to the row that invites to the next theme.
    await hands.press("Enter");
  }
  for (const [row, id] of index.themeIds.entries()) {
    await rows.nth(row).locator("th textarea").click();
    await hands.press("Control+End");
    await typeRow(hands, draft, id);
  }
}

async function typeRow(hands: Hands, draft: Draft, themeId: string): Promise<void> {
  const { template } = draft;
  const byId = new Map(themedStages(draft).map((stage) => [stage.id, stage]));
  for (const stageId of template.matrix?.stages ?? []) {
    const stage = byId.get(stageId);
    await hands.press("ArrowRight");
    if (!stage) continue;
    for (const [i, card] of cardsIn(draft, stageId, groupIdsOf(stage)[0] ?? null, themeId).entries()) {
      if (i > 0) await hands.press("Control+Enter");
      await hands.write(card.text);
    }
  }
}
