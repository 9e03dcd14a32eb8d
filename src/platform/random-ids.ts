// Fresh ids from the browser's source of randomness.
// Every character must be equally likely: a skewed draw makes two offline copies meet on the same id sooner.

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
const idLength = 16;
// The largest multiple of 36 that fits in a byte; what lies above is drawn again.
const fairLimit = 256 - (256 % alphabet.length);

/** `prefix`, an underscore and 16 random lower-case letters and digits. */
export function newId(prefix: string): string {
  let id = "";
  while (id.length < idLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      if (byte < fairLimit && id.length < idLength) id += alphabet[byte % alphabet.length];
    }
  }
  return `${prefix}_${id}`;
}
