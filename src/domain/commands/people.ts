// Commands on the people of a story.
import { byOrder, orderKeyBetween } from "../../base/order-key.ts";
import { err, ok } from "../../base/result.ts";
import { editRecord, recordChanges } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { createPerson, personType } from "../records/person.ts";
import type { Story } from "../story.ts";

/** Adds a person at the end of the list. The result is the id. */
export function addPerson(
  story: Story,
  input: { readonly name?: string; readonly affiliation?: string },
  deps: Deps,
): CommandResult<RecordId> {
  const last = Object.values(story.people).sort(byOrder).at(-1);
  const order = orderKeyBetween(last?.order ?? null, null);
  const person = createPerson(deps.newId(personType.idPrefix), order, input.name, input.affiliation);
  return ok({ changes: [{ kind: "add", table: "people", id: person.id, record: person }], result: person.id });
}

/** Writes a person's name or affiliation, to the letter. */
export function writePerson(
  story: Story,
  input: { readonly id: RecordId; readonly field: "name" | "affiliation"; readonly text: string },
): CommandResult<null> {
  if (!story.people[input.id]) return err({ code: "record-missing", id: input.id });
  const changes = editRecord(story, "people", input.id, (person) => {
    person[input.field] = input.text;
  });
  return ok({ changes, result: null });
}

/** Removes a person, and the name from every card that carries it. */
export function removePerson(story: Story, input: { readonly id: RecordId }): CommandResult<null> {
  if (!story.people[input.id]) return err({ code: "record-missing", id: input.id });
  const carrying = Object.values(story.cards).filter((card) => card.personIds.includes(input.id));
  const changes = recordChanges(story, (draft) => {
    for (const { id } of carrying) {
      const card = draft.cards[id];
      if (card) card.personIds = card.personIds.filter((personId) => personId !== input.id);
    }
    delete draft.people[input.id];
  });
  return ok({ changes, result: null });
}
