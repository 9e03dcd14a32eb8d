// The shape of a list of texts and the two languages there are.
// Nothing else, so that every list of texts can import it without a circle.

/** Japanese comes first: it is what a text is written in, English follows it. */
export const locales = ["ja", "en"] as const;
export type Locale = (typeof locales)[number];

export type Text = { readonly [L in Locale]: string };
export type Texts = Readonly<Record<string, Text>>;
