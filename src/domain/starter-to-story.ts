// Makes a story out of a starter: fresh ids, order keys in file order, keys turned into references.
// It must never let a key of the file through as an id, otherwise two stories of one starter would share records.
import { type OrderKey, orderKeysBetween } from "../base/order-key.ts";
import type { Deps, RecordId } from "./ids.ts";
import { aboutId, createAbout } from "./records/about.ts";
import { type Card, cardType, createCard, type Place } from "./records/card.ts";
import { createLink, type Link, linkType } from "./records/link.ts";
import { createPerson, personType } from "./records/person.ts";
import { createTheme, themeType } from "./records/theme.ts";
import type { Starter } from "./starter.ts";
import { createStory, type Story, storyIdPrefix } from "./story.ts";
import type { Template } from "./template.ts";

type StarterCard = Starter["story"]["cards"][number];
type Content = StarterCard | StarterCard["elements"][number];
type IdsByKey = ReadonlyMap<string, RecordId>;

/** A card made from the file, and the ends it serves by their keys: these may stand further down. */
interface Made {
  readonly card: Card;
  readonly serves: Content["serves"];
}

/**
 * A new story on `template` with everything the starter holds. The two are taken to fit (`starterFaults` is empty);
 * a key that leads nowhere is left out rather than kept dangling.
 */
export function starterToStory(starter: Starter, template: Template, deps: Deps): Story {
  const { story } = starter;
  const empty = createStory(deps.newId(storyIdPrefix), template);
  const people = ordered(story.people, (person, order) =>
    createPerson(deps.newId(personType.idPrefix), order, person.name, person.affiliation),
  );
  const themes = ordered(story.themes, (theme, order) =>
    createTheme(deps.newId(themeType.idPrefix), order, theme.name),
  );
  const idsByKey = new Map<string, RecordId>();
  const made = makeCards(story.cards, idsByKey, {
    deps,
    personIds: idsOf(story.people, people),
    themeIds: idsOf(story.themes, themes),
  });
  return {
    ...empty,
    about: { [aboutId]: { ...createAbout(template.horizonYears), ...story.about, id: aboutId } },
    people: byId(people),
    themes: byId(themes),
    cards: byId(made.map(({ card }) => card)),
    links: byId(made.flatMap((one) => makeLinks(one, idsByKey, deps))),
  };
}

interface CardMaking {
  readonly deps: Deps;
  readonly personIds: IdsByKey;
  readonly themeIds: IdsByKey;
}

/** Makes all cards and elements; notes the id of each key in `idsByKey`. */
function makeCards(
  cards: readonly StarterCard[],
  idsByKey: Map<string, RecordId>,
  making: CardMaking,
): readonly Made[] {
  const make = (content: Content, place: Place, order: OrderKey): Made => {
    const id = making.deps.newId(cardType.idPrefix);
    if (content.key !== undefined) idsByKey.set(content.key, id);
    const card = {
      ...createCard(id, place, order, content.text),
      // An empty field has no entry, see the card record.
      fields: Object.fromEntries(Object.entries(content.fields).filter(([, text]) => text !== "")),
      personIds: content.people.flatMap((key) => making.personIds.get(key) ?? []),
      noEnds: content.noEnds,
      noMeans: content.noMeans,
    };
    return { card, serves: content.serves };
  };
  return ordered(cards, (card, order) => {
    const themeId = card.theme === null ? null : (making.themeIds.get(card.theme) ?? null);
    const place: Place = { stageId: card.stage, groupId: card.group, themeId, parentId: null };
    const own = make(card, place, order);
    const parentId = own.card.id;
    return [own, ...ordered(card.elements, (element, key) => make(element, { ...place, parentId }, key))];
  }).flat();
}

const makeLinks = ({ card, serves }: Made, idsByKey: IdsByKey, deps: Deps): readonly Link[] =>
  serves.flatMap(({ end, reason, assumption }) => {
    const endId = idsByKey.get(end);
    return endId === undefined ? [] : [createLink(deps.newId(linkType.idPrefix), card.id, endId, reason, assumption)];
  });

/** Makes something of each item, with order keys that keep the order of the file. */
function ordered<I, O>(items: readonly I[], make: (item: I, order: OrderKey) => O): readonly O[] {
  const orders = orderKeysBetween(null, null, items.length);
  return items.map((item, i) => make(item, orders[i] ?? ""));
}

const idsOf = (named: readonly { readonly key: string }[], records: readonly { readonly id: RecordId }[]): IdsByKey =>
  new Map(named.flatMap(({ key }, i) => (records[i] ? [[key, records[i].id] as const] : [])));

const byId = <R extends { readonly id: RecordId }>(records: readonly R[]): Readonly<Record<RecordId, R>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
