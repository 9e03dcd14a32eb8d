// The links and why they hold, as a list at the end: for papers on which everything is printed.
import type { RecordId } from "../ids.ts";
import type { Card } from "../records/card.ts";
import type { Link } from "../records/link.ts";
import { linkRule, stageOf } from "../template.ts";
import { type Stack, stackBox, type TextBox, textBox } from "./box.ts";
import { reference, type SheetSource } from "./card-box.ts";

/** Every link that says why or on which assumption, card by card in reading order; empty when none does. */
export function linksBoxes(source: SheetSource): readonly Stack[] {
  const children = source.index.readingOrder.flatMap((id) => meansBox(source, id));
  if (children.length === 0) return [];
  const heading = textBox({ key: "heading", role: "stage", text: { phrase: "links" } });
  return [stackBox({ key: "links", role: "cell", headings: [heading], children })];
}

/** A card and what it says about each of its links. */
function meansBox(source: SheetSource, id: RecordId): readonly Stack[] {
  const { story, index } = source;
  const means = story.cards[id];
  const links = (index.linkIdsByMeans.get(id) ?? [])
    .map((linkId) => story.links[linkId])
    .filter((link): link is Link => link !== undefined && (link.reason !== "" || link.assumption !== ""));
  if (!means || links.length === 0) return [];
  const from = [index, story.themes, ...links, ...links.map((link) => story.cards[link.endId])];
  const build = () => buildMeansBox(source, means, links);
  return [source.memory?.recall(means, "links", from, build) ?? build()];
}

function buildMeansBox(source: SheetSource, means: Card, links: readonly Link[]): Stack {
  const name = textBox({ key: "means", role: "link", text: named(source, means) });
  return stackBox({
    key: means.id,
    role: "card",
    continuation: [{ ...name, key: "again", continued: true }],
    children: [name, ...links.flatMap((link) => linkBoxes(source, means, link))],
  });
}

function linkBoxes(source: SheetSource, means: Card, link: Link): readonly TextBox[] {
  const { cards, template } = source.story;
  const end = cards[link.endId];
  const rule = end && linkRule(template, means.stageId, end.stageId);
  const why = (field: "reason" | "assumption"): readonly TextBox[] =>
    link[field] === ""
      ? []
      : [
          textBox({
            key: `${link.id}.${field}`,
            role: "field",
            label: { phrase: field },
            text: link[field],
            slot: { kind: "link", id: link.id, field },
            invitation: rule?.question ?? null,
          }),
        ];
  const text = end ? `→ ${named(source, end)}` : "→";
  return [textBox({ key: link.id, role: "card", text }), ...why("reason"), ...why("assumption")];
}

// One line each: both cards are printed whole in their own places.
const nameLetters = 34;

const named = (source: SheetSource, card: Card): string => {
  const sign = stageOf(source.story.template, card.stageId)?.sign ?? "";
  return `${sign} ${reference(source, card, nameLetters)}`.trim();
};
