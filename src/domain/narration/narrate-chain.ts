// Reads the chain from the vision downwards (逆算) or from the initiatives upwards (ストーリー), stage by stage: each
// reached card is told once, each link once, and what was told before is only referred to. So circles end by themselves.
// Linear in cards and links. Pure; texts do not enter but for what was left out on purpose.
import type { RecordId, StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import type { Stage } from "../template.ts";
import { chainOrder, type Direction, isChainEnd, isOnMainChain, stagesBeyond } from "./chain-order.ts";
import type { Narration, Paragraph, Section } from "./narration.ts";
import { Teller } from "./teller.ts";

/**
 * The narration of the whole story (`startId` null), or of all that follows from one card in that direction.
 * An element is told with its parent, so it starts there; a card that is gone gives the whole story.
 */
export function narrateChain(
  story: Story,
  index: StoryIndex,
  direction: Direction,
  startId: RecordId | null = null,
): Narration {
  const start = startId === null ? undefined : story.cards[startId];
  const rootId = start?.parentId ?? start?.id ?? null;
  const teller = new Teller(story, index, direction, rootId);
  const sections: Section[] = [];
  const stages = stagesFrom(story, direction, rootId);
  const beyond = start && stagesBeyond(story.template, start.stageId, direction);
  const unitsByStage = stages.map((stage) => unitsToTell(teller, stage, rootId));
  teller.placeInOrder(unitsByStage.flat());
  stages.forEach((stage, i) => {
    const section = tellStage(teller, stage.id, unitsByStage[i] ?? []);
    if (section) sections.push(section);
    else if (isMissing(story, index, stage, beyond)) addMissing(sections, stage.id);
  });
  if (rootId === null) {
    const loose = index.readingOrder.filter((id) => teller.isLoose(id)).map((id) => teller.tellLoose(id));
    if (loose.length > 0) sections.push({ kind: "loose", paragraphs: loose });
  }
  return { direction, sections };
}

/** The stages as they are read; from the stage of the first card on, what only a circle leads back to comes last. */
function stagesFrom(story: Story, direction: Direction, rootId: RecordId | null): readonly Stage[] {
  const order = chainOrder(story.template);
  const stages = direction === "backcast" ? order : order.toReversed();
  const first = stages.findIndex((stage) => rootId !== null && stage.id === story.cards[rootId]?.stageId);
  return first <= 0 ? stages : [...stages.slice(first), ...stages.slice(0, first)];
}

function unitsToTell(teller: Teller, stage: Stage, rootId: RecordId | null): readonly RecordId[] {
  const units = (teller.index.cardIdsByStage.get(stage.id) ?? []).filter((id) => teller.isReached(id));
  if (rootId === null) return units.filter((id) => !teller.isLoose(id));
  return units.includes(rootId) ? [rootId, ...units.filter((id) => id !== rootId)] : units;
}

function isMissing(story: Story, index: StoryIndex, { id }: Stage, beyond?: ReadonlySet<StageId>): boolean {
  if ((index.cardIdsByStage.get(id) ?? []).length > 0) return false;
  return isOnMainChain(story.template, id) && (beyond?.has(id) ?? true);
}

function addMissing(sections: Section[], stageId: StageId): void {
  const last = sections.at(-1);
  if (last?.kind !== "missing") sections.push({ kind: "missing", stageIds: [stageId] });
  else sections[sections.length - 1] = { kind: "missing", stageIds: [...last.stageIds, stageId] };
}

function tellStage(teller: Teller, stageId: StageId, units: readonly RecordId[]): Section | null {
  const endsHere = isChainEnd(teller.story.template, stageId, teller.direction);
  const isPlainOpen = (id: RecordId) => !endsHere && teller.hasNothingToTell(id);
  const paragraphs = units
    .filter((id) => !isPlainOpen(id))
    .map((id) => teller.tell(id, endsHere))
    .filter((paragraph) => saysSomething(paragraph));
  const open = units.filter(isPlainOpen).map((id) => teller.mention(id));
  return paragraphs.length + open.length === 0 ? null : { kind: "stage", stageId, paragraphs, open };
}

/** A card that was told as the other end of a link needs no paragraph of its own unless there is more to say. */
const saysSomething = ({ card, elements, strands, onPurpose, gap }: Paragraph): boolean =>
  card.isFirst || elements.length + strands.length + onPurpose.length > 0 || gap !== null;
