// Tells one card after the other and remembers what it has told: that alone makes a mention the first or a later one.
// One teller per narration; it must be asked in the order in which the text is read.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import { type LinkRule, linkRule } from "../template.ts";
import { type Direction, isChainEnd } from "./chain-order.ts";
import type { Mention, OnPurpose, Paragraph, Step, Strand } from "./narration.ts";

export class Teller {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly direction: Direction;
  private readonly rootId: RecordId | null;
  private readonly reached: ReadonlySet<RecordId> | null;
  private readonly told = new Set<RecordId>();
  private readonly placeByUnit = new Map<RecordId, number>();

  /** `rootId` null: everything is told; else what can be reached from that card, which is no element. */
  constructor(story: Story, index: StoryIndex, direction: Direction, rootId: RecordId | null) {
    this.story = story;
    this.index = index;
    this.direction = direction;
    this.rootId = rootId;
    this.reached = rootId === null ? null : this.reachedFrom(rootId);
  }

  /** True when that card (not an element) is told at all. */
  isReached(unitId: RecordId): boolean {
    return this.reached?.has(unitId) ?? true;
  }

  /** True for a card that neither serves nor is served, its elements included, unless it is what backcasting begins with. */
  isLoose(unitId: RecordId): boolean {
    const card = this.story.cards[unitId];
    if (!card || card.parentId !== null) return false;
    if (this.direction === "backcast" && isChainEnd(this.story.template, card.stageId, "story")) return false;
    const { linkIdsByMeans, linkIdsByEnd } = this.index;
    return this.members(unitId).every((id) => !linkIdsByMeans.has(id) && !linkIdsByEnd.has(id));
  }

  /** Sets the order in which cards get their paragraphs: what leads back in it may close a circle. */
  placeInOrder(unitIds: readonly RecordId[]): void {
    unitIds.forEach((id, place) => {
      this.placeByUnit.set(id, place);
    });
  }

  /** Names a card. */
  mention(cardId: RecordId): Mention {
    const isFirst = !this.told.has(cardId);
    this.told.add(cardId);
    return { cardId, isFirst };
  }

  /** True when there are no elements, no links in this direction and nothing left out on purpose. */
  hasNothingToTell(unitId: RecordId): boolean {
    return (
      !this.index.elementIdsByCard.has(unitId) &&
      this.linkIds(unitId).length === 0 &&
      this.onPurpose(unitId, [this.side]).length === 0
    );
  }

  /** The paragraph of a card; `endsHere` when the chain ends with its stage. */
  tell(unitId: RecordId, endsHere: boolean): Paragraph {
    const card = this.mention(unitId);
    const elementIds = this.index.elementIdsByCard.get(unitId) ?? [];
    const elements = elementIds.map((id) => this.mention(id));
    const strands = [unitId, ...elementIds].flatMap((id) => this.strands(id));
    const onPurpose = this.onPurpose(unitId, [this.side]);
    const isDone = strands.length > 0 || onPurpose.length > 0;
    const atEnd = unitId === this.rootId ? "chain-end" : null;
    return { card, elements, strands, onPurpose, gap: isDone ? null : endsHere ? atEnd : "open" };
  }

  /** The paragraph of a card without links. */
  tellLoose(unitId: RecordId): Paragraph {
    const card = this.mention(unitId);
    const elements = (this.index.elementIdsByCard.get(unitId) ?? []).map((id) => this.mention(id));
    return { card, elements, strands: [], onPurpose: this.onPurpose(unitId, ["ends", "means"]), gap: null };
  }

  private get rules(): readonly LinkRule[] {
    return this.story.template.links;
  }

  private get side(): OnPurpose["side"] {
    return this.direction === "backcast" ? "means" : "ends";
  }

  /** A card and its elements: they are told together. */
  private members(unitId: RecordId): readonly RecordId[] {
    return [unitId, ...(this.index.elementIdsByCard.get(unitId) ?? [])];
  }

  private linkIds(cardId: RecordId): readonly RecordId[] {
    const { linkIdsByEnd, linkIdsByMeans } = this.index;
    return (this.direction === "backcast" ? linkIdsByEnd : linkIdsByMeans).get(cardId) ?? [];
  }

  /** The card at the other end of a link. */
  private otherId(linkId: RecordId): RecordId | undefined {
    const link = this.story.links[linkId];
    return this.direction === "backcast" ? link?.meansId : link?.endId;
  }

  private unitOf(cardId: RecordId): RecordId {
    return this.story.cards[cardId]?.parentId ?? cardId;
  }

  private reachedFrom(rootId: RecordId): ReadonlySet<RecordId> {
    const reached = new Set([rootId]);
    const open = [rootId];
    for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
      for (const linkId of this.members(unitId).flatMap((id) => this.linkIds(id))) {
        const otherId = this.otherId(linkId);
        const next = otherId === undefined ? rootId : this.unitOf(otherId);
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return reached;
  }

  private onPurpose(unitId: RecordId, sides: readonly OnPurpose["side"][]): readonly OnPurpose[] {
    return this.members(unitId).flatMap((cardId) => {
      const card = this.story.cards[cardId];
      const isSaid = { ends: card?.noEnds != null, means: card?.noMeans != null };
      return sides.filter((side) => isSaid[side]).map((side) => ({ cardId, side }));
    });
  }

  /** The links of a card, rule by rule: a template names what matters most to a stage first. */
  private strands(cardId: RecordId): readonly Strand[] {
    const steps = new Map<LinkRule | null, Step[]>();
    for (const linkId of this.linkIds(cardId)) {
      const otherId = this.otherId(linkId);
      if (otherId === undefined) continue;
      const rule = this.ruleOf(cardId, otherId);
      const step = { linkId, other: this.mention(otherId), closesCircle: this.closesCircle(cardId, otherId) };
      const ofRule = steps.get(rule);
      if (ofRule) ofRule.push(step);
      else steps.set(rule, [step]);
    }
    const rank = (rule: LinkRule | null) => (rule === null ? this.rules.length : this.rules.indexOf(rule));
    return [...steps].sort(([a], [b]) => rank(a) - rank(b)).map(([rule, ofRule]) => ({ cardId, rule, steps: ofRule }));
  }

  private ruleOf(cardId: RecordId, otherId: RecordId): LinkRule | null {
    const [meansId, endId] = this.direction === "backcast" ? [otherId, cardId] : [cardId, otherId];
    const [means, end] = [this.story.cards[meansId], this.story.cards[endId]];
    return (means && end && linkRule(this.story.template, means.stageId, end.stageId)) ?? null;
  }

  private closesCircle(cardId: RecordId, otherId: RecordId): boolean {
    const circle = this.index.circleByCard.get(cardId);
    if (circle === undefined || circle !== this.index.circleByCard.get(otherId)) return false;
    const [here, there] = [cardId, otherId].map((id) => this.placeByUnit.get(this.unitOf(id)) ?? 0);
    return here !== undefined && there !== undefined && there <= here;
  }
}
