// Commands on links: tie a means to the end it serves, say why, untie.
import { err, ok } from "../../base/result.ts";
import { editRecord } from "../change-set.ts";
import type { CommandResult, Refusal } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { createLink, linkType } from "../records/link.ts";
import type { Story } from "../story.ts";
import { linkRule } from "../template.ts";

interface Ends {
  readonly meansId: RecordId;
  readonly endId: RecordId;
}

/** May these two be linked? The rule's refusal, or null when they may. Asked by views before they offer a target. */
export function linkRefusal(story: Story, { meansId, endId }: Ends): Refusal | null {
  const means = story.cards[meansId];
  const end = story.cards[endId];
  if (!means || !end) return { code: "record-missing", id: means ? endId : meansId };
  if (meansId === endId) return { code: "link-to-itself" };
  const present = Object.values(story.links).find((link) => link.meansId === meansId && link.endId === endId);
  if (present) return { code: "link-exists", linkId: present.id };
  if (!linkRule(story.template, means.stageId, end.stageId)) {
    return { code: "link-not-allowed", means: means.stageId, end: end.stageId };
  }
  return null;
}

/** Links a means to an end. Circles are allowed: they are shown, not forbidden. The result is the link's id. */
export function linkCards(
  story: Story,
  input: Ends & { readonly reason?: string; readonly assumption?: string },
  deps: Deps,
): CommandResult<RecordId> {
  const refusal = linkRefusal(story, input);
  if (refusal) return err(refusal);
  const link = createLink(deps.newId(linkType.idPrefix), input.meansId, input.endId, input.reason, input.assumption);
  return ok({ changes: [{ kind: "add", table: "links", id: link.id, record: link }], result: link.id });
}

/** Writes a link's reason (理由) or assumption (前提), to the letter. */
export function writeLink(
  story: Story,
  input: { readonly id: RecordId; readonly field: "reason" | "assumption"; readonly text: string },
): CommandResult<null> {
  if (!story.links[input.id]) return err({ code: "record-missing", id: input.id });
  const changes = editRecord(story, "links", input.id, (link) => {
    link[input.field] = input.text;
  });
  return ok({ changes, result: null });
}

/** Takes a link away; its cards stay. */
export function unlinkCards(story: Story, input: { readonly id: RecordId }): CommandResult<null> {
  const link = story.links[input.id];
  if (!link) return err({ code: "record-missing", id: input.id });
  return ok({ changes: [{ kind: "remove", table: "links", id: link.id, record: link }], result: null });
}
