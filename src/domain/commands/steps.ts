// Commands on the walk by which a story is presented. As long as nobody has arranged anything there are no steps; the
// first of these commands turns the computed walk into records, in the same change set.
import { orderKeyBetween, orderKeysBetween } from "../../base/order-key.ts";
import { err, ok } from "../../base/result.ts";
import { editRecord, recordChanges } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import { defaultWalk } from "../default-walk.ts";
import type { Deps, RecordId } from "../ids.ts";
import { createStep, type Step, stepType } from "../records/step.ts";
import type { Story } from "../story.ts";
import { indexStory } from "../story-index.ts";
import { arrangedSteps, walkOf } from "../walk.ts";

/** Moves a card's step right after that of another card; null: to the very start. Hidden steps count. */
export function moveStep(
  story: Story,
  input: { readonly cardId: RecordId; readonly after: RecordId | null },
  deps: Deps,
): CommandResult<null> {
  const { cardId, after } = input;
  if (after !== null && !isTold(story, after)) return err({ code: "record-missing", id: after });
  return changeStep(story, deps, cardId, (step, steps) => {
    const others = steps.filter((other) => other !== step);
    const slot = others.findIndex((other) => other.cardId === after) + 1;
    if (after === cardId || steps[slot] === step) return step;
    return { ...step, order: orderKeyBetween(others[slot - 1]?.order ?? null, others[slot]?.order ?? null) };
  });
}

/** Leaves a card out of the presentation, or takes it back in. */
export function hideStep(
  story: Story,
  input: { readonly cardId: RecordId; readonly isHidden: boolean },
  deps: Deps,
): CommandResult<null> {
  const { cardId, isHidden } = input;
  return changeStep(story, deps, cardId, (step) => (step.isHidden === isHidden ? step : { ...step, isHidden }));
}

/** Writes what the speaker means to say at a card, to the letter. */
export function writeStepNote(
  story: Story,
  input: { readonly cardId: RecordId; readonly text: string },
  deps: Deps,
): CommandResult<null> {
  const { cardId, text } = input;
  const known = arrangedSteps(story).get(cardId);
  if (!known) return changeStep(story, deps, cardId, (step) => (step.note === text ? step : { ...step, note: text }));
  // Once there is a record this runs at typing speed: it must not work out the walk.
  const changes = editRecord(story, "steps", known.id, (step) => {
    step.note = text;
  });
  return ok({ changes, result: null });
}

/** Goes back to the default walk with every step shown. Notes stay: only steps without one are taken out. */
export function resetSteps(story: Story): CommandResult<null> {
  const kept = Object.values(story.steps).filter(({ note }) => note !== "");
  const arranged = arrangedSteps({ ...story, steps: Object.fromEntries(kept.map((step) => [step.id, step])) });
  const noted = defaultWalk(story, indexStory(story)).flatMap((id) => arranged.get(id) ?? []);
  const keys = orderKeysBetween(null, null, noted.length);
  const changes = recordChanges(story, (draft) => {
    for (const { id, note } of Object.values(story.steps)) if (note === "") delete draft.steps[id];
    noted.forEach((step, i) => {
      draft.steps[step.id] = { ...step, isHidden: false, order: keys[i] ?? step.order };
    });
  });
  return ok({ changes, result: null });
}

const isTold = (story: Story, cardId: RecordId): boolean => story.cards[cardId]?.parentId === null;

/**
 * Gives every card of the walk a step, and that card the one `change` makes of it, which is handed all of them in
 * order. When it gives back the same step nothing changes. Refused for what is no card of its own.
 */
function changeStep(
  story: Story,
  deps: Deps,
  cardId: RecordId,
  change: (step: Step, steps: readonly Step[]) => Step,
): CommandResult<null> {
  const steps = isTold(story, cardId) ? stepsOfWalk(story, deps) : [];
  const step = steps.find((candidate) => candidate.cardId === cardId);
  if (!step) return err({ code: "record-missing", id: cardId });
  const changed = change(step, steps);
  if (changed === step) return ok({ changes: [], result: null });
  const changes = recordChanges(story, (draft) => {
    for (const each of [...steps, changed]) draft.steps[each.id] = each;
  });
  return ok({ changes, result: null });
}

/** The walk as records: the team's own, and new ones between them, with room between any two. */
function stepsOfWalk(story: Story, deps: Deps): readonly Step[] {
  const arranged = arrangedSteps(story);
  const keys = [...arranged.values()].map(({ order }) => order);
  const steps = walkOf(story, indexStory(story)).map(
    ({ cardId }) => arranged.get(cardId) ?? createStep(deps.newId(stepType.idPrefix), "", cardId),
  );
  // Two copies may have handed out the same key: nothing would fit between such neighbours.
  if (new Set(keys).size < keys.length) {
    const fresh = orderKeysBetween(null, null, steps.length);
    return steps.map((step, i) => ({ ...step, order: fresh[i] ?? step.order }));
  }
  return withKeys(steps);
}

/** Fills in the keys that are missing, run by run. */
function withKeys(steps: readonly Step[]): readonly Step[] {
  const done: Step[] = [];
  for (let i = 0; i < steps.length; i = done.length) {
    const next = steps.findIndex((step, at) => at >= i && step.order !== "");
    const end = next < 0 ? steps.length : next;
    const keys = orderKeysBetween(done.at(-1)?.order ?? null, steps[end]?.order ?? null, end - i);
    done.push(...steps.slice(i, end).map((step, at) => ({ ...step, order: keys[at] ?? step.order })));
    done.push(...steps.slice(end, end + 1));
  }
  return done;
}
