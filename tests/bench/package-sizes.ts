// What each library costs in the single file. The app is built once more with a source map, and every letter of the
// minified script is counted for the module it came from; nothing is written.
// Compressed, a package is weighed alone: the sum is more than the file, because together they compress better.
import { SourceMap } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { production } from "./bundles.ts";

export interface Cost {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

const root = join(import.meta.dirname, "../..");
const ownScript = "the app itself (src/)";
const ownTemplates = "templates and examples (templates/)";
const glue = "what joins the modules";

/** The parts of the single file, the heaviest first. */
export async function packageCosts(): Promise<readonly Cost[]> {
  const parts = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const known = parts.get(name);
    if (known) known.push(code);
    else parts.set(name, [code]);
  };
  await production(() =>
    build({
      root,
      mode: "production",
      logLevel: "error",
      plugins: [weigher(add)],
      build: { write: false, sourcemap: "hidden" },
    }),
  );
  return [...parts]
    .map(([name, codes]): Cost => weigh(name, codes.join("")))
    .sort((a, b) => b.raw - a.raw || (a.name < b.name ? -1 : 1));
}

/** Bytes as they are and compressed as well as gzip can. */
export function weigh(name: string, text: string): Cost {
  return { name, raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

function weigher(add: (name: string, code: string) => void): Plugin {
  return {
    name: "weigh-packages",
    enforce: "post",
    // Vite maps neither data nor the names of classes to the files they come from.
    transform(code, id) {
      if (!/\.(json|css)$/.test(id)) return null;
      const mappings = code.split("\n").map((_, line) => (line === 0 ? "AAAA" : "AACA"));
      return { code, map: { version: 3, sources: [id], names: [], mappings: mappings.join(";") } };
    },
    generateBundle: {
      // Before the script and the styles go into the page.
      order: "pre",
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === "chunk") {
            if (!file.map) return this.error(`${file.fileName} came without a source map`);
            shareOut(file.code, new SourceMap(JSON.parse(file.map.toString())), add);
          } else if (name.endsWith(".map")) delete bundle[name];
        }
      },
    },
  };
}

/** Gives every stretch of the code to the module its source map names. */
function shareOut(code: string, map: SourceMap, add: (name: string, code: string) => void): void {
  code.split("\n").forEach((line, row) => {
    let start = 0;
    let owner = ownerAt(map, row, 0);
    for (let column = 1; column < line.length; column += 1) {
      // Names and numbers belong together; only at their edges can another module begin.
      if (isWordLetter(line.charCodeAt(column)) && isWordLetter(line.charCodeAt(column - 1))) continue;
      const next = ownerAt(map, row, column);
      if (next === owner) continue;
      add(owner, line.slice(start, column));
      start = column;
      owner = next;
    }
    add(owner, `${line.slice(start)}\n`);
  });
}

const isWordLetter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 36;

function ownerAt(map: SourceMap, row: number, column: number): string {
  const entry = map.findEntry(row, column);
  // A stretch that came from no file has an entry without a source, whatever the types say.
  const { originalSource = "" } = entry as { readonly originalSource?: string };
  const source = originalSource.replaceAll("\\", "/");
  const inPackage = source.split("node_modules/").at(-1) ?? "";
  if (source.includes("node_modules/")) return /^(?:@[^/]+\/)?[^/]+/.exec(inPackage)?.[0] ?? glue;
  if (source.includes("templates/")) return ownTemplates;
  if (source.includes("src/")) return ownScript;
  return glue;
}
