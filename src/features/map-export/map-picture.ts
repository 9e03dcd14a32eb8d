// The map as the choices of the dialog want it, ready to be drawn, and the words a picture or a page says of itself.
import { cardLabel } from "../../domain/card-label.ts";
import { chainOf } from "../../domain/chain.ts";
import type { RecordId } from "../../domain/ids.ts";
import { type CardOrder, layOutMap } from "../../domain/map/layout.ts";
import { aboutOf, type Story } from "../../domain/story.ts";
import type { MapPicture } from "../../exchange/svg/map-picture.ts";
import type { PictureHeading } from "../../exchange/svg/map-svg.ts";
import { mapWords } from "../../state/map-words.ts";
import type { StoryState } from "../../state/story-store.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";
import type { ExportChoices } from "./export-dialog.ts";

/** What of the open story the picture is made from. */
export type Shown = Pick<StoryState, "story" | "index" | "selection">;

export interface ChosenPicture extends MapPicture {
  /** What it is a part of the map for, in words, so that nobody takes it for the whole; empty: it is the whole. */
  readonly part: string;
}

/** Lays the map out for a picture. With nothing in hand there is no chain to show, and all is shown. */
export function mapPicture(shown: Shown, choices: ExportChoices, order: CardOrder, texts: TextsInUse): ChosenPicture {
  const { story, index } = shown;
  const layout = layOutMap({
    story,
    index,
    direction: choices.direction,
    order,
    unfolded: new Set(choices.withElements ? index.elementIdsByCard.keys() : []),
    only: choices.scope === "chain" ? chainInHand(shown) : null,
    withWords: choices.withWords,
    words: mapWords(texts),
  });
  const { locale, local, t } = texts;
  const part = choices.scope === "chain" ? partWords(shown, texts) : "";
  return { layout, story, index, locale, local, part, foldedElements: (count) => t("mapExport.folded", { count }) };
}

function partWords({ story, index, selection }: Shown, { t, local }: TextsInUse): string {
  if (selection === null) return "";
  const label = (id: RecordId) => cardLabel({ story, index }, id, local);
  if (selection.kind === "card") return t("mapExport.part.card", { card: label(selection.id) });
  const { meansId = "", endId = "" } = story.links[selection.id] ?? {};
  return t("mapExport.part.link", { means: label(meansId), end: label(endId) });
}

function chainInHand({ story, index, selection }: Shown): ReadonlySet<RecordId> | null {
  if (selection === null) return null;
  const from = selection.kind === "card" ? { cardIds: [selection.id] } : { linkId: selection.id };
  return chainOf(story, index, from).cardIds;
}

/** Whose map it is, which part of it, of which round, version and day. A sheet without a date carries `today` (ISO 8601). */
export function pictureHeading(
  { layout, story, part }: ChosenPicture,
  today: string,
  texts: TextsInUse,
): PictureHeading {
  const { title, municipality, fiscalYear, round, version, date } = aboutOf(story);
  const { cards, links } = layout;
  return {
    title: joined([
      fiscalYear === null ? "" : texts.fiscalYear(fiscalYear),
      municipality,
      titleOf(story, title, texts),
    ]),
    version: joined([part, round, version]),
    date: texts.date(date === "" ? today : date),
    description: texts.t("mapExport.description", { cards: cards.length, links: links.length }),
  };
}

/** A sheet without a title of its own goes by the name of its method. */
const titleOf = ({ template }: Story, title: string, { local }: TextsInUse): string =>
  title.trim() === "" ? local(template.name) : title;

const joined = (words: readonly string[]): string => words.filter((word) => word.trim() !== "").join("　");
