// Damage inside single records: each field and each kind of wrong value.
import { sampleStory } from "../../fixtures/sample-story.ts";
import { changedStory, recordIn, replacedText } from "../../helpers/damaged-file.ts";
import { about, aim1, card, type DamageCases, link, mea1, withAbout, withCard, withRecord } from "./damage-case.ts";

export const recordDamage: DamageCases = {
  "a card that is null": [
    changedStory((story) => story.cards.push(null)),
    { rejected: [["not-a-record", "cards[7]", { old: "null" }]] },
  ],
  "a card that is a text": [
    changedStory((story) => story.cards.push("大事なカード")),
    { rejected: [["not-a-record", "cards[7]", { old: "大事なカード" }]] },
  ],
  "a card that is a list": [
    changedStory((story) => story.cards.push(["c_0009"])),
    { rejected: [["not-a-record", "cards[7]", { old: '["c_0009"]' }]] },
  ],
  "a link without its end": [
    link("l_0001", (it) => delete it.endId),
    {
      rejected: [["record-unusable", "links[0].endId", { name: "一度で済めば相談しやすい" }]],
      story: withRecord("links", "l_0001", null),
    },
  ],
  "a link whose end is a number": [
    link("l_0001", (it) => (it.endId = 12)),
    { rejected: [["record-unusable", "links[0].endId"]], story: withRecord("links", "l_0001", null) },
  ],
  "a card with a field nobody knows": [
    card("c_aim1", (it) => (it.colour = "赤")),
    { repairs: [["unknown-field", `${aim1}.colour`, { old: "赤" }]] },
  ],
  "a card with fields every object answers to": [
    card("c_aim1", (it) => Object.assign(it, { toString: "字", valueOf: "値" })),
    {
      repairs: [
        ["unknown-field", `${aim1}.toString`, { old: "字" }],
        ["unknown-field", `${aim1}.valueOf`, { old: "値" }],
      ],
    },
  ],
  "a number for a text": [
    card("c_aim1", (it) => (it.text = 2022)),
    {
      repairs: [["field-to-text", `${aim1}.text`, { old: "2022", now: "2022" }]],
      story: withCard("c_aim1", { text: "2022" }),
    },
  ],
  "an object for a text": [
    card("c_aim1", (it) => (it.text = { ja: "八年後" })),
    {
      repairs: [["field-replaced", `${aim1}.text`, { old: '{"ja":"八年後"}', now: "" }]],
      story: withCard("c_aim1", { text: "" }),
    },
  ],
  "null for a text": [
    card("c_aim1", (it) => (it.text = null)),
    { repairs: [["field-replaced", `${aim1}.text`, { old: "null" }]], story: withCard("c_aim1", { text: "" }) },
  ],
  "a card without a text": [
    card("c_aim1", (it) => delete it.text),
    { repairs: [["fields-missing", aim1, { now: "text" }]], story: withCard("c_aim1", { text: "" }) },
  ],
  "a card that is but its text": [
    changedStory((story) => story.cards.push({ text: "書きかけ" })),
    {
      repairs: [
        ["id-replaced", "cards[7].id", { old: "", name: "書きかけ" }],
        ["order-replaced", "cards[7].order", { old: "" }],
        [
          "fields-missing",
          "cards[7]",
          { now: "stageId, groupId, themeId, parentId, fields, personIds, noEnds, noMeans", name: "書きかけ" },
        ],
      ],
      story: { themes: sampleStory.themes },
    },
  ],
  "a number for a card's id": [
    changedStory((story) => (recordIn(story, "cards", "c_mea2").id = 5)),
    { repairs: [["id-replaced", "cards[6].id", { old: "5", name: "地域の集まりに職員が出向く" }]], story: {} },
  ],
  "__proto__ for a card's id": [
    changedStory((story) => (recordIn(story, "cards", "c_mea2").id = "__proto__")),
    { repairs: [["id-replaced", "cards[6].id", { old: "__proto__" }]], story: {} },
  ],
  "an order key that is a number": [
    card("c_mea1", (it) => (it.order = 3)),
    { repairs: [["order-replaced", `${mea1}.order`, { old: "3" }]], story: withCard("c_mea1", { order: "a2" }) },
  ],
  "an order key with a sign in it": [
    card("c_mea1", (it) => (it.order = "a0'; DROP")),
    { repairs: [["order-replaced", `${mea1}.order`]], story: withCard("c_mea1", { order: "a2" }) },
  ],
  "fields that are a list": [
    card("c_mea1", (it) => (it.fields = ["早く"])),
    { repairs: [["field-replaced", `${mea1}.fields`, { old: '["早く"]' }]], story: withCard("c_mea1", { fields: {} }) },
  ],
  "a field that is a number": [
    card("c_mea1", (it) => (it.fields.target = 10)),
    {
      repairs: [["entry-dropped", `${mea1}.fields.target`, { old: "10" }]],
      story: withCard("c_mea1", { fields: { method: "試行\nそのあと本実施" } }),
    },
  ],
  "a field of a name no field can have": [
    card("c_mea1", (it) => (it.fields["進め方！"] = "順に")),
    { repairs: [["entry-dropped", `${mea1}.fields.進め方！`, { old: "順に" }]] },
  ],
  "people that are one text": [
    card("c_mea1", (it) => (it.personIds = "p_0001")),
    {
      repairs: [["field-replaced", `${mea1}.personIds`, { old: "p_0001" }]],
      story: withCard("c_mea1", { personIds: [] }),
    },
  ],
  "a person that is a number": [
    card("c_mea1", (it) => it.personIds.push(3)),
    { repairs: [["entry-dropped", `${mea1}.personIds[2]`, { old: "3" }]] },
  ],
  "a fiscal year as text": [
    about((it) => (it.fiscalYear = "令和4年")),
    {
      repairs: [["field-replaced", "about[0].fiscalYear", { old: "令和4年", now: "null" }]],
      story: withAbout({ fiscalYear: null }),
    },
  ],
  "a fiscal year beyond all numbers": [
    replacedText('"fiscalYear": 2022', '"fiscalYear": 1e999'),
    { repairs: [["field-replaced", "about[0].fiscalYear"]], story: withAbout({ fiscalYear: null }) },
  ],
  "a horizon of no years": [
    about((it) => (it.horizonYears = 0)),
    { repairs: [["field-replaced", "about[0].horizonYears", { old: "0", now: "8" }]] },
  ],
  "a date that is none": [
    about((it) => (it.date = "8月19日")),
    { repairs: [["field-replaced", "about[0].date", { old: "8月19日" }]], story: withAbout({ date: "" }) },
  ],
  "a frame with another id": [
    about((it) => (it.id = "frame")),
    { repairs: [["id-replaced", "about[0].id", { old: "frame", now: "about" }]] },
  ],
  "a revision of an unknown kind": [
    changedStory((story) => (story.revisions[0].kind = "vote")),
    { repairs: [["field-replaced", "revisions[0].kind", { old: "vote", now: "start" }]] },
  ],
  "a revision of no time": [
    changedStory((story) => (story.revisions[0].time = "昨日")),
    {
      repairs: [["field-replaced", "revisions[0].time", { old: "昨日" }]],
      story: withRecord("revisions", "r_0001", { time: "1970-01-01T00:00:00.000Z" }),
    },
  ],
  "no frame": [
    changedStory((story) => (story.about = [])),
    { repairs: [["about-missing", "about"]], story: { cards: sampleStory.cards } },
  ],
  "two frames": [
    changedStory((story) => story.about.push({ ...story.about[0], title: "別の表題" })),
    { repairs: [["about-repeated", "about[1]", { name: "別の表題" }]] },
  ],
};
