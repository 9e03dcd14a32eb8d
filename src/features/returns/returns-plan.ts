// The returns at hand, sorted by what can be done with them: for the open sheet, with what each would bring; for other
// sheets; and what could not be read. Every one of them is in exactly one place.
import type { RecordId } from "../../domain/ids.ts";
import { type Intake, intakes } from "../../domain/returns/take-in.ts";
import type { Story } from "../../domain/story.ts";
import type { ReceivedReturn } from "../../exchange/return/return-file.ts";
import type { ReturnAtHand } from "../../state/returns-at-hand.ts";

export interface ReadReturn {
  readonly item: ReturnAtHand;
  readonly received: ReceivedReturn;
}

export interface OwnReturn extends ReadReturn {
  readonly intake: Intake;
}

export interface OtherReturns {
  readonly storyId: RecordId;
  /** What the sheet was called when it was handed out; may be empty. */
  readonly title: string;
  readonly returns: readonly ReadReturn[];
}

export interface ReturnsPlan {
  readonly own: readonly OwnReturn[];
  readonly others: readonly OtherReturns[];
  readonly failed: readonly ReturnAtHand[];
}

/** Sorts them. `story`: the open one, or null. What is unticked counts for none of those after it. */
export function planReturns(items: readonly ReturnAtHand[], story: Story | null, now: string): ReturnsPlan {
  const read = items.flatMap((item): readonly ReadReturn[] =>
    item.read.ok ? [{ item, received: item.read.value }] : [],
  );
  const isOwn = ({ received }: ReadReturn) => received.contents.storyId === story?.id;
  return {
    own: story ? withIntakes(read.filter(isOwn), story, now) : [],
    others: byStory(read.filter((each) => !isOwn(each))),
    failed: items.filter((item) => !item.read.ok),
  };
}

function withIntakes(returns: readonly ReadReturn[], story: Story, now: string): readonly OwnReturn[] {
  const chosen = returns.filter(({ item }) => item.isChosen);
  const planned = intakes(story, chosen.map(contentsOf), now).items;
  const intakeById = new Map(chosen.map(({ item }, i) => [item.id, planned[i]]));
  return returns.flatMap((each) => {
    const intake = intakeById.get(each.item.id) ?? intakes(story, [contentsOf(each)], now).items[0];
    return intake ? [{ ...each, intake }] : [];
  });
}

const contentsOf = ({ received }: ReadReturn) => received.contents;

function byStory(returns: readonly ReadReturn[]): readonly OtherReturns[] {
  const groups = new Map<RecordId, ReadReturn[]>();
  for (const each of returns) {
    const { storyId } = each.received.contents;
    groups.set(storyId, [...(groups.get(storyId) ?? []), each]);
  }
  return [...groups].map(([storyId, inside]) => ({
    storyId,
    title: inside[0]?.received.contents.title ?? "",
    returns: inside,
  }));
}

/** Those that are ticked and bring something: what the button is about. */
export const toTakeIn = ({ own }: ReturnsPlan): readonly OwnReturn[] =>
  own.filter(({ item, intake }) => item.isChosen && intake.kind === "new");

/** How many remarks are in a return. */
export const remarkCount = ({ received }: ReadReturn): number =>
  received.contents.comments.reduce((sum, { remarks }) => sum + remarks.length, 0);

/** True when something of it did not arrive. */
export const isDamaged = ({ received: { damaged, rejected } }: ReadReturn): boolean =>
  damaged.length + rejected.length > 0;
