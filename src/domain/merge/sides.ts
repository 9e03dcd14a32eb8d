// The two sides of a merge: the story that is open, and the copy that is taken in. Labels only: nothing depends on which
// is which but what they are called.

export type Side = "mine" | "theirs";
export type Sides<T> = Readonly<Record<Side, T>>;

/** The one that is not this one. */
export const otherSide = (side: Side): Side => (side === "mine" ? "theirs" : "mine");
