// The parts of one text on the sheet, in words of the language in use. The pages and the measure both build their
// elements from this and from the same classes, otherwise a text would be measured in another form than it is shown in.
import type { Phrase, TextBox, Words } from "../../domain/sheet/box.ts";
import type { LocalText } from "../../domain/template.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

/** What is needed to say things: the language, and the day that counts as the day of printing (`YYYY-MM-DD`). */
export interface Saying {
  readonly texts: TextsInUse;
  readonly today: string;
}

export interface TextParts {
  readonly mark: string;
  readonly label: string;
  readonly text: string;
  readonly note: string;
  /** The language of the person's text where it is not that of the page: Japanese is set by rules of its own. */
  readonly lang: "ja" | undefined;
  /** Said after a heading that stood on an earlier page already. */
  readonly again: string;
}

export const noParts: TextParts = { mark: "", label: "", text: "", lang: undefined, note: "", again: "" };

/** What is written in a box, part by part; a part there is not is empty. */
export function textParts(box: TextBox, { texts, today }: Saying): TextParts {
  const say = (words: Words) => wordsOf(words, { texts, today });
  // The later part of a text needs its indent, not its number once more.
  const isLaterPart = box.from > 0;
  return {
    mark: isLaterPart && box.mark.length > 0 ? "\u00a0" : box.mark.map(say).join(""),
    label: box.label === null ? "" : isLaterPart ? "\u00a0" : say(box.label),
    text: say(box.text),
    lang: texts.locale !== "ja" && typeof box.text === "string" && japanese.test(box.text) ? "ja" : undefined,
    note: box.note === null || box.continued ? "" : say(box.note),
    again: box.continued && !isLaterPart ? texts.t("sheet.continued") : "",
  };
}

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** Words of any kind in the language in use. */
export function wordsOf(words: Words, { texts, today }: Saying): string {
  if (typeof words === "string") return words;
  return "phrase" in words ? phraseOf(words, { texts, today }) : texts.local(words);
}

function phraseOf(words: Phrase, { texts, today }: Saying): string {
  switch (words.phrase) {
    case "serves":
      return texts.t("sheet.serves", {
        // Apart, as everywhere: the sign 12 before the name 12年目 would be read as 1212.
        end: `${words.sign} ${texts.local(words.end)}`.trimStart(),
        verb: texts.local(words.verb),
      });
    case "fiscal-year":
      return texts.fiscalYear(words.year);
    case "date":
      return texts.date(words.date === "" ? today : words.date);
    case "places":
      return words.places
        .map(({ name, mark }) => `${texts.local(name)}${/^[【]/u.test(mark) ? "" : " "}${mark}`.trim())
        .join(texts.t("sheet.comma"));
    default:
      return texts.t(`sheet.phrase.${words.phrase}`);
  }
}

/** The question asked in an empty place, in the language in use. */
export const invitationOf = (box: TextBox, { texts }: Saying): string => {
  const own: LocalText | null = box.invitation;
  if (own) return texts.local(own);
  return box.slot?.kind === "frame" ? texts.t(`about.${box.slot.field}`) : "";
};
