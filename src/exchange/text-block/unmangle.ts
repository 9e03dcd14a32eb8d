// Undoes what mail programs and gateways do to a text on its way: quote marks, blanks, line breaks, full-width letters.
// It cannot know which of these was done, so it gives several readings; whoever uses them has checksums to choose by.

/** More than this of a text is not looked at: far more than any mail holds. */
export const maxTextLength = 20 * 1024 * 1024;

/**
 * The text as one run of letters, digits, `+`, `/`, `:` and square brackets, in each way it may have been meant:
 * 1. what stands before the last quote mark of a line belongs to the quoting: `> > `, `山田> `, `｜`;
 * 2. so does that, and a line with any other letters in it was put in on the way;
 * 3. quote marks stand anywhere, because lines were joined after they had been quoted.
 */
export function readings(text: string): readonly string[] {
  const lines = toHalfWidth(text.slice(0, maxTextLength))
    .split(lineBreak)
    .map((line) => line.replace(invisible, "").replaceAll("&gt;", ">"));
  const unquoted = lines.map(withoutQuoting);
  const own = unquoted.filter((line) => !foreign.test(line));
  return [unquoted, own, lines].map((each) => each.join("").replace(foreignLetters, ""));
}

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const quoteMarks = [">", "|", "»", "›", "│", "┃", "¦"];
const invisible = /[\p{C}\p{Z}\p{M}]/gu;
const foreign = /[^A-Za-z0-9+/:[\]]/;
const foreignLetters = new RegExp(foreign, "g");

const withoutQuoting = (line: string): string =>
  line.slice(1 + Math.max(...quoteMarks.map((mark) => line.lastIndexOf(mark))));

/**
 * The full-width forms of ASCII as ASCII. Not `normalize("NFKC")`: it also spells out letters such as ㎏ or ﷺ, which puts
 * letters in that were never sent, and makes of a small text one eighteen times its size.
 */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[【〔〚⟦]/g, "[")
    .replace(/[】〕〛⟧]/g, "]")
    .replace(/[⁄∕]/g, "/")
    .replace(/[∶꞉]/g, ":");
