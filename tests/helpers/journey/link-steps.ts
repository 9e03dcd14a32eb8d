// What a person does to links in the outline: walks to a card by arrow keys, L, some words of the other card, Enter,
// the reason, Tab, the assumption, Enter. Links that came by themselves (Tab, Enter below a linked card) are seen in the
// outline and get their reason there; those not meant are taken away there.
import type { Locator } from "playwright-core";
import { excerpt } from "../../../src/base/excerpt.ts";
import type { RecordId } from "../../../src/domain/ids.ts";
import type { Link } from "../../../src/domain/records/link.ts";
import { cardOf, type Draft, labelOf, linksFrom } from "./draft.ts";
import { dialogClosed, type Hands, openDialog } from "./hands.ts";
import { rowOfCard } from "./outline-steps.ts";
import { showInPanel } from "./panel-steps.ts";

/** Makes all links of the story, card by card from the top of the outline. */
export async function linkCards(hands: Hands, draft: Draft): Promise<void> {
  for (const id of draft.index.readingOrder) {
    const there = await linesOf(hands, draft, id);
    const wanted = linksFrom(draft, id);
    if (wanted.length === 0 && there.length === 0) continue;
    const lineFor = ({ endId }: Link) => there.indexOf(lineText(draft, endId));
    await removeLines(
      hands,
      draft,
      id,
      there.filter((line) => !wanted.some((link) => lineText(draft, link.endId) === line)),
    );
    for (const link of wanted.filter((each) => lineFor(each) >= 0)) await writeInLine(hands, draft, link);
    await linkWithReasons(
      hands,
      draft,
      id,
      wanted.filter((each) => lineFor(each) < 0),
    );
  }
}

/** How an end is named in a line of the outline, and in the list of cards to link. */
const lineText = (draft: Draft, id: RecordId): string =>
  `→ ${labelOf(draft, id)} ${excerpt(cardOf(draft, id).text, 30)}`;
const optionText = (draft: Draft, id: RecordId): string =>
  `${labelOf(draft, id)} ${excerpt(cardOf(draft, id).text, 70)}`;

const lines = (hands: Hands, draft: Draft, id: RecordId): Locator =>
  rowOfCard(hands, draft, id).locator("xpath=..").locator(":scope > ul > [data-link]");

/** The ends named under a card, as they are read. */
const linesOf = (hands: Hands, draft: Draft, id: RecordId): Promise<readonly string[]> =>
  lines(hands, draft, id).locator("button:first-child").allTextContents();

async function removeLines(hands: Hands, draft: Draft, id: RecordId, unwanted: readonly string[]): Promise<void> {
  if (unwanted.length === 0) return;
  await rowOfCard(hands, draft, id).locator("textarea").click();
  for (const line of unwanted) {
    const item = lines(hands, draft, id).filter({ hasText: line });
    await item.getByRole("button", { name: "とのつながりを外す" }).click();
    await item.waitFor({ state: "detached" });
  }
}

/** The reason where the link stands; the assumption, which the outline does not show, in the panel. */
async function writeInLine(hands: Hands, draft: Draft, link: Link): Promise<void> {
  const { meansId, endId, reason, assumption } = link;
  await rowOfCard(hands, draft, meansId).locator("textarea").click();
  if (reason !== "") {
    await hands.writeIn(
      lines(hands, draft, meansId)
        .filter({ hasText: lineText(draft, endId) })
        .getByRole("textbox"),
      reason,
    );
    await hands.press("Enter");
  }
  if (assumption !== "") {
    const panel = await showInPanel(hands, draft, meansId);
    await hands.writeIn(panel.getByRole("textbox", { name: `${labelOf(draft, endId)} とつながる前提` }), assumption);
  }
}

/** Links a card to its ends, each with its reason and assumption, in one visit to the picker. */
export async function linkWithReasons(hands: Hands, draft: Draft, id: RecordId, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await walkTo(hands, rowOfCard(hands, draft, id));
  await hands.press("l");
  const dialog = openDialog(hands.page);
  for (const [i, link] of links.entries()) {
    if (i > 0) await dialog.getByRole("button", { name: "ほかの相手にもつなぐ" }).click();
    await chooseEnd(hands, draft, link.endId);
    await dialog.getByText("つながりました").waitFor();
    await dialog.getByRole("textbox", { name: "理由" }).and(hands.page.locator(":focus")).waitFor();
    if (link.reason !== "") await hands.write(link.reason);
    await hands.press("Tab");
    if (link.assumption !== "") await hands.write(link.assumption);
  }
  await hands.press("Enter");
  await dialogClosed(hands.page);
}

/** Looks for the other card by some of its words, goes down the list to it and takes it. */
async function chooseEnd({ page, press }: Hands, draft: Draft, endId: RecordId): Promise<void> {
  const search = openDialog(page).getByRole("combobox", { name: "カードを探す" });
  await search.and(page.locator(":focus")).waitFor();
  const { text } = cardOf(draft, endId);
  await page.keyboard.insertText(text.split("\n")[0]?.slice(0, 12) ?? "");
  const wanted = optionText(draft, endId);
  const seen: string[] = [];
  for (;;) {
    const pointed = await search.evaluate(
      (field) => document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "",
    );
    if (pointed === wanted) return press("Enter");
    if (pointed === seen[0]) throw new Error(`"${wanted}" is not among: ${seen.join(" | ")}`);
    seen.push(pointed);
    await press("ArrowDown");
  }
}

/** From row to row with the arrow keys; from anywhere else first by a click. */
async function walkTo({ page, press }: Hands, row: Locator): Promise<void> {
  const steps = await row.evaluate((target) => {
    const rows = [...document.querySelectorAll("main [data-row]")];
    const from = rows.findIndex((each) => each.contains(document.activeElement));
    return from < 0 ? null : rows.indexOf(target) - from;
  });
  if (steps === null) await row.locator("textarea").click();
  await press("Escape");
  for (let step = 0; step < Math.abs(steps ?? 0); step += 1) await press((steps ?? 0) > 0 ? "ArrowDown" : "ArrowUp");
  await row.and(page.locator(":focus")).waitFor();
}
