// Elements of XML as text. What people wrote can never become markup here: everything that goes in is escaped, and what
// XML has no place for at all is shown by a sign instead of vanishing or breaking the file.

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element; `children` are finished pieces of XML, texts have to come through `xmlText`. Attributes without a value are
 * left out, numbers rounded to hundredths, so that the same drawing is the same bytes on every machine.
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : xmlText(value ?? "")}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A number with at most two decimals, without the sign of a negative nothing. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // XML would read it back as a line feed.
  "\r": "&#13;",
};

/** The text with all that means something to XML escaped, and all that it forbids as a visible sign (␀, �). */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu, (letter) => marks[letter] ?? visible(letter));

function visible(letter: string): string {
  const code = letter.charCodeAt(0);
  if (letter === "\t" || letter === "\n" || (code >= 0x7f && code <= 0x9f)) return letter;
  // Unicode has a picture of every control character, in their order.
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}
