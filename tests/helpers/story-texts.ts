// Every text a person wrote into a story, for asking whether one is gone.
import type { Story } from "../../src/domain/story.ts";
import { tableNames } from "../../src/domain/tables.ts";

/** Keys whose texts the program wrote. */
const ours = /^(?:id|order|kind|time|date|stageId|groupId|.*Ids?)$/;

/** All texts of the records, those of empty places left out. */
export function storyTexts(story: Story): readonly string[] {
  return tableNames
    .flatMap((table) => Object.values(story[table]))
    .flatMap((record) =>
      Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
        if (ours.test(key)) return [];
        return typeof value === "object" && value !== null ? Object.values(value) : [value];
      }),
    )
    .filter((text) => typeof text === "string" && text !== "");
}
