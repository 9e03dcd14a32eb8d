// How the built page's own parts are known: written by the build, looked for by the code that passes the page on.
// Browser extensions and virus scanners put parts of their own into a page; nothing unmarked is ever passed on.

/** The attribute the build gives to its own elements in head and body. */
export const ownMark = "data-app";

/** The id of the element that holds the data of a handed-out page. */
export const islandId = "hand-out";

/** How the comment with the notices of the libraries begins. */
export const noticesBeginning = "\nThis page contains:\n";
