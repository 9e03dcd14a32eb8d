// What a person does in the panel beside a card: fills its fields, ticks who looks after it, says why it has no links.
import type { Locator } from "playwright-core";
import type { RecordId } from "../../../src/domain/ids.ts";
import { stageOf } from "../../../src/domain/template.ts";
import { cardOf, type Draft, labelOf, local } from "./draft.ts";
import { type Hands, panelOf } from "./hands.ts";
import { rowOfCard } from "./outline-steps.ts";

/** Fills in everything the panel has for the cards of the story. */
export async function typePanels(hands: Hands, draft: Draft): Promise<void> {
  for (const id of draft.index.readingOrder) {
    const { fields, personIds, noEnds, noMeans } = cardOf(draft, id);
    if (Object.keys(fields).length === 0 && personIds.length === 0 && noEnds === null && noMeans === null) continue;
    const panel = await showInPanel(hands, draft, id);
    await typeFieldsInPanel(hands, draft, panel, id);
    await assignPeople(draft, panel, id);
    if (noEnds !== null) await noLinkBecause(hands, panel, "意図的にどこにもつながない", noEnds);
    if (noMeans !== null) await noLinkBecause(hands, panel, "意図的に支えるものを置かない", noMeans);
  }
}

/** Clicks the card in the outline and waits until the panel is about it, which comes a moment later. */
export async function showInPanel(hands: Hands, draft: Draft, id: RecordId): Promise<Locator> {
  await rowOfCard(hands, draft, id).locator("textarea").click();
  const panel = panelOf(hands.page);
  await panel.getByRole("heading", { level: 2, name: labelOf(draft, id), exact: true }).waitFor();
  await hands.page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>("aside textarea")?.value === text,
    cardOf(draft, id).text,
  );
  return panel;
}

async function typeFieldsInPanel(hands: Hands, draft: Draft, panel: Locator, id: RecordId): Promise<void> {
  const card = cardOf(draft, id);
  for (const field of stageOf(draft.template, card.stageId)?.fields ?? []) {
    const text = card.fields[field.id] ?? "";
    if (text !== "") await hands.writeIn(panel.getByRole("textbox", { name: local(field.name), exact: true }), text);
  }
}

/** In the order they were named in. */
async function assignPeople({ story }: Draft, panel: Locator, id: RecordId): Promise<void> {
  for (const personId of story.cards[id]?.personIds ?? []) {
    const name = story.people[personId]?.name ?? "";
    await panel.getByText(name, { exact: true }).click();
    await panel.getByRole("checkbox", { name, exact: true, checked: true }).waitFor();
  }
}

async function noLinkBecause(hands: Hands, panel: Locator, words: string, because: string): Promise<void> {
  await panel.getByText(words, { exact: true }).click();
  const section = panel.locator("section").filter({ hasText: words });
  const field = section.getByRole("textbox", { name: "その理由" });
  await field.waitFor();
  if (because !== "") await hands.writeIn(field, because);
}
