// A place where a person's text stands in a story: a card's text, one of its fields, a link's reason or assumption.
// Written as one word, `c_1.text`, `c_1.fields.aim`, `l_1.reason`, it marks the fields of the screen that hold the text.
import { isRecordId, type RecordId } from "./ids.ts";
import type { Story } from "./story.ts";

export interface TextPlace {
  /** A card or a link. */
  readonly recordId: RecordId;
  /** As change sets name it: `text`, `fields.aim`, `reason`. */
  readonly field: string;
}

/** The place as one word. */
export const textPlaceName = ({ recordId, field }: TextPlace): string => `${recordId}.${field}`;

/** The place such a word names; null when it names none. */
export function parseTextPlace(name: string): TextPlace | null {
  const dot = name.indexOf(".");
  const recordId = name.slice(0, dot);
  return dot > 0 && isRecordId(recordId) ? { recordId, field: name.slice(dot + 1) } : null;
}

/** The text that stands there, an unwritten one being empty; undefined once its card or link is gone. */
export function textAt(story: Story, { recordId, field }: TextPlace): string | undefined {
  const card = story.cards[recordId];
  if (card) {
    if (field === "text") return card.text;
    if (field === "noEnds" || field === "noMeans") return card[field] ?? "";
    return field.startsWith("fields.") ? (card.fields[field.slice("fields.".length)] ?? "") : undefined;
  }
  const link = story.links[recordId];
  return link && (field === "reason" || field === "assumption") ? link[field] : undefined;
}

/** Where a place of the text is in a field that holds it: fields take a line break of two characters for one. */
export const fieldOffset = (text: string, offset: number): number =>
  offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);

/** The way back: where a place in the field is in the text. */
export function textOffset(text: string, offset: number): number {
  let at = 0;
  for (let passed = 0; passed < offset && at < text.length; passed += 1) at += text.startsWith("\r\n", at) ? 2 : 1;
  return at;
}
