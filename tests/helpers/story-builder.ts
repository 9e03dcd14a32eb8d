// Builds stories in tests the way the app does: by commands on a template, with a counting clock and counting ids.
import { expect } from "vitest";
import { applyChanges } from "../../src/domain/change-set.ts";
import type { Refusal } from "../../src/domain/command.ts";
import { type CommandInput, type CommandName, type CommandOutcome, commands } from "../../src/domain/commands.ts";
import type { Deps, RecordId } from "../../src/domain/ids.ts";
import type { Place } from "../../src/domain/records/card.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import type { Template } from "../../src/domain/template.ts";
import sheetFile from "../../templates/henkaku-story-sheet.json" with { type: "json" };

/** The default template as its file has it; `tests/templates` proves that it parses. */
export const defaultTemplate = sheetFile.template as unknown as Template;

/** Ids that count up and a clock that moves on by `stepMs` at every look. */
export function countingDeps(stepMs = 10_000): Deps & { advance: (ms: number) => void } {
  let ids = 0;
  let ms = Date.UTC(2022, 3, 15);
  return {
    newId: (prefix) => `${prefix}_${String(++ids).padStart(6, "0")}`,
    now: () => {
      ms += stepMs;
      return new Date(ms).toISOString();
    },
    advance: (by) => {
      ms += by;
    },
  };
}

/** A story one can run commands on, one after the other. */
export class StoryBuilder {
  story: Story;
  readonly deps = countingDeps();

  constructor(template: Template = defaultTemplate) {
    this.story = createStory(this.deps.newId("s"), template);
  }

  /** Runs a command that must succeed. */
  run<N extends CommandName>(name: N, input: CommandInput<N>): CommandOutcome<N> {
    const answer = (commands[name] as (...args: unknown[]) => ReturnType<(typeof commands)[N]>)(
      this.story,
      input,
      this.deps,
    );
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
    const next = applyChanges(this.story, answer.value.changes);
    if (!next.ok) throw new Error(`${name} does not fit: ${JSON.stringify(next.error)}`);
    this.story = next.value;
    return answer.value.result as CommandOutcome<N>;
  }

  /** Runs a command that must be refused, and answers why. */
  refusal<N extends CommandName>(name: N, input: CommandInput<N>): Refusal {
    const before = this.story;
    const answer = (commands[name] as (...args: unknown[]) => ReturnType<(typeof commands)[N]>)(
      this.story,
      input,
      this.deps,
    );
    expect(this.story).toBe(before);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.error;
  }

  /** Adds a card of that stage and answers its id. */
  card(stageId: string, text: string, place: Partial<Place> = {}): RecordId {
    return this.run("addCard", { place: { stageId, groupId: null, themeId: null, parentId: null, ...place }, text });
  }

  /** The links as "means text → end text", in the order they were made. */
  links(): readonly string[] {
    const text = (id: RecordId) => this.story.cards[id]?.text ?? "?";
    return Object.values(this.story.links).map((link) => `${text(link.meansId)} → ${text(link.endId)}`);
  }
}
