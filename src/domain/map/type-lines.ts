// Where a text breaks into lines, reckoned without a screen: the same lines on every machine, in the view, on the canvas
// and in the picture. Widths are those of the widest of the usual Japanese typefaces, so that no line runs out of its box.

/** Letters of the Latin keyboard by width in em: the widest of Yu Gothic UI, Meiryo, Hiragino, BIZ UDP and Noto Sans. */
const keyboard: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI'|.,:;! ", 0.38],
  ['ftr()[]{}-"`/\\', 0.47],
  ["mwMW@%&", 1],
  ["abcdeghknopqsuvxyz0123456789JLFE", 0.65],
  ["ABCDGHKNOPQRSTUVXYZ+<=>~#$*_^?", 0.82],
];
const keyboardWidths = new Map(keyboard.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

const marks = /^(?:\p{M}|\u200b|\u200c|\u200d|\u2060|\ufeff)$/u;

// What must not begin a line and what must not end one (JIS X 4051, the strict rules for small kana included).
const notFirst = new Set(
  "、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”»ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ々〻ゝゞヽヾ゛゜‐゠–〜～…‥％℃)]},.:;?!%ｧｨｩｪｫｯｬｭｮｰﾞﾟ｡､｣",
);
const notLast = new Set("（［｛〔〈《「『【〘〖〝‘“«([{￥＄￡＃№$#｢");

// What stays together as a word, numbers with their points and commas included.
const latin = /[0-9A-Za-z\u00c0-\u024f'&@_/.,:-]/;
const endsPhrase = /[\u3041-\u309f、。，．・：；？！）］｝〕〉》」』】\s)\]},.;?!]/;
const opensPhrase = /[\u30a1-\u30fa\u3400-\u9fff\uf900-\ufaffA-Za-z0-9０-９Ａ-Ｚａ-ｚ①-⑳（［｛〔〈《「『【([{]/;

// What is known of a letter: bits below, and above them its width in thousandths of an em. Found out when it is first met.
const mayNotBegin = 1;
const mayNotEnd = 2;
const isLatin = 4;
const isPhraseEnd = 8;
const isPhraseStart = 16;
const widthShift = 5;
const unknown = -1;
const known = new Int32Array(0x10000).fill(unknown);

function factsOf(code: number): number {
  // Outside of the basic plane: signs without a width, pictures, somewhat wider in some typefaces, and rare kanji.
  if (code > 0xffff) return (isSign(code) ? 0 : isPicture(code) ? 1400 : 1000) << widthShift;
  const facts = known[code] as number;
  if (facts !== unknown) return facts;
  const letter = String.fromCharCode(code);
  const found =
    (notFirst.has(letter) ? mayNotBegin : 0) |
    (notLast.has(letter) ? mayNotEnd : 0) |
    (latin.test(letter) ? isLatin : 0) |
    (endsPhrase.test(letter) ? isPhraseEnd : 0) |
    (opensPhrase.test(letter) ? isPhraseStart : 0) |
    (Math.round(widthOf(letter, code) * 1000) << widthShift);
  known[code] = found;
  return found;
}

/** What changes the picture or letter before it: variant signs, and the colours of skin. */
const isSign = (code: number): boolean =>
  (code >= 0xe0000 && code < 0xf0000) ||
  (code >= 0x1f3fb && code <= 0x1f3ff) ||
  (code < 0x1f000 && marks.test(String.fromCodePoint(code)));

const isPicture = (code: number): boolean => (code >= 0x1f000 && code < 0x20000) || (code >= 0x2600 && code <= 0x27bf);

/** The width of a letter in em. */
function widthOf(letter: string, code: number): number {
  const typed = keyboardWidths.get(letter);
  if (typed !== undefined) return typed;
  if (code < 0x20) return code === 0x09 ? 0.38 : 0;
  if (code < 0xa0) return 0.65;
  if (code >= 0xff61 && code <= 0xff9f) return 0.6;
  return marks.test(letter) ? 0 : 1;
}

/** How much of a line may stay empty for the sake of a break between phrases, as a share of its width. */
const slack = 0.3;

/**
 * The lines of `text` at `width` (in em). Line breaks of the text are kept, everything else is only cut, never changed:
 * joined together the lines are the text without its line breaks. An empty text has one empty line.
 */
export function breakLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) breakParagraph(paragraph, width, lines);
  return lines;
}

function breakParagraph(text: string, width: number, lines: string[]): void {
  const room = width * 1000;
  let start = 0;
  let line = lineFrom(text, start, room);
  while (line.end < text.length) {
    const next = lineFrom(text, line.end, room);
    const isLast = next.end === text.length;
    if (isLast && isLeftAlone(text.length - line.end, line, next, room)) {
      lines.push(text.slice(start, line.phrase), text.slice(line.phrase));
      return;
    }
    lines.push(text.slice(start, line.end));
    start = line.end;
    line = next;
  }
  lines.push(text.slice(start));
}

/** Where a line ends, how much of it is used until there, and the same for its last break between phrases. */
interface Line {
  readonly end: number;
  readonly used: number;
  /** 0: it has none. */
  readonly phrase: number;
  readonly usedAtPhrase: number;
}

/** A last line of a letter or two takes the last phrase of the line before along, where both then have room. */
const isLeftAlone = (letters: number, { end, used, phrase, usedAtPhrase }: Line, last: Line, room: number): boolean =>
  letters <= 2 && phrase > 0 && phrase < end && usedAtPhrase >= room / 2 && used - usedAtPhrase + last.used <= room;

/** The line that begins there; it ends where the text does if all the rest has room. */
function lineFrom(text: string, start: number, room: number): Line {
  let at = start;
  let used = 0;
  // The latest places to break, and how much of the line stands before them.
  let anyBreak = 0;
  let usedAtAny = 0;
  let phrase = 0;
  let usedAtPhrase = 0;
  // The letter before, its marks left out, and the sign that ties the next one to it.
  let before = 0;
  let tie = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const facts = factsOf(code);
    const advance = facts >> widthShift;
    const next = at + (code > 0xffff ? 2 : 1);
    // A mark belongs to the letter before it, and a picture behind a joiner to the picture before that.
    if (advance === 0 || (tie === joiner && isPicture(code))) {
      tie = code === joiner || code === glue ? code : 0;
      at = next;
      continue;
    }
    const isSpace = code === space || code === wideSpace;
    if (at > start && !isSpace && tie === 0 && mayBreakBetween(before, facts)) {
      [anyBreak, usedAtAny] = [at, used];
      if ((before & isPhraseEnd) !== 0 && (facts & isPhraseStart) !== 0) [phrase, usedAtPhrase] = [at, used];
    }
    // A space at the end of a line needs no room.
    if (used + advance > room && used > 0 && !isSpace) {
      if (phrase > 0 && usedAtPhrase >= room * (1 - slack))
        return { end: phrase, used: usedAtPhrase, phrase, usedAtPhrase };
      return anyBreak > 0
        ? { end: anyBreak, used: usedAtAny, phrase, usedAtPhrase }
        : { end: at, used, phrase, usedAtPhrase };
    }
    used += advance;
    before = facts;
    tie = 0;
    at = next;
  }
  return { end: text.length, used, phrase, usedAtPhrase };
}

const space = 0x20;
const wideSpace = 0x3000;
const joiner = 0x200d;
const glue = 0x2060;

function mayBreakBetween(before: number, after: number): boolean {
  if ((after & mayNotBegin) !== 0 || (before & mayNotEnd) !== 0) return false;
  return (before & after & isLatin) === 0;
}
