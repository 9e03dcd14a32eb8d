// Texts with half a letter in them (a lone surrogate): no file in UTF-8 could carry them on.

// With the u flag a surrogate pair is one letter, so that only lone halves match.
const loneHalf = /\p{Surrogate}/u;
const loneHalves = /\p{Surrogate}/gu;

// Built into today's browsers and much quicker, but newer than the language version this is checked against.
const builtIn = (String.prototype as { readonly isWellFormed?: () => boolean }).isWellFormed;

/** True when the text holds whole letters only. */
export const isWellFormed = (text: string): boolean => (builtIn ? builtIn.call(text) : !loneHalf.test(text));

/** The text with U+FFFD in place of every half letter. */
export const wellFormed = (text: string): string => text.replace(loneHalves, "\uFFFD");
