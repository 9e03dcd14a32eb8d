// Which words of which text open comments are about, for the fields that hold those texts: inside a field the browser
// paints nothing, so each paints its own. Whoever lists the comments says it here; a field hears only of its own.
import { create } from "zustand";
import type { RecordId } from "../domain/ids.ts";
import { textPlaceName } from "../domain/text-place.ts";
import type { TextMark } from "../ui/EditableText.tsx";

type Marks = readonly TextMark[];

const useMarks = create<{ readonly byPlace: ReadonlyMap<string, Marks> }>(() => ({ byPlace: new Map() }));

/** Says all marks there are, by place (`c_1.text`). A place whose marks are as they were keeps them: nobody renders. */
export function showMarks(byPlace: ReadonlyMap<string, Marks>): void {
  const { byPlace: before } = useMarks.getState();
  const next = new Map([...byPlace].map(([place, marks]) => [place, sameMarks(before.get(place), marks) ?? marks]));
  const isSame = next.size === before.size && [...next].every(([place, marks]) => before.get(place) === marks);
  if (!isSame) useMarks.setState({ byPlace: next });
}

const sameMarks = (before: Marks | undefined, marks: Marks): Marks | undefined =>
  before?.length === marks.length &&
  before.every(({ start, end }, i) => start === marks[i]?.start && end === marks[i]?.end)
    ? before
    : undefined;

/** What a field is given that holds the text at that place: the place, and the words in it that were commented on. */
export function useTextPlace(recordId: RecordId | undefined, field: string) {
  const named = useNamedTextPlace(recordId === undefined ? "" : textPlaceName({ recordId, field }));
  return recordId === undefined ? {} : named;
}

/** The same for a place given by its name, `c_1.text`. */
export function useNamedTextPlace(place: string) {
  const marks = useMarks(({ byPlace }) => byPlace.get(place));
  return { "data-text-place": place, marks };
}
