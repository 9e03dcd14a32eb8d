// Puts class names together.
// Nothing else: style decisions belong into the CSS modules.

/** The given names with a space between, without those that are missing. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(" ");
