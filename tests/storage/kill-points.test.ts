// Power cuts at every write there is: whatever had been acknowledged is there when the story is opened again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/base/result.ts";
import type { ChangeSet } from "../../src/domain/change-set.ts";
import type { Story } from "../../src/domain/story.ts";
import { KeyValueLibrary } from "../../src/storage/key-value-library.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import type { StorageError } from "../../src/storage/storage-error.ts";
import type { Saved, StoryLibrary } from "../../src/storage/story-library.ts";
import { deaths, MortalStore } from "./mortal-store.ts";
import { must } from "./must.ts";
import { after, cardAdded, cardWritten, countingDeps, emptyStory } from "./sample-story.ts";

/** A day's work on one story. Keeps in mind what was acknowledged and what was on its way. */
class Work {
  readonly library: StoryLibrary;
  key: string | undefined;
  acknowledged: Story | undefined;
  attempted: Story = emptyStory;
  readonly #deps: ReturnType<typeof countingDeps>;

  constructor(store: MortalStore, deps: ReturnType<typeof countingDeps>) {
    this.#deps = deps;
    this.library = new KeyValueLibrary({ ...deps, store });
  }

  async create(): Promise<boolean> {
    const created = await this.library.create(emptyStory);
    if (!created.ok) return false;
    this.key = created.value.key;
    this.acknowledged = emptyStory;
    return true;
  }

  async write(words: string): Promise<boolean> {
    const before = this.attempted;
    const change = before.cards.c_0001 ? cardWritten(before, "c_0001", words) : cardAdded("c_0001", words);
    this.attempted = after(before, change);
    this.#deps.tick(8 * 60_000);
    const saved = await this.library.append(this.key ?? "", [change], this.attempted);
    if (saved.ok) this.acknowledged = this.attempted;
    return saved.ok;
  }

  async replace(words: string): Promise<boolean> {
    this.attempted = after(emptyStory, cardAdded("c_0002", words));
    const saved = await this.library.replace(this.key ?? "", this.attempted);
    if (saved.ok) this.acknowledged = this.attempted;
    return saved.ok;
  }

  async goBack(): Promise<boolean> {
    const backups = await this.library.backups(this.key ?? "");
    const oldest = backups.ok ? backups.value.at(-1) : undefined;
    if (!oldest) return false;
    const read = await this.library.readBackup(this.key ?? "", oldest.id);
    if (!read.ok) return false;
    this.attempted = read.value.story;
    const restored = await this.library.restoreBackup(this.key ?? "", oldest.id);
    if (restored.ok) this.acknowledged = this.attempted;
    return restored.ok;
  }

  upkeep = async (): Promise<boolean> => (await this.library.upkeep(this.key ?? "")).ok;
}

const long = "長".repeat(70_000);

/** Every kind of write in one sequence, some more than once. Stops where something fails. */
async function daysWork(work: Work): Promise<void> {
  const steps = [
    () => work.create(),
    () => work.write("一"),
    () => work.upkeep(),
    () => work.write(`${long}二`),
    () => work.upkeep(),
    () => work.write("三"),
    () => work.write(`${long}四`),
    () => work.upkeep(),
    () => work.replace("五"),
    () => work.write("六"),
    () => work.goBack(),
    () => work.write("七"),
    () => work.write(`${long}八`),
    () => work.upkeep(),
    () => work.write("九"),
  ];
  for (const step of steps) if (!(await step())) return;
}

describe.each(deaths)("a power cut, with %s of the write it falls into", (death) => {
  it("loses nothing that was acknowledged, wherever in a day's work it comes", async () => {
    let writes = 0;
    for (let cut = 0; ; cut += 1) {
      const disk = createMemoryStore();
      const store = new MortalStore(disk).dieAfter(cut, death);
      const deps = countingDeps();
      const work = new Work(store, deps);
      await daysWork(work);
      if (!store.dead) break;
      writes = cut + 1;
      const where = `cut at write ${cut}`;
      const library = new KeyValueLibrary({ ...deps, store: disk });
      const list = must(await library.list());
      if (work.acknowledged === undefined) {
        // It died while the story was being made: either it is there, or there is no trace that frightens anyone.
        for (const { key } of list) expect((await library.open(key)).ok, where).toBe(true);
        continue;
      }
      const opened = must(await library.open(work.key ?? ""));
      expect([work.acknowledged, work.attempted], where).toContainEqual(opened.story);
      if (death !== "half written") expect(opened.losses, where).toEqual([]);
      expect(list, where).toHaveLength(1);
      // And the day goes on.
      const next = after(opened.story, cardAdded("c_0099", "翌日"));
      must(await library.append(work.key ?? "", [cardAdded("c_0099", "翌日")], next));
      must(await library.upkeep(work.key ?? ""));
      const reopened = must(await new KeyValueLibrary({ ...deps, store: disk }).open(work.key ?? ""));
      expect(reopened, where).toMatchObject({ story: next, losses: [] });
    }
    expect(writes).toBeGreaterThan(20);
  }, 60_000);
});

