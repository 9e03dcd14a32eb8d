// Commands on themes, the rows of the matrix.
import { byOrder, orderKeyBetween } from "../../base/order-key.ts";
import { err, ok } from "../../base/result.ts";
import { editRecord, recordChanges } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { createTheme, themeType } from "../records/theme.ts";
import type { Story } from "../story.ts";

const inOrder = (story: Story) => Object.values(story.themes).sort(byOrder);

/** Adds a theme, below the one given or at the end. The result is its id. */
export function addTheme(
  story: Story,
  input: { readonly name?: string; readonly after?: RecordId },
  deps: Deps,
): CommandResult<RecordId> {
  const themes = inOrder(story);
  const found = themes.findIndex((theme) => theme.id === input.after);
  const slot = found < 0 ? themes.length : found + 1;
  const order = orderKeyBetween(themes[slot - 1]?.order ?? null, themes[slot]?.order ?? null);
  const theme = createTheme(deps.newId(themeType.idPrefix), order, input.name);
  return ok({ changes: [{ kind: "add", table: "themes", id: theme.id, record: theme }], result: theme.id });
}

/** Sets a theme's name, to the letter. */
export function writeThemeName(
  story: Story,
  input: { readonly id: RecordId; readonly name: string },
): CommandResult<null> {
  if (!story.themes[input.id]) return err({ code: "record-missing", id: input.id });
  const changes = editRecord(story, "themes", input.id, (theme) => {
    theme.name = input.name;
  });
  return ok({ changes, result: null });
}

/** Moves a theme one row up (-1) or down (1). */
export function shiftTheme(story: Story, input: { readonly id: RecordId; readonly by: -1 | 1 }): CommandResult<null> {
  const themes = inOrder(story);
  const at = themes.findIndex((theme) => theme.id === input.id);
  if (at < 0) return err({ code: "record-missing", id: input.id });
  const to = at + input.by;
  if (to < 0 || to >= themes.length) return err({ code: "at-the-end" });
  const [before, after] = input.by < 0 ? [themes[to - 1], themes[to]] : [themes[to], themes[to + 1]];
  const order = orderKeyBetween(before?.order ?? null, after?.order ?? null);
  const changes = editRecord(story, "themes", input.id, (theme) => {
    theme.order = order;
  });
  return ok({ changes, result: null });
}

/** Removes a theme. Its cards stay, without a theme; the result says how many. */
export function removeTheme(story: Story, input: { readonly id: RecordId }): CommandResult<{ readonly cards: number }> {
  const theme = story.themes[input.id];
  if (!theme) return err({ code: "record-missing", id: input.id });
  const orphans = Object.values(story.cards).filter((card) => card.themeId === input.id);
  const changes = recordChanges(story, (draft) => {
    for (const orphan of orphans) {
      const card = draft.cards[orphan.id];
      if (card) card.themeId = null;
    }
    delete draft.themes[input.id];
  });
  return ok({ changes, result: { cards: orphans.length } });
}
