// Bytes as base64 (RFC 4648) and back, without the browser's btoa, which takes strings and not bytes.
// Reading is strict: one text for the same bytes, so that an altered letter is never passed over in silence.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const padding = "=".charCodeAt(0);

const foreign = 255;
const values = new Uint8Array(128).fill(foreign);
for (const [value, code] of codes.entries()) values[code] = value;

/** How many letters are made into a string at once: an engine takes only so many arguments. */
const step = 8192;

/** The bytes as base64, padded with `=`. */
export function toBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(padding);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    letters[at] = codes[bits >> 18] ?? 0;
    letters[at + 1] = codes[(bits >> 12) & 63] ?? 0;
    if (left > 1) letters[at + 2] = codes[(bits >> 6) & 63] ?? 0;
    if (left > 2) letters[at + 3] = codes[bits & 63] ?? 0;
    at += 4;
  }
  let text = "";
  for (let i = 0; i < letters.length; i += step) text += String.fromCharCode(...letters.subarray(i, i + step));
  return text;
}

/** The bytes of a base64 text, padded or not; null when it is none, or none that `toBase64` would have written. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const padded = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const length = text.length - padded;
  if (length % 4 === 1 || (padded > 0 && text.length % 4 !== 0)) return null;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? foreign;
    if (value === foreign) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  // What the last letter holds beyond the last byte is zero in a text that was written, not altered.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
