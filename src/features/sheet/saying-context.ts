// Hands the language of the sheet, and whether its texts can be edited where they stand, to every box of a page.
import { createContext, useContext } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { Saying } from "./text-parts.ts";

export interface SayingHere extends Saying {
  /** On the screen: empty places ask their question. On paper they are only empty. */
  readonly asks: boolean;
  /** Texts can be edited. */
  readonly edits: boolean;
  /** The numbers of notes that stand beside cards; null: none are printed. */
  readonly noteNumbers: ReadonlyMap<RecordId, readonly number[]> | null;
}

export const SayingContext = createContext<SayingHere | null>(null);

/** The language and use of the sheet around this box. Throws outside of a page: that is a mistake in the code. */
export function useSaying(): SayingHere {
  const saying = useContext(SayingContext);
  if (!saying) throw new Error("no sheet is shown here");
  return saying;
}
