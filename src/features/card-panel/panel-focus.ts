// Finds the panel in the page and puts the focus into it; the rest of the panel knows nothing about the page around.

/** The panel's element. It says in `data-shown` which card or link it shows. */
export const panelId = "card-panel";

const panel = (): HTMLElement | null => document.getElementById(panelId);

/** True while the focus is in the panel. */
export const isInPanel = (): boolean => panel()?.contains(document.activeElement) ?? false;

/** Frames to wait at most: whoever opens a panel that never comes has long gone on. */
const patience = 60;

/**
 * Puts the cursor into the first field of the panel, at the end of its text. The panel follows the selection a moment
 * later, or is only just being opened: its fields are waited for, otherwise the focus would vanish with the old ones.
 */
export function focusPanel(shownId: string, frames = patience): void {
  const element = panel();
  if (element?.dataset.shown !== shownId) {
    if (frames > 0) requestAnimationFrame(() => focusPanel(shownId, frames - 1));
    return;
  }
  const field = element.querySelector<HTMLElement>("textarea, input, button");
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}
