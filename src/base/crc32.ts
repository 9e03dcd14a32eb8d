// CRC-32 (the one of zip and PNG) of a text's UTF-8 bytes: tells that a file was damaged or edited on its way.
// It is no protection against anyone who means harm: whoever edits the file can write a fitting value.

const table = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

const fed = (crc: number, byte: number): number => (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);

/** The CRC-32 of the text's UTF-8 bytes as eight hexadecimal digits. A lone surrogate counts as U+FFFD. */
export function crc32(text: string): string {
  let crc = -1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      crc = fed(crc, unit);
    } else if (unit < 0x800) {
      crc = fed(fed(crc, 0xc0 | (unit >> 6)), 0x80 | (unit & 0x3f));
    } else if (unit < 0xd800 || unit > 0xdfff) {
      crc = fedThree(crc, unit);
    } else {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) {
        crc = fed(fed(crc, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 0x3f));
        crc = fed(fed(crc, 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f));
        i += 1;
      } else {
        crc = fedThree(crc, 0xfffd);
      }
    }
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}

const fedThree = (crc: number, code: number): number =>
  fed(fed(fed(crc, 0xe0 | (code >> 12)), 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f));
