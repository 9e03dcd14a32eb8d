// What a person does in the dialog about the sheet: its frame and its people.
import { aboutOf } from "../../../src/domain/story.ts";
import type { Draft } from "./draft.ts";
import { dialogClosed, type Hands, openDialog } from "./hands.ts";

/** Writes title, municipality, year, round, version, date and horizon, each as an office would write it. */
export async function typeFrame(hands: Hands, draft: Draft): Promise<void> {
  const { page } = hands;
  const about = aboutOf(draft.story);
  await hands.press("Alt+i");
  const field = (label: string) => openDialog(page).getByRole("textbox", { name: label, exact: true });
  for (const [label, text] of [
    ["題名", about.title],
    ["自治体", about.municipality],
    ["研究会の回", about.round],
    ["版", about.version],
    ["年度", about.fiscalYear === null ? "" : String(about.fiscalYear)],
    ["日付", about.date.replace(/-0?/g, "/")],
    ["何年後を見るか", String(about.horizonYears)],
  ] as const) {
    await field(label).click();
    await hands.press("Control+a", "Delete");
    if (text !== "") await hands.write(text);
  }
  await typePeople(hands, draft);
  await hands.press("Escape");
  await dialogClosed(page);
}

/** Adds the people, a line each; the name has the cursor as soon as its line is there. */
async function typePeople(hands: Hands, { story, index }: Draft): Promise<void> {
  const dialog = openDialog(hands.page);
  for (const [i, id] of index.personIds.entries()) {
    await dialog.getByRole("button", { name: "人を加える" }).click();
    await dialog
      .getByRole("textbox", { name: `${i + 1}人目の氏名` })
      .and(hands.page.locator(":focus"))
      .waitFor();
    await hands.write(story.people[id]?.name ?? "");
    await hands.press("Tab");
    await hands.write(story.people[id]?.affiliation ?? "");
  }
}
