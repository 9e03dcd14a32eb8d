// Where the script elements of an HTML text are, without parsing it. What stands inside a script or a comment is passed
// over as a browser would, so that the app's own code may name any element without being taken for it.

export interface ScriptElement {
  /** Where its `<script` begins. */
  readonly start: number;
  /** Its start tag, from `<script` to `>`. */
  readonly tag: string;
  /** Where its `</script>` begins, and the place after that; null when the text ends before. */
  readonly contentEnd: number | null;
  readonly end: number | null;
}

const ending = "</script>";

/** The script elements in their order, each looked for only when asked for. An unfinished one is the last. */
export function* scriptElements(html: string): Generator<ScriptElement> {
  let at = 0;
  let start = -1;
  for (;;) {
    // Not looked for again while it lies ahead: a text of a million comments would take a million searches.
    if (start < at) start = html.indexOf("<script", at);
    if (start < 0) return;
    const comment = html.slice(at, start).indexOf("<!--");
    if (comment >= 0) {
      const commentEnd = html.indexOf("-->", at + comment);
      if (commentEnd < 0) return;
      at = commentEnd;
      continue;
    }
    const tagEnd = html.indexOf(">", start);
    const tag = tagEnd < 0 ? html.slice(start) : html.slice(start, tagEnd + 1);
    const contentEnd = tagEnd < 0 ? -1 : html.indexOf(ending, tagEnd);
    if (contentEnd < 0) {
      yield { start, tag, contentEnd: null, end: null };
      return;
    }
    at = contentEnd + ending.length;
    yield { start, tag, contentEnd, end: at };
  }
}
