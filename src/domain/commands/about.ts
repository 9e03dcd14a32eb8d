// The command on the story's frame: title, municipality, fiscal year, round, version, date, horizon.
import * as v from "valibot";
import { err, ok } from "../../base/result.ts";
import { recordChanges } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import { type About, aboutId, aboutType } from "../records/about.ts";
import { aboutOf, type Story } from "../story.ts";

/** Sets some fields of the frame. Values outside their range (a year, a date) are refused with `bad-value`. */
export function writeAbout(story: Story, input: Partial<Omit<About, "id">>): CommandResult<null> {
  const next = { ...aboutOf(story), ...input, id: aboutId };
  if (!v.is(aboutType.schema, next)) return err({ code: "bad-value" });
  const changes = recordChanges(story, (draft) => {
    const about = draft.about[aboutId];
    if (about) Object.assign(about, input);
    else draft.about[aboutId] = next;
  });
  return ok({ changes, result: null });
}
