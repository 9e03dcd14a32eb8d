// The page this code runs in, as it was delivered, so that it can be passed on as a file. From file:// it cannot be
// fetched, so it is put together from the document: only from what the build marked as its own, never from what React, an
// extension or a virus scanner put in. Must give the delivered file to the byte, or copies of copies would drift.
import { islandId, noticesBeginning, ownMark } from "../base/page-marks.ts";

// Taken when this module is loaded, before the app puts a story's name and itself there.
const deliveredTitle = document.title;
const deliveredRoot = document.getElementById("root")?.innerHTML ?? "";

/** Attributes the build writes; any other was added since. */
const ownAttributes = new Set(["name", "http-equiv", "content", "rel", "type", "href", "crossorigin", ownMark]);

const hasNoEnd = new Set(["meta", "link"]);

/** The page as one HTML text, without the data of a hand-out; null when it is not one file (the development server). */
export function readOwnPage(): string | null {
  const own = [...document.head.querySelectorAll(`:scope > [${ownMark}]`)];
  const firstScript = own.findIndex((element) => element.localName === "script");
  const scripts = own.filter((element) => element.localName === "script");
  if (scripts.length === 0 || scripts.some((script) => script.hasAttribute("src"))) return null;
  const title = `<title>${escaped(deliveredTitle)}</title>`;
  const head = ['<meta charset="UTF-8" />', ...own.map(written).toSpliced(firstScript, 0, title)];
  const body = [...document.body.querySelectorAll(`:scope > [${ownMark}]`)].map(written);
  return `<!doctype html>
<html lang="ja">
  <head>
    ${head.join("\n    ")}
  </head>
  <body>
    ${[...body, `<div id="root">${deliveredRoot}</div>`].join("\n    ")}
  ${notices()}
</body>
</html>
`;
}

/** The data of the hand-out this page is, as JSON text; null when the page is the app alone. */
export function readOwnIsland(): string | null {
  return document.querySelector(`script[type="application/json"]#${islandId}`)?.textContent ?? null;
}

/** An element as the build wrote it. What is inside is text to the parser (script, style, noscript) and stays as it is. */
function written(element: Element): string {
  const name = element.localName;
  const attributes = [...element.attributes]
    .filter((attribute) => ownAttributes.has(attribute.name))
    .map(({ name, value }) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  const start = `<${name}${attributes.join("")}`;
  return hasNoEnd.has(name) ? `${start} />` : `${start}>${element.innerHTML}</${name}>`;
}

/** The notices the libraries' licences ask for, which go wherever the page goes. */
function notices(): string {
  for (const { nodeType, nodeValue } of document.body.childNodes) {
    if (nodeType === Node.COMMENT_NODE && nodeValue?.startsWith(noticesBeginning)) return `<!--${nodeValue}-->`;
  }
  return "";
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
