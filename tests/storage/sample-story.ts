// A small method and stories on it, for tests that only need something to keep. The names are made up on purpose.
import { applyChanges, type ChangeSet, type RecordChange } from "../../src/domain/change-set.ts";
import type { Deps } from "../../src/domain/ids.ts";
import { createCard } from "../../src/domain/records/card.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import type { LocalText, Stage, Template } from "../../src/domain/template.ts";

const text = (ja: string): LocalText => ({ ja, en: ja });

const stage = (id: string, name: string): Stage => ({
  id,
  sign: "",
  name: text(name),
  shortName: text(name),
  question: text(""),
  tone: "blue",
  numbering: "decimal",
  numberPrefix: text(""),
  groups: [],
  fields: [{ id: "aim", name: text("狙い"), question: text(""), kind: "text" }],
  elements: null,
});

export const sampleTemplate: Template = {
  id: "sample",
  version: 1,
  name: text("見本のひな形"),
  description: text(""),
  source: text(""),
  horizonYears: 10,
  stages: [stage("goal", "めざす姿"), stage("step", "手だて")],
  links: [{ means: "step", end: "goal", verb: text("支える"), question: text("") }],
  matrix: null,
  sheet: {
    rows: [
      {
        cells: ["goal", "step"].map((id) => ({
          kind: "stage" as const,
          stage: id,
          width: 6,
          flow: "rows" as const,
          fields: [],
          ends: false,
          emphasis: false,
        })),
      },
    ],
  },
};

export const emptyStory: Story = createStory("s_sample0001", sampleTemplate);

/** Ids and a clock that are the same in every run; `tick` sets the clock on. */
export function countingDeps(start = "2026-04-01T00:00:00.000Z"): Deps & { tick(milliseconds: number): void } {
  let count = 0;
  let time = Date.parse(start);
  return {
    newId: (prefix) => `${prefix}_${String(++count).padStart(8, "0")}`,
    now: () => new Date(time).toISOString(),
    tick(milliseconds) {
      time += milliseconds;
    },
  };
}

export const changeSetOf = (changes: readonly RecordChange[], more: Partial<ChangeSet> = {}): ChangeSet => ({
  label: "test",
  author: "",
  time: "2026-04-01T00:00:00.000Z",
  source: "command",
  changes,
  ...more,
});

export const cardAdded = (id: string, words = ""): ChangeSet => {
  const place = { stageId: "goal", groupId: null, themeId: null, parentId: null };
  return changeSetOf([{ kind: "add", table: "cards", id, record: createCard(id, place, "a0", words) }]);
};

export const cardWritten = (story: Story, id: string, words: string): ChangeSet =>
  changeSetOf([
    { kind: "change", table: "cards", id, fields: { text: { from: story.cards[id]?.text ?? "", to: words } } },
  ]);

export const titled = (story: Story, title: string): ChangeSet =>
  changeSetOf([
    {
      kind: "change",
      table: "about",
      id: "about",
      fields: { title: { from: story.about.about?.title ?? "", to: title } },
    },
  ]);

/** The story after those change sets, which must fit. */
export function after(story: Story, ...changeSets: readonly ChangeSet[]): Story {
  const next = applyChanges(
    story,
    changeSets.flatMap((set) => set.changes),
  );
  if (!next.ok) throw new Error(`the test's own changes do not fit: ${next.error.code}`);
  return next.value;
}
