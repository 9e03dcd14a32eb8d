// Walks JSON text to say what JSON.parse does not: where it breaks off, and which keys an object has twice (of which
// JSON.parse keeps the last without a word). Runs only on files already known to be broken or changed by hand.

/** Where the text stops being JSON. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** In letters, from 1. */
  readonly column: number;
  /** True when the text only ends too early: all there is of it fits. */
  readonly truncated: boolean;
}

/** A key an object has more than once; `old` is what stood there first, as JSON text. */
export interface RepeatedKey {
  readonly path: readonly (string | number)[];
  readonly old: string;
}

export interface JsonScan {
  readonly fault: JsonFault | null;
  readonly repeated: readonly RepeatedKey[];
}

/** Reads the whole text once. Needs no stack, however deeply the text is nested. */
export const scanJson = (text: string): JsonScan => new Scanner(text).scan();

interface Level {
  /** An object's keys so far, with where the value of each starts and ends; null for a list. */
  readonly keys: Map<string, readonly [number, number]> | null;
  /** The key or the number of the value being read. */
  step: string | number;
  valueStart: number;
}

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";
type Outcome = "fits" | "truncated" | "bad";

const space = /[ \t\n\r]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const unfinishedLiteral = /(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?\d*)?)$/y;
// One run of plain letters or one escape at a time: nothing repeated inside a repetition, so no long search.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string
const stringRun = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const unfinishedEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

class Scanner {
  private readonly text: string;
  private readonly levels: Level[] = [];
  private readonly repeated: RepeatedKey[] = [];
  private expected: Expected = "value";
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): JsonScan {
    for (;;) {
      this.at += this.match(space)?.length ?? 0;
      const letter = this.text[this.at];
      if (letter === undefined) {
        return this.expected === "nothing" ? { fault: null, repeated: this.repeated } : this.broken(true);
      }
      const outcome = this.take(letter);
      if (outcome !== "fits") return this.broken(outcome === "truncated");
    }
  }

  private broken(truncated: boolean): JsonScan {
    return { fault: { ...position(this.text, this.at), truncated }, repeated: this.repeated };
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private take(letter: string): Outcome {
    const level = this.levels.at(-1);
    switch (this.expected) {
      case "nothing":
        return "bad";
      case "colon":
        if (letter !== ":") return "bad";
        this.move("value");
        return "fits";
      case "comma-or-end":
        if (letter !== ",") return this.close(letter, level);
        this.move(level?.keys ? "key" : "value");
        if (typeof level?.step === "number") level.step += 1;
        return "fits";
      case "key-or-end":
      case "key":
        if (letter === "}" && this.expected === "key-or-end") return this.close(letter, level);
        return letter === '"' && level ? this.key(level) : "bad";
      case "value-or-end":
        return letter === "]" ? this.close(letter, level) : this.value(letter, level);
      case "value":
        return this.value(letter, level);
    }
  }

  private move(expected: Expected): void {
    this.at += 1;
    this.expected = expected;
  }

  private close(letter: string, level: Level | undefined): Outcome {
    if (!level || letter !== (level.keys ? "}" : "]")) return "bad";
    this.at += 1;
    this.levels.pop();
    this.valueDone();
    return "fits";
  }

  private key(level: Level): Outcome {
    const start = this.at;
    const outcome = this.string();
    if (outcome === "fits") level.step = JSON.parse(this.text.slice(start, this.at)) as string;
    this.expected = "colon";
    return outcome;
  }

  private value(letter: string, level: Level | undefined): Outcome {
    if (level) level.valueStart = this.at;
    if (letter === "{" || letter === "[") {
      const isObject = letter === "{";
      this.levels.push({ keys: isObject ? new Map() : null, step: isObject ? "" : 0, valueStart: 0 });
      this.move(isObject ? "key-or-end" : "value-or-end");
      return "fits";
    }
    const outcome = letter === '"' ? this.string() : this.literal();
    if (outcome === "fits") this.valueDone();
    return outcome;
  }

  private literal(): Outcome {
    const length = this.match(literal)?.length ?? 0;
    const unfinished = this.match(unfinishedLiteral)?.length ?? 0;
    if (unfinished > length) return "truncated";
    this.at += length;
    return length > 0 ? "fits" : "bad";
  }

  private string(): Outcome {
    this.at += 1;
    for (;;) {
      const run = this.match(stringRun);
      if (run !== null) {
        this.at += run.length;
      } else if (this.text[this.at] === '"') {
        this.at += 1;
        return "fits";
      } else {
        return this.at >= this.text.length || this.match(unfinishedEscape) !== null ? "truncated" : "bad";
      }
    }
  }

  private valueDone(): void {
    const level = this.levels.at(-1);
    this.expected = level ? "comma-or-end" : "nothing";
    if (!level?.keys) return;
    const key = String(level.step);
    const earlier = level.keys.get(key);
    if (earlier) this.repeated.push({ path: this.levels.map(({ step }) => step), old: this.text.slice(...earlier) });
    level.keys.set(key, [level.valueStart, this.at]);
  }
}

function position(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(lineStart)].length + 1 };
}
