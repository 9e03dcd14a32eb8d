// Records that are sound by themselves and do not fit together.
import { sampleStory } from "../../fixtures/sample-story.ts";
import { changedStory, recordIn } from "../../helpers/damaged-file.ts";
import { card, type DamageCases, ele1, link, mea1, withCard, withRecord } from "./damage-case.ts";

export const referenceDamage: DamageCases = {
  "the same card twice": [
    changedStory((story) => story.cards.push({ ...story.cards[0] })),
    { repairs: [["same-record-twice", "cards[7]", { id: "c_aim1" }]] },
  ],
  "two cards of one id": [
    changedStory((story) => story.cards.push({ ...story.cards[0], text: "もう一つの姿" })),
    {
      repairs: [["id-taken-twice", "cards[7]", { old: "c_aim1", name: "もう一つの姿" }]],
      story: { links: sampleStory.links },
    },
  ],
  "two cards of one id, the second without an order key": [
    changedStory((story) => story.cards.push({ ...story.cards[0], text: "もう一つの姿", order: null })),
    {
      repairs: [
        ["order-replaced", "cards[7].order"],
        ["id-taken-twice", "cards[7]", { old: "c_aim1" }],
      ],
      story: { links: sampleStory.links },
    },
  ],
  "a theme that is not there": [
    card("c_lat1", (it) => (it.themeId = "t_9999")),
    {
      repairs: [["reference-cleared", "cards[4].themeId", { old: "t_9999" }]],
      story: withCard("c_lat1", { themeId: null }),
    },
  ],
  "a person that is not there": [
    card("c_mea1", (it) => it.personIds.unshift("p_9999")),
    { repairs: [["reference-cleared", `${mea1}.personIds[0]`, { old: "p_9999" }]] },
  ],
  "a person named twice": [
    card("c_mea1", (it) => it.personIds.push("p_0001")),
    { repairs: [["reference-repeated", `${mea1}.personIds[2]`, { old: "p_0001" }]] },
  ],
  "a link to a card that is not there": [
    link("l_0001", (it) => (it.endId = "c_9999")),
    {
      repairs: [["record-removed", "links[0]", { name: "一度で済めば相談しやすい", id: null }]],
      story: withRecord("links", "l_0001", null),
    },
  ],
  "a link from a card to itself": [
    link("l_0001", (it) => (it.endId = it.meansId)),
    { repairs: [["link-to-itself", "links[0]", { id: null }]], story: withRecord("links", "l_0001", null) },
  ],
  "a card in an unknown stage": [
    card("c_ele1", (it) => Object.assign(it, { stageId: "phase9", parentId: null })),
    {
      repairs: [["stage-unknown", `${ele1}.stageId`, { old: "phase9", now: "aim" }]],
      story: withCard("c_ele1", { stageId: "aim", parentId: null }),
    },
  ],
  "a card in an unknown stage and group": [
    card("c_mea2", (it) => (it.stageId = "phase9")),
    {
      repairs: [
        ["stage-unknown", "cards[6].stageId", { old: "phase9" }],
        ["group-unknown", "cards[6].groupId", { old: "outside" }],
      ],
      story: withCard("c_mea2", { stageId: "aim", groupId: null }),
    },
  ],
  "a card in an unknown group": [
    card("c_mea1", (it) => (it.groupId = "between")),
    {
      repairs: [["group-unknown", `${mea1}.groupId`, { old: "between" }]],
      story: withCard("c_mea1", { groupId: null }),
    },
  ],
  "an element of a card that is not there": [
    card("c_ele1", (it) => (it.parentId = "c_9999")),
    { repairs: [["reference-cleared", `${ele1}.parentId`]], story: withCard("c_ele1", { parentId: null }) },
  ],
  "an element of a card in another stage": [
    card("c_ele1", (it) => (it.parentId = "c_aim1")),
    {
      repairs: [["parent-elsewhere", `${ele1}.parentId`, { old: "c_aim1" }]],
      story: withCard("c_ele1", { parentId: null }),
    },
  ],
  "an element of an element": [
    card("c_ele1", (it) => (it.parentId = "c_ele2")),
    {
      repairs: [["parent-is-element", `${ele1}.parentId`, { old: "c_ele2" }]],
      story: withCard("c_ele1", { parentId: null }),
    },
  ],
  "a card that is its own element": [
    card("c_mea2", (it) => (it.parentId = "c_mea2")),
    { repairs: [["parent-in-circle", "cards[6].parentId"]] },
  ],
  "two cards that are elements of each other": [
    changedStory((story) => {
      recordIn(story, "cards", "c_ele1").parentId = "c_ele2";
      recordIn(story, "cards", "c_ele2").parentId = "c_ele1";
    }),
    {
      repairs: [["parent-in-circle", "cards[3].parentId", { old: "c_ele1" }]],
      story: {
        ...withCard("c_ele1", { parentId: "c_ele2" }),
        cards: {
          ...withCard("c_ele1", { parentId: "c_ele2" }).cards,
          c_ele2: { ...sampleStory.cards.c_ele2, parentId: null },
        },
      },
    },
  ],
  "links in a circle, which is the team's own business": [
    changedStory((story) =>
      story.links.push({ id: "l_0009", meansId: "c_aim1", endId: "c_ear1", reason: "めぐりめぐって", assumption: "" }),
    ),
    { story: { cards: sampleStory.cards } },
  ],
  "a link the template does not foresee, likewise": [
    link("l_0003", (it) => (it.endId = "c_aim1")),
    { story: withRecord("links", "l_0003", { endId: "c_aim1" }) },
  ],
  "versions that follow each other": [
    changedStory((story) => (story.revisions[0].parentIds = ["r_0002"])),
    { repairs: [["revision-in-circle", "revisions[1].parentIds"]], story: { cards: sampleStory.cards } },
  ],
  "a version that follows one cut away": [
    changedStory((story) => (story.revisions[0].parentIds = ["r_9999"])),
    { story: withRecord("revisions", "r_0001", { parentIds: ["r_9999"] }) },
  ],
};
