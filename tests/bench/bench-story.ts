// Stories of any size for the measurements: the same number gives the same story, to the letter, on every machine.
// Shaped like a real sheet that has grown: cards in every stage, elements, one theme per twenty cards, 1.5 links a card.
import { orderKeysBetween } from "../../src/base/order-key.ts";
import type { RecordId } from "../../src/domain/ids.ts";
import { aboutId, createAbout } from "../../src/domain/records/about.ts";
import { type Card, createCard } from "../../src/domain/records/card.ts";
import { createLink, type Link } from "../../src/domain/records/link.ts";
import { createTheme } from "../../src/domain/records/theme.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import { isThemed, type Stage, type Template } from "../../src/domain/template.ts";

const cardsPerTheme = 20;
const linksPerCard = 1.5;
/** Of a hundred cards that may be elements, how many are. */
const usualElements = 40;
const shortestText = 40;
const longestText = 120;

/** What of a hundred cards stands in each stage of the default template; other stages share the rest. */
const sharesByStage: Readonly<Record<string, number>> = {
  vision: 1,
  drift: 8,
  strategy: 16,
  capability: 25,
  phase3: 10,
  phase2: 10,
  phase1: 10,
  initiative: 15,
  "one-year": 5,
};

const subjects = [
  "窓口の職員",
  "若手と課長",
  "地区の住民",
  "市民と担当課",
  "三つの部",
  "子育て中の家庭",
  "商店の担い手",
];
const places = [
  "月に一度の対話の場で",
  "庁舎の外の会場で",
  "2030年までに",
  "電子申請の入口で",
  "隣の課と組んで",
  "毎朝の10分で",
];
const things = [
  "困りごとの記録",
  "仕事の手順",
  "地域の見守り",
  "来庁の回数",
  "会議の資料",
  "空き家の使い道",
  "避難の計画",
];
const ways = ["を互いに見せ合い、", "を三割減らし、", "を自分たちで決め直し、", "を数字で確かめ、", "を一つにまとめ、"];
const ends = ["次の手を選べている。", "待つ時間が短くなっている。", "誰もが説明できる。", "翌年へ引き継がれている。"];

/** A story of exactly that many cards (elements count) on that template; without elements if so wished. */
export function benchStory(count: number, template: Template, elementsInHundred = usualElements): Story {
  const random = numbers(count);
  const themes = orderKeysBetween(null, null, Math.max(3, Math.round(count / cardsPerTheme)));
  const themeIds = themes.map((_, i) => idOf("t", i));
  const cards = benchCards(count, template, themeIds, elementsInHundred, random);
  return {
    ...createStory("s_bench", template),
    about: { [aboutId]: { ...createAbout(template.horizonYears), title: `計測用 ${count}枚` } },
    themes: byId(themes.map((order, i) => createTheme(idOf("t", i), order, sentence(random).slice(0, 8)))),
    cards: byId(cards),
    links: byId(benchLinks(cards, template, random)),
  };
}

/** The texts of that many cards, for pages that know nothing of stories. */
export const benchTexts = (count: number, template: Template): readonly string[] =>
  Object.values(benchStory(count, template).cards).map(({ text }) => text);

function benchCards(
  count: number,
  template: Template,
  themeIds: readonly RecordId[],
  elementsInHundred: number,
  random: Random,
): Card[] {
  const stages = shareOut(count, template.stages);
  const orders = orderKeysBetween(null, null, count);
  const parents = new Map<string, Card>();
  return stages.map((stage, i) => {
    const id = idOf("c", i);
    const parent = parents.get(stage.id);
    const order = orders[i] ?? "a0";
    if (parent && stage.elements && random(100) < elementsInHundred) {
      const { stageId, groupId, themeId } = parent;
      return createCard(id, { stageId, groupId, themeId, parentId: parent.id }, order, benchText(random));
    }
    const themeId = isThemed(template, stage.id) ? (pick(themeIds, random) ?? null) : null;
    const groupId = pick(stage.groups, random)?.id ?? null;
    const place = { stageId: stage.id, groupId, themeId, parentId: null };
    const card = { ...createCard(id, place, order, benchText(random)), fields: benchFields(stage, random) };
    parents.set(stage.id, card);
    return card;
  });
}

/** Each card's stage, stage by stage. What is left over by rounding goes to the last. */
function shareOut(count: number, stages: readonly Stage[]): readonly Stage[] {
  const even = Math.floor(100 / stages.length);
  const shared = stages.flatMap((stage) => {
    const share = Math.max(1, Math.floor((count * (sharesByStage[stage.id] ?? even)) / 100));
    return Array.from({ length: share }, () => stage);
  });
  const last = stages.at(-1) as Stage;
  return Array.from({ length: count }, (_, i) => shared[i] ?? last);
}

function benchFields(stage: Stage, random: Random): Card["fields"] {
  return Object.fromEntries(stage.fields.map((field) => [field.id, sentence(random)]));
}

function benchLinks(cards: readonly Card[], template: Template, random: Random): Link[] {
  const byStage = new Map<string, Card[]>();
  for (const card of cards) {
    const known = byStage.get(card.stageId);
    if (known) known.push(card);
    else byStage.set(card.stageId, [card]);
  }
  const links = new Map<string, Link>();
  const wanted = Math.round(cards.length * linksPerCard);
  // Two cards are linked once only; on a very small story the pairs run out before the wish does.
  for (let tries = 0; links.size < wanted && tries < wanted * 20; tries += 1) {
    const means = pick(cards, random);
    const rules = template.links.filter((rule) => rule.means === means?.stageId);
    const end = pick(byStage.get(pick(rules, random)?.end ?? "") ?? [], random);
    if (!means || !end) continue;
    const pair = `${means.id} ${end.id}`;
    const reason = random(2) === 0 ? "" : sentence(random);
    if (!links.has(pair)) links.set(pair, createLink(idOf("l", links.size), means.id, end.id, reason));
  }
  return [...links.values()];
}

/** 40 to 120 letters of Japanese. */
function benchText(random: Random): string {
  const length = shortestText + random(longestText - shortestText + 1);
  let text = "";
  while (text.length < length) text += sentence(random);
  return text.slice(0, length);
}

const sentence = (random: Random): string =>
  [
    `${pick(subjects, random)}が`,
    pick(places, random),
    pick(things, random),
    pick(ways, random),
    pick(ends, random),
  ].join("");

/** A whole number from 0 up to, but not including, `below`. */
type Random = (below: number) => number;

/** Numbers that look random and are the same for the same seed (Mulberry32). */
function numbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[from.length === 0 ? 0 : random(from.length)];

const idOf = (prefix: string, n: number): RecordId => `${prefix}_${n.toString(36).padStart(6, "0")}`;

const byId = <R extends { readonly id: string }>(records: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
