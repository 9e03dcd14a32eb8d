// Damage to the envelope and to whole lists.
import { sampleStory } from "../../fixtures/sample-story.ts";
import { changedFile, changedStory } from "../../helpers/damaged-file.ts";
import type { DamageCases } from "./damage-case.ts";

export const envelopeDamage: DamageCases = {
  "no time": [changedFile((file) => delete file.savedAt), { repairs: [["saved-at-unknown", "savedAt"]] }],
  "a time that is none": [
    changedFile((file) => (file.savedAt = "2022-13-45T99:99:99Z")),
    { repairs: [["saved-at-unknown", "savedAt", { old: "2022-13-45T99:99:99Z" }]] },
  ],
  "a part nobody knows": [
    changedFile((file) => (file.memo = "あとで見る")),
    { rejected: [["unknown-part", "memo", { old: "あとで見る" }]] },
  ],
  "a table nobody knows": [
    changedStory((story) => (story.votes = [{ id: "v_0001" }])),
    { rejected: [["unknown-part", "votes", { old: '[{"id":"v_0001"}]' }]] },
  ],
  "no id": [changedStory((story) => delete story.id), { repairs: [["story-id-replaced", "id"]], story: {} }],
  "a number for its id": [
    changedStory((story) => (story.id = 7)),
    { repairs: [["story-id-replaced", "id", { old: "7" }]], story: {} },
  ],
  "no list of themes": [
    changedStory((story) => delete story.themes),
    {
      repairs: [
        ["table-missing", "themes"],
        ["reference-cleared", "cards[1].themeId", { old: "t_0001" }],
        ["reference-cleared", "cards[4].themeId", { old: "t_0001" }],
      ],
      story: { themes: {} },
    },
  ],
  "a list of links that is null": [
    changedStory((story) => (story.links = null)),
    { repairs: [["table-missing", "links"]], story: { ...sampleStory, links: {} } },
  ],
  "a list of links that is a text": [
    changedStory((story) => (story.links = "c_mea1→c_aim1")),
    { rejected: [["table-unusable", "links", { old: "c_mea1→c_aim1" }]], story: { ...sampleStory, links: {} } },
  ],
  "a list of links written as an object": [
    changedStory((story) => (story.links = { ...story.links })),
    { repairs: [["table-not-list", "links"]] },
  ],
};
