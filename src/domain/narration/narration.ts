// What a narration of the chain is, as data: which cards and links are told, in which order, and what is said of them.
// Cards and links by id only, no text: words are made of it in `i18n/narrate.ts`.
import type { RecordId, StageId } from "../ids.ts";
import type { LinkRule } from "../template.ts";
import type { Direction } from "./chain-order.ts";

/** A card that is named. Told in full the first time; afterwards one only refers back to it. */
export interface Mention {
  readonly cardId: RecordId;
  readonly isFirst: boolean;
}

/** One link, told from the card at hand to the one at its other end. */
export interface Step {
  readonly linkId: RecordId;
  readonly other: Mention;
  /** True when this leads back to a card told earlier that the card at hand itself leads to: here a circle closes. */
  readonly closesCircle: boolean;
}

/** The links of a card (or of one of its elements) that fall under the same rule. */
export interface Strand {
  readonly cardId: RecordId;
  /** null: the template has no rule for such a link (any more). */
  readonly rule: LinkRule | null;
  readonly steps: readonly Step[];
}

/** A card that deliberately serves nothing (`ends`), or that deliberately nothing serves (`means`). */
export interface OnPurpose {
  readonly cardId: RecordId;
  readonly side: "ends" | "means";
}

/** What is told about one card and its elements. */
export interface Paragraph {
  readonly card: Mention;
  readonly elements: readonly Mention[];
  readonly strands: readonly Strand[];
  readonly onPurpose: readonly OnPurpose[];
  /** Why nothing follows: `open`, nothing is linked yet; `chain-end`, the chain ends with its stage. */
  readonly gap: "open" | "chain-end" | null;
}

export type Section =
  | {
      readonly kind: "stage";
      readonly stageId: StageId;
      readonly paragraphs: readonly Paragraph[];
      /** Cards of which there is nothing to say but that nothing is linked yet: said of all of them at once. */
      readonly open: readonly Mention[];
    }
  /** Stages of the main chain, one after the other, that have no cards at all. */
  | { readonly kind: "missing"; readonly stageIds: readonly StageId[] }
  /** Cards without any link, at the end of the whole story. */
  | { readonly kind: "loose"; readonly paragraphs: readonly Paragraph[] };

/** A reading of the whole story, or of what follows from one card. */
export interface Narration {
  readonly direction: Direction;
  readonly sections: readonly Section[];
}
