// The sentences about the links of one card. 逆算: "to bring about A, B is needed"; ストーリー: "B brings about A".
// Links nobody has given a reason for yet are told together, so that a first draft does not read as a list of faults.
import type { Step, Strand } from "../domain/narration/narration.ts";
import { localText } from "./local-text.ts";
import { listed, referenceTo, type Telling, theseMany } from "./narrate-names.ts";
import { inOneLine, type Pieces, weave } from "./narrate-pieces.ts";
import { aboutLink, isBare } from "./narrate-reason.ts";

/** Sentences that stand on one line; an item belongs to the line before. */
export interface Line {
  readonly pieces: Pieces;
  readonly isItem: boolean;
}

/** More cards than these are named one below the other and not in one sentence. */
export const mostInSentence = 3;

/** The lines of a strand. `subject` is its card's name; `isFurther` when links of the same card were told just before. */
export function strandLines(telling: Telling, strand: Strand, subject: Pieces, isFurther: boolean): readonly Line[] {
  return telling.direction === "backcast"
    ? backcastLines(telling, strand, subject, isFurther)
    : storyLines(telling, strand, subject, isFurther);
}

function backcastLines(telling: Telling, strand: Strand, end: Pieces, isFurther: boolean): readonly Line[] {
  const { locale } = telling;
  const { rule, steps } = strand;
  const need = rule
    ? weave(locale, "narration.need", { end, verb: localText(rule.verb, locale) })
    : weave(locale, "narration.need.unruled", { end });
  const needs = (means: Pieces) =>
    weave(locale, isFurther ? "narration.needs.also" : "narration.needs", { need, means });
  const names = steps.map((step) => referenceTo(telling, step.other));
  const areBare = steps.length > 1 && steps.every((step) => isBare(telling, step));
  const noReasons = areBare ? [weave(locale, "narration.why.noneOfThem")] : [];
  const [only, ...others] = steps;
  if (only && others.length === 0) return [line(telling, [needs(names[0] ?? []), ...aboutLink(telling, only)])];
  if (areBare && steps.length <= mostInSentence) return [line(telling, [needs(listed(telling, names)), ...noReasons])];
  const items = steps.map((step, i) => {
    const card = weave(locale, "narration.item", { place: String(i + 1), card: names[i] ?? [] });
    return item(telling, areBare ? [card] : [card, ...aboutLink(telling, step)]);
  });
  return [line(telling, [needs(theseMany(telling, steps.length)), ...noReasons]), ...items];
}

function storyLines(telling: Telling, strand: Strand, means: Pieces, isFurther: boolean): readonly Line[] {
  const { locale } = telling;
  const { rule } = strand;
  const verb = rule ? localText(rule.verb, locale) : "";
  const first = rule ? "narration.serves" : "narration.serves.unruled";
  const further = rule ? "narration.serves.also" : "narration.serves.unruled.also";
  return bareTogether(telling, strand.steps).map((run, i) => {
    const ends = run.map((step) => referenceTo(telling, step.other));
    const sentence = weave(locale, i > 0 || isFurther ? further : first, { means, end: listed(telling, ends), verb });
    const [only, ...others] = run;
    const about = only && others.length === 0 ? aboutLink(telling, only) : [weave(locale, "narration.why.noneOfThem")];
    return line(telling, [sentence, ...about]);
  });
}

/** The links one by one, but neighbours without a reason together. */
function bareTogether(telling: Telling, steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  let isBareRun = false;
  for (const step of steps) {
    const isStepBare = isBare(telling, step);
    const last = runs.at(-1);
    if (last && isBareRun && isStepBare) last.push(step);
    else runs.push([step]);
    isBareRun = isStepBare;
  }
  return runs;
}

/** A line of these sentences. */
export const line = ({ locale }: Telling, sentences: readonly Pieces[]): Line => ({
  pieces: inOneLine(locale, sentences),
  isItem: false,
});

/** The same, belonging to the line before. */
export const item = (telling: Telling, sentences: readonly Pieces[]): Line => ({
  ...line(telling, sentences),
  isItem: true,
});
