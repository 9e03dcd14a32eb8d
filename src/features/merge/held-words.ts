// What a copy held, out of the record of a merge: its texts, as they were.
// The record may come from another program: what cannot be read as JSON is shown as it stands.

/** The texts in a record's JSON, one after the other; for anything without texts the JSON itself. */
export function heldWords(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null) return json;
    const held = "text" in value ? [value.text] : Object.values(value);
    return held.filter((each) => typeof each === "string").join("　");
  } catch {
    return json;
  }
}
