// Random stories that are valid in every respect, for properties that must hold for all of them.
// Their texts are those that get lost elsewhere: circled numbers, both kinds of tilde, full and half width, emoji.
import * as fc from "fast-check";
import { orderKeysBetween } from "../../src/base/order-key.ts";
import { createAbout } from "../../src/domain/records/about.ts";
import type { Card } from "../../src/domain/records/card.ts";
import { createCard } from "../../src/domain/records/card.ts";
import { createLink, type Link } from "../../src/domain/records/link.ts";
import { createPerson } from "../../src/domain/records/person.ts";
import { createRemark } from "../../src/domain/records/remark.ts";
import type { Revision } from "../../src/domain/records/revision.ts";
import { createStep, type Step } from "../../src/domain/records/step.ts";
import { createTheme } from "../../src/domain/records/theme.ts";
import { createThread, storyAnchor, type Thread, threadKinds } from "../../src/domain/records/thread.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import type { Template } from "../../src/domain/template.ts";
import { smallTemplate } from "../fixtures/small-template.ts";

const difficult = [
  "※ ①〜⑨ ⑩",
  "～ ~ 〜 ‾ ￣",
  "ＡＢＣ ABC １２３ 123 ｱｲｳ アイウ",
  "一行目\n二行目\r\n三行目\r四行目\t終わり",
  "が か\u3099 e\u0301 é",
  "👩‍👩‍👧‍👦 🏯 𠮷野家 葛󠄀城市",
  "\u2028\u2029\u0000\u0007\u00a0\u200b\ufeff",
  '"引用" \\ / </script> <!-- ]]> {{x}} __proto__',
  "=1+1 +1 -1 @x",
  "",
  " 前後に空白 ",
];

/** Free text as people type and paste it: up to some hundred letters, every one of which must survive. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...difficult) },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...difficult), { maxLength: 12 }).map((parts) => parts.join("")) },
);

const idOf = (prefix: string, n: number) => `${prefix}_${n.toString(36).padStart(4, "0")}`;

const timeArbitrary = fc
  .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2035-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const dateArbitrary = fc.oneof(
  fc.constant(""),
  timeArbitrary.map((time) => time.slice(0, 10)),
);

interface Limits {
  /** How many cards at most; elements count too. */
  readonly cards?: number;
  readonly template?: Template;
}

/** Valid stories of up to `limits.cards` cards (40 unless told) on a template, with links, elements, people and all. */
export function storyArbitrary(limits: Limits = {}): fc.Arbitrary<Story> {
  const { cards: most = 40, template = smallTemplate } = limits;
  return fc
    .record({ themes: fc.array(textArbitrary, { maxLength: 4 }), people: fc.array(textArbitrary, { maxLength: 3 }) })
    .chain(({ themes, people }) =>
      fc
        .record({
          about: aboutArbitrary(template),
          affiliations: fc.array(textArbitrary, { minLength: people.length, maxLength: people.length }),
          cards: fc.array(cardArbitrary(template, themes.length, people.length), { maxLength: most }),
          links: fc.array(linkArbitrary, { maxLength: most }),
          steps: fc.array(stepArbitrary, { maxLength: most }),
          threads: fc.array(threadArbitrary, { maxLength: 6 }),
          remarks: fc.array(remarkArbitrary, { maxLength: 8 }),
          revisions: fc.array(fc.record({ label: textArbitrary, time: timeArbitrary }), { maxLength: 3 }),
        })
        .map((parts): Story => {
          const cards = withParents(
            parts.cards.map((make, i) => make(idOf("c", i))),
            template,
          );
          return {
            ...createStory("s_test", template),
            about: { about: parts.about },
            themes: byId(keyed(themes, (name, i, order) => createTheme(idOf("t", i), order, name))),
            people: byId(
              keyed(people, (name, i, order) => createPerson(idOf("p", i), order, name, parts.affiliations[i])),
            ),
            cards: byId(cards),
            links: byId(parts.links.flatMap((make, i) => make(idOf("l", i), cards))),
            steps: byId(parts.steps.flatMap((make, i) => make(idOf("st", i), cards))),
            threads: byId(parts.threads.map((make, i) => make(idOf("th", i)))),
            remarks: byId(
              parts.threads.length === 0
                ? []
                : parts.remarks.map((make, i) => make(idOf("rm", i), parts.threads.length)),
            ),
            revisions: byId(parts.revisions.map((given, i) => revision(i, given))),
          };
        }),
    );
}

const aboutArbitrary = (template: Template) =>
  fc
    .record({
      title: textArbitrary,
      municipality: textArbitrary,
      fiscalYear: fc.option(fc.integer({ min: 1868, max: 9999 })),
      round: textArbitrary,
      version: textArbitrary,
      date: dateArbitrary,
      horizonYears: fc.integer({ min: 1, max: 200 }),
    })
    .map((about) => ({ ...createAbout(template.horizonYears), ...about }));