type Step =
  | { readonly kind: "type"; readonly card: number; readonly words: string }
  | { readonly kind: "save" | "save-twice" | "upkeep" | "reopen" | "pause" }
  | { readonly kind: "disk-full"; readonly failures: readonly ("before" | "after")[] }
  | { readonly kind: "kill"; readonly writes: number; readonly death: "nothing written" | "all written" };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("type" as const), card: fc.nat(3), words: fc.string() }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom("save" as const, "save-twice" as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom("upkeep" as const, "reopen" as const, "pause" as const) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("disk-full" as const),
        failures: fc.array(fc.constantFrom("before" as const, "after" as const), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("kill" as const),
        writes: fc.nat(6),
        death: fc.constantFrom("nothing written" as const, "all written" as const),
      }),
    },
  ),
  { maxLength: 40 },
);

/** Types, saves, fails, dies and starts again as told, the way autosave does it, and checks at each start. */
class Life {
  readonly #disk = createMemoryStore();
  readonly #deps = countingDeps();
  #store = new MortalStore(this.#disk);
  #library = new KeyValueLibrary({ ...this.#deps, store: this.#store });
  #key = "";
  #present: Story = emptyStory;
  /** The state last acknowledged, and those that were on their way since: one of these it must be. */
  #possible: Story[] = [emptyStory];
  #unsaved: ChangeSet[] = [];
  /** The last save was refused: a later one may be on the disk behind the gap it left, which is then told as a loss. */
  #refused = false;

  async begin(): Promise<void> {
    this.#key = must(await this.#library.create(emptyStory)).key;
  }

  type(card: number, words: string): void {
    const id = `c_000${card}`;
    const change = this.#present.cards[id] ? cardWritten(this.#present, id, words) : cardAdded(id, words);
    this.#present = after(this.#present, change);
    this.#unsaved.push(change);
  }

  /** Two saves can be on their way at once when the page is hidden during the first. */
  async save(twice: boolean): Promise<void> {
    const first = { sets: this.#unsaved, story: this.#present };
    this.#possible.push(first.story);
    const saving: Promise<Result<Saved, StorageError>>[] = [this.#library.append(this.#key, first.sets, first.story)];
    this.#unsaved = [];
    if (twice) {
      this.type(1, `${this.#present.cards.c_0001?.text ?? ""}。`);
      this.#possible.push(this.#present);
      saving.push(this.#library.append(this.#key, this.#unsaved, this.#present));
    }
    const [one, two] = await Promise.all(saving);
    const second = this.#unsaved;
    this.#refused = !(two ?? one)?.ok;
    if (two?.ok || (one?.ok && !two)) {
      this.#possible = [this.#present];
      this.#unsaved = [];
    } else if (one?.ok) {
      this.#possible = [first.story, this.#present];
    } else {
      this.#unsaved = [...first.sets, ...(two ? second : [])];
    }
    if (this.#store.dead) await this.start();
  }

  async run(step: Step): Promise<void> {
    if (step.kind === "type") this.type(step.card, step.words);
    else if (step.kind === "save") await this.save(false);
    else if (step.kind === "save-twice") await this.save(true);
    else if (step.kind === "upkeep") await this.#library.upkeep(this.#key);
    else if (step.kind === "pause") this.#deps.tick(3_600_000);
    else if (step.kind === "disk-full") this.#store.fail(...step.failures);
    else if (step.kind === "kill") this.#store.dieAfter(step.writes, step.death);
    if (step.kind === "reopen" || this.#store.dead) await this.start();
  }

  async start(): Promise<void> {
    this.#store = new MortalStore(this.#disk);
    this.#library = new KeyValueLibrary({ ...this.#deps, store: this.#store });
    const opened = must(await this.#library.open(this.#key));
    if (!this.#refused) expect(opened.losses).toEqual([]);
    this.#refused = false;
    // A person's loss is told once: the first one to write sets the unread part aside.
    must(await this.#library.upkeep(this.#key));
    expect(this.#possible).toContainEqual(opened.story);
    this.#possible = [opened.story];
    this.#present = opened.story;
    this.#unsaved = [];
  }
}

/** What once went wrong, kept so that it never does again. */
const pinned: readonly (readonly [readonly Step[]])[] = [
  [
    [
      { kind: "kill", writes: 1, death: "all written" },
      { kind: "save" },
      { kind: "type", card: 0, words: "" },
      { kind: "save-twice" },
    ],
  ],
  [[{ kind: "disk-full", failures: ["before", "after"] }, { kind: "save-twice" }]],
  [
    [
      { kind: "disk-full", failures: ["before", "after"] },
      { kind: "save-twice" },
      { kind: "kill", writes: 0, death: "nothing written" },
      { kind: "upkeep" },
    ],
  ],
  [[{ kind: "disk-full", failures: ["after"] }, { kind: "save" }, { kind: "save-twice" }]],
  [
    [
      { kind: "disk-full", failures: ["after", "before", "after"] },
      { kind: "save" },
      { kind: "type", card: 0, words: "" },
      { kind: "save-twice" },
    ],
  ],
];

it("whatever a person types and whenever the disk fails or the power does, the story opens with all that was acknowledged", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const life = new Life();
      await life.begin();
      for (const step of sequence) await life.run(step);
      await life.start();
    }),
    { numRuns: 300, examples: pinned.map(([sequence]): [readonly Step[]] => [sequence]) },
  );
}, 60_000);
