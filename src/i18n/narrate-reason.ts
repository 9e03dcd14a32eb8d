// What is said of a link after its two cards: why, under which assumption, and that it closes a circle.
// The words a person typed are told once and to the letter; where there are none, that is said and nothing made up.
import type { Step } from "../domain/narration/narration.ts";
import { labelName, type Telling } from "./narrate-names.ts";
import { asSentences, bare, phraseOf } from "./narrate-phrase.ts";
import { type Pieces, weave } from "./narrate-pieces.ts";
import type { Locale } from "./text-shape.ts";

/** True when there is nothing to say of this link but that nothing is written. */
export function isBare({ story }: Telling, { linkId, closesCircle }: Step): boolean {
  const link = story.links[linkId];
  return !closesCircle && (link?.reason ?? "").trim() === "" && (link?.assumption ?? "").trim() === "";
}

/** The sentences that follow a link. */
export function aboutLink(telling: Telling, { linkId, other, closesCircle }: Step): readonly Pieces[] {
  const { story, locale } = telling;
  const link = story.links[linkId];
  const sentences = [becauseOf(locale, link?.reason ?? "")];
  if (link && link.assumption.trim() !== "") sentences.push(assuming(locale, link.assumption));
  if (closesCircle) sentences.push(weave(locale, "narration.circle", { card: labelName(telling, other.cardId) }));
  return sentences;
}

/** Why something holds, as a sentence around the words that were typed. */
export function becauseOf(locale: Locale, words: string): Pieces {
  if (words.trim() === "") return weave(locale, "narration.why.none");
  const phrase = phraseOf(locale, words);
  if (phrase === "said") return weave(locale, "narration.why.said", { words: asSentences(words) });
  if (phrase === "whole") return weave(locale, "narration.why.whole", { words: asSentences(words) });
  return weave(locale, `narration.why.${phrase === "copula" ? "clause" : phrase}`, { words: bare(words) });
}

function assuming(locale: Locale, words: string): Pieces {
  const phrase = phraseOf(locale, words);
  if (phrase === "clause" || phrase === "noun") {
    return weave(locale, `narration.given.${phrase}`, { words: bare(words) });
  }
  return weave(locale, "narration.given.whole", { words: asSentences(words) });
}