const pick = (prefix: string, count: number) =>
  count === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: count - 1 }).map((n) => idOf(prefix, n)));

const cardArbitrary = (template: Template, themes: number, people: number) =>
  fc.constantFrom(...template.stages).chain((stage) =>
    fc
      .record({
        groupId: fc.option(fc.constantFrom(...stage.groups.map((group) => group.id), null)),
        themeId: pick("t", themes),
        personIds: fc.uniqueArray(pick("p", people), { maxLength: 3 }),
        order: fc.constantFrom(...orderKeysBetween(null, null, 50)),
        text: textArbitrary,
        fields: fc.dictionary(fc.constantFrom("target", "method", "another-stage"), textArbitrary, {
          noNullPrototype: true,
        }),
        noEnds: fc.option(textArbitrary),
        noMeans: fc.option(textArbitrary),
      })
      .map(
        ({ groupId, themeId, order, text, personIds, ...rest }) =>
          (id: string): Card => ({
            ...createCard(id, { stageId: stage.id, groupId, themeId, parentId: null }, order, text),
            ...rest,
            personIds: personIds.filter((person) => person !== null),
          }),
      ),
  );

/** Every third card becomes an element of the card before it, where the stage of both takes elements. */
function withParents(cards: readonly Card[], template: Template): readonly Card[] {
  const placed: Card[] = [];
  cards.forEach((card, i) => {
    const takesElements = template.stages.some((stage) => stage.id === card.stageId && stage.elements !== null);
    const parent = placed.find((other) => other.stageId === card.stageId && other.parentId === null);
    placed.push(takesElements && parent && i % 3 === 0 ? { ...card, parentId: parent.id } : card);
  });
  return placed;
}

const linkArbitrary = fc
  .record({ means: fc.nat(), end: fc.nat(), reason: textArbitrary, assumption: textArbitrary })
  .map(({ means, end, reason, assumption }) => (id: string, cards: readonly Card[]): Link[] => {
    const from = cards[means % cards.length];
    const to = cards[end % cards.length];
    return from && to && from !== to ? [createLink(id, from.id, to.id, reason, assumption)] : [];
  });

const stepArbitrary = fc
  .record({
    card: fc.nat(),
    order: fc.constantFrom(...orderKeysBetween(null, null, 20)),
    isHidden: fc.boolean(),
    note: textArbitrary,
  })
  .map(({ card, order, isHidden, note }) => (id: string, cards: readonly Card[]): Step[] => {
    const told = cards[card % cards.length];
    return told ? [{ ...createStep(id, order, told.id), isHidden, note }] : [];
  });

// Of their cards and links most are gone: that is how a thread may be at any time.
const threadArbitrary = fc
  .record({
    kind: fc.constantFrom(...threadKinds),
    target: fc.constantFrom<Thread["target"]>("story", "card", "field", "link", "quote"),
    cardId: pick("c", 60),
    linkId: pick("l", 60),
    field: fc.constantFrom(null, "text", "reason", "fields.target"),
    quote: textArbitrary,
    prefix: textArbitrary,
    suffix: textArbitrary,
    position: fc.nat(),
    label: textArbitrary,
    beginning: textArbitrary,
    name: textArbitrary,
    authorId: pick("au", 3),
    time: timeArbitrary,
    resolved: fc.option(fc.record({ resolvedBy: textArbitrary, resolvedAt: timeArbitrary })),
  })
  .map(
    ({ kind, name, authorId, time, resolved, ...anchor }) =>
      (id: string): Thread => ({
        ...createThread(id, kind, { ...storyAnchor, ...anchor }, { name, id: authorId }, time),
        ...(resolved && { isResolved: true, ...resolved }),
      }),
  );

const remarkArbitrary = fc
  .record({ thread: fc.nat(), name: textArbitrary, time: timeArbitrary, text: textArbitrary })
  .map(
    ({ thread, name, time, text }) =>
      (id: string, threads: number) =>
        createRemark(id, idOf("th", thread % threads), text, { name, id: null }, time),
  );

const revision = (i: number, { label, time }: { readonly label: string; readonly time: string }): Revision => ({
  id: idOf("r", i),
  parentIds: i === 0 ? [] : [idOf("r", i - 1)],
  kind: i === 0 ? "start" : "round",
  label,
  author: "",
  time,
});

function keyed<T, R>(items: readonly T[], make: (item: T, i: number, order: string) => R): readonly R[] {
  const keys = orderKeysBetween(null, null, items.length);
  return items.map((item, i) => make(item, i, keys[i] ?? "a0"));
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
