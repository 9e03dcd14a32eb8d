// A hand-out as a web page: the app's page with the data in an element of its own, the island, which no browser runs.
// What is read is looked at as text only: it must never be parsed as HTML or put into a document.
import { islandId, ownMark } from "../../base/page-marks.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { type ScriptElement, scriptElements } from "./script-elements.ts";

export type IslandError =
  /** A whole page, of ours or not, without data in it. */
  | { readonly code: "no-island" }
  /** A page of ours that ends before its end: it was downloaded or copied halfway. */
  | { readonly code: "cut-off" };

const islandTag = `<script type="application/json" id="${islandId}">`;

/**
 * The page with that data (a JSON text) and title in it, in place of any it had. The data comes before the app, so that
 * a page cut off later still has it. Throws when `page` is no page of this app, which only a mistake in the code can give.
 */
export function writeHandOutPage(page: string, island: string, title: string): string {
  const bare = withoutIslands(page);
  const at = scriptElements(bare).next().value?.start ?? 0;
  const head = bare.slice(0, at);
  const titleStart = head.indexOf("<title>");
  const titleEnd = head.indexOf("</title>");
  if (titleStart < 0 || titleEnd < titleStart) throw new Error("the page to hand out has no title before its script");
  const named = `${head.slice(0, titleStart)}<title>${escaped(title)}${head.slice(titleEnd)}`;
  return `${named}${islandTag}${harmless(island)}</script>\n    ${bare.slice(at)}`;
}

/**
 * The data in a page, as JSON text: the value that was written, with `<` as \u003c. A page that was cut off after its data
 * gives the data. Other pages, and any other text, give an error.
 */
export function readIsland(html: string): Result<string, IslandError> {
  let end = 0;
  for (const script of scriptElements(html)) {
    if (script.contentEnd === null) return err({ code: isIsland(script) || isOurs(html) ? "cut-off" : "no-island" });
    if (isIsland(script)) return ok(html.slice(script.start + script.tag.length, script.contentEnd));
    end = script.end ?? end;
  }
  return err({ code: isOurs(html) && html.indexOf("</html>", end) < 0 ? "cut-off" : "no-island" });
}

/** A browser that saved the page may have put the attributes in another order, or added one. */
const isIsland = ({ tag }: ScriptElement): boolean =>
  tag.includes(` id="${islandId}"`) && tag.includes(' type="application/json"');

/** The mark stands in the head, which is short: the app's code, which names it too, comes after. */
const isOurs = (html: string): boolean => {
  const code = html.indexOf("<script");
  const head = code < 0 ? html : html.slice(0, html.indexOf(">", code));
  return head.includes(` ${ownMark} `) || head.includes(` ${ownMark}=""`);
};

function withoutIslands(page: string): string {
  let kept = "";
  let from = 0;
  for (const script of scriptElements(page)) {
    if (!isIsland(script) || script.end === null) continue;
    kept += page.slice(from, script.start);
    from = script.end;
    while (/\s/.test(page.charAt(from))) from += 1;
  }
  return kept + page.slice(from);
}

/**
 * JSON in which nothing can end the element it stands in, nor begin a comment in it. `<` stands only inside the strings of
 * a JSON text, where the escape means the same.
 */
const harmless = (json: string): string =>
  json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
