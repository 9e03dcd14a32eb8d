// What a person does in the outline: writes the cards of a stage one below the other, with their elements.
// By the outline's own keys: Enter the next card, Ctrl+Enter an element, Shift+Tab out of it, Tab a stage deeper.
import type { Locator, Page } from "playwright-core";
import type { RecordId } from "../../../src/domain/ids.ts";
import type { Card } from "../../../src/domain/records/card.ts";
import { deeperStage, isThemed, type Stage } from "../../../src/domain/template.ts";
import { cardsIn, type Draft, elementsIn, groupIdsOf, linksFrom } from "./draft.ts";
import { type Hands, workOf } from "./hands.ts";

/** Brings the outline to the front. */
export async function goToOutline(hands: Hands): Promise<void> {
  await hands.press("Alt+1");
  await workOf(hands.page).locator('section[aria-labelledby^="outline-"]').first().waitFor();
}

/** The list of cards of a group (and, where the stage has themes, of the theme at that place). */
const listOf = (page: Page, stage: Stage, groupId: string | null, theme = 0): Locator =>
  workOf(page)
    .locator(`[data-list^="first:${stage.id}:${groupId ?? ""}:"]`)
    .nth(theme);

/** The row of a card once all cards are there. */
export const rowOfCard = ({ page }: Hands, { index }: Draft, id: RecordId): Locator =>
  workOf(page).locator('[data-row^="card:"]').nth(index.readingOrder.indexOf(id));

/**
 * The first minutes: the vision, Enter, Tab, and the next card is there, linked already. Writes the first card of the
 * first stage and the first list of the stage below it; answers the stage whose first list is written by then.
 */
export async function startChain(hands: Hands, draft: Draft): Promise<Stage | null> {
  const [top] = draft.template.stages;
  const first = top && firstList(draft, top)[0];
  const deeper = top && deeperStage(draft.template, top.id);
  if (!top || !first || !deeper || isThemed(draft.template, deeper.id)) return null;
  const means = firstList(draft, deeper);
  if (!means[0] || !linksFrom(draft, means[0].id).some(({ endId }) => endId === first.id)) return null;
  await listOf(hands.page, top, first.groupId).locator("textarea").first().click();
  await hands.write(first.text);
  await hands.press("Enter", "Tab");
  await writeList(hands, draft, means);
  return deeper;
}

const firstList = (draft: Draft, stage: Stage): readonly Card[] =>
  cardsIn(draft, stage.id, groupIdsOf(stage)[0] ?? null, null);

/** Writes all cards of a stage without themes; what `startChain` wrote stays as it is. */
export async function typeStageInOutline(hands: Hands, draft: Draft, stage: Stage, begun: Stage | null): Promise<void> {
  for (const [i, groupId] of groupIdsOf(stage).entries()) {
    const cards = cardsIn(draft, stage.id, groupId, null);
    if (i === 0 && stage === begun) continue;
    const isGoingOn = i === 0 && begun !== null && stage === draft.template.stages[0];
    await writeInto(hands, draft, listOf(hands.page, stage, groupId), cards, isGoingOn ? 1 : 0);
  }
}

/** Writes the cards of a stage with themes that stand in that group, theme by theme. */
export async function typeGroupInOutline(hands: Hands, draft: Draft, stage: Stage, groupId: string): Promise<void> {
  for (const [i, themeId] of draft.index.themeIds.entries()) {
    const list = listOf(hands.page, stage, groupId, i);
    await writeInto(hands, draft, list, cardsIn(draft, stage.id, groupId, themeId), 0);
  }
}

/** Writes `cards` into a list that holds the first `there` of them, starting at its invitation or below the last. */
async function writeInto(
  hands: Hands,
  draft: Draft,
  list: Locator,
  cards: readonly Card[],
  there: number,
): Promise<void> {
  const left = cards.slice(there);
  if (left.length === 0) return;
  const fields = list.locator("textarea");
  await (there === 0 ? fields.first() : fields.last()).click();
  if (there > 0) await goOnBelow(hands, draft, cards[there - 1] as Card);
  await writeList(hands, draft, left);
}

/** Writes cards one below the other; the cursor is in the first one, which is empty. */
async function writeList(hands: Hands, draft: Draft, cards: readonly Card[]): Promise<void> {
  for (const [i, card] of cards.entries()) {
    await hands.write(card.text);
    await typeElements(hands, draft, card.id);
    if (i < cards.length - 1) await goOnBelow(hands, draft, card);
  }
}

/** The next card below this one, or below its last element. */
async function goOnBelow(hands: Hands, draft: Draft, card: Card): Promise<void> {
  await hands.press("Enter");
  if (elementsIn(draft, card.id).length > 0) await hands.press("Shift+Tab");
}

/** Writes the elements of the card the cursor is in. */
export async function typeElements(hands: Hands, draft: Draft, id: RecordId): Promise<void> {
  for (const [i, element] of elementsIn(draft, id).entries()) {
    await hands.press(i === 0 ? "Control+Enter" : "Enter");
    await hands.write(element.text);
  }
}

/** Writes the elements of cards that were written in the matrix, which shows none. */
export async function typeElementsOfStage(hands: Hands, draft: Draft, stage: Stage): Promise<void> {
  // From the last to the first: the rows of the cards above stand where they will stand in the end.
  for (const id of [...(draft.index.cardIdsByStage.get(stage.id) ?? [])].reverse()) {
    if (elementsIn(draft, id).length === 0) continue;
    const cards = workOf(hands.page).locator(`section[aria-labelledby="outline-${stage.id}"] [data-row^="card:"]`);
    await cards
      .nth((draft.index.cardIdsByStage.get(stage.id) ?? []).indexOf(id))
      .locator("textarea")
      .click();
    await typeElements(hands, draft, id);
  }
}
