// Who may import whom, what the pure layers may not touch, and how files are named: as plain functions over a path and
// its text, so that the rules themselves can be tried on bad examples.
// Paths are as in the repository, with forward slashes: "src/domain/story.ts".
import { posix } from "node:path";

interface Layer {
  /** The layers it may import from, besides itself. */
  may: readonly string[];
  /** Of these it may import types only. */
  typesOnly?: readonly string[];
}

const belowFeatures = ["base", "platform", "domain", "document", "exchange", "storage", "i18n", "ui", "state"];

const layers: Readonly<Record<string, Layer>> = {
  base: { may: [] },
  platform: { may: ["base"] },
  domain: { may: ["base"] },
  document: { may: ["domain", "base"] },
  exchange: { may: ["document", "domain", "base"] },
  storage: { may: ["exchange", "document", "domain", "base", "platform"] },
  // Texts name errors and findings of the layers beside them; running their code is not their business.
  i18n: { may: ["domain", "document", "exchange", "storage", "base"], typesOnly: ["document", "exchange", "storage"] },
  ui: { may: ["base", "i18n", "platform"] },
  state: { may: belowFeatures.filter((name) => name !== "state") },
  features: { may: belowFeatures },
  app: { may: [...belowFeatures, "features"] },
};

export interface ImportLine {
  from: string;
  typeOnly: boolean;
}

/** Everything a module's text imports, re-exports or globs. */
export function importsOf(source: string): ImportLine[] {
  const code = withoutComments(source);
  const statements = code.matchAll(
    /(?<![\w$.])(?:import|export)\b(?<what>[^;"'`()]*?)\bfrom\s*["'](?<from>[^"']+)["']|(?<![\w$.])import\s*["'](?<bare>[^"']+)["']/g,
  );
  const calls = code.matchAll(/\bimport(?:\.meta\.glob)?\s*(?:<[^>]*>)?\(\s*\[?\s*["'`](?<called>[^"'`]+)["'`]/g);
  return [
    ...[...statements].map(({ groups }) => ({
      from: groups?.from ?? groups?.bare ?? "",
      typeOnly: isTypeOnly(groups?.what),
    })),
    ...[...calls].map(({ groups }) => ({ from: groups?.called ?? "", typeOnly: false })),
  ];
}

function isTypeOnly(what: string | undefined): boolean {
  if (what === undefined) return false;
  const clause = what.trim();
  if (/^type\b/.test(clause)) return true;
  const named = /^\{(?<names>[^}]*)\}$/.exec(clause)?.groups?.names;
  if (named === undefined) return false;
  const names = named.split(",").filter((name) => name.trim() !== "");
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

/** Why this file may not import that; null when it may. */
export function importFault(path: string, { from, typeOnly }: ImportLine): string | null {
  if (!from.startsWith(".")) return packageFault(path, from);
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  if (target.startsWith("templates/")) return null;
  if (!target.startsWith("src/")) return `imports ${target}, which is outside src/ and templates/`;
  if (path === "src/main.tsx") return null;
  const [own, ownPart] = layerOf(path);
  const [other, otherPart] = layerOf(target);
  const layer = layers[own];
  if (!layer) return `${path} is in no layer: ${Object.keys(layers).join(", ")} are the ones there are`;
  if (own === "features" && other === "features") {
    return ownPart === otherPart
      ? null
      : `the feature "${ownPart}" imports the feature "${otherPart}"; features meet only in app/`;
  }
  if (own === other) return null;
  if (!layer.may.includes(other)) {
    return `${own} may not import ${other}; it may import ${layer.may.join(", ") || "nothing of ours"}`;
  }
  if (!typeOnly && layer.typesOnly?.includes(other)) return `${own} may import only types from ${other} (import type)`;
  return null;
}

function packageFault(path: string, name: string): string | null {
  const [layer] = layerOf(path);
  if (name.startsWith("node:")) return `imports ${name}, which no browser has`;
  if (isPure(layer) && /^(react|react-dom|zustand|idb-keyval|@xyflow|react-aria)/.test(name)) {
    return `${layer} is pure and may not import ${name}`;
  }
  return null;
}

function layerOf(path: string): [layer: string, part: string] {
  const [, layer = "", part = ""] = path.split("/");
  return [layer, part];
}

function isPure(layer: string): boolean {
  return layer === "domain" || layer === "document";
}

const impure: ReadonlyArray<readonly [pattern: RegExp, name: string]> = [
  [/\breact\b/i, "React"],
  [/\bwindow\b/, "window"],
  [/\bdocument\s*\??\./, "document."],
  [/\bDate\.now\b/, "Date.now"],
  [/\bnew Date\(\s*\)/, "new Date()"],
  [/\bMath\.random\b/, "Math.random"],
  [/\bcrypto\b/, "crypto"],
  [/\bindexedDB\b/, "indexedDB"],
];

/** What a module of the pure layers mentions although it must be given it, comments aside. */
export function purityFaults(path: string, source: string): string[] {
  const [layer] = layerOf(path);
  if (!isPure(layer)) return [];
  const code = withoutComments(source);
  return impure
    .filter(([pattern]) => pattern.test(code))
    .map(([, name]) => `${layer} is pure and mentions ${name}; clock, ids and storage are passed in`);
}

const vagueNames = new Set(["utils", "util", "helpers", "helper", "common", "misc", "shared", "lib"]);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+$/;

/** What is wrong with where a file is or what it is called; null when nothing is. */
export function nameFault(path: string): string | null {
  const parts = path.split("/").slice(1);
  const file = parts.at(-1) ?? "";
  const [, stem = "", extension = ""] = /^(.+?)(\.(?:module\.css|d\.ts|[^.]+))$/.exec(file) ?? [];
  const vague = [...parts.slice(0, -1), stem].find((name) => vagueNames.has(name.toLowerCase()));
  if (vague) return `"${vague}" says nothing of what is inside; name it after that`;
  const folder = parts.slice(0, -1).find((name) => !kebab.test(name));
  if (folder) return `the folder "${folder}" is not in kebab-case`;
  if (stem === "index") return "index files hide where things are: import the module itself";
  switch (extension) {
    case ".tsx":
      return path === "src/main.tsx" || pascal.test(stem)
        ? null
        : "a .tsx file is named PascalCase after its component";
    case ".css":
    case ".module.css":
      return pascal.test(stem) || kebab.test(stem) ? null : "a stylesheet is named like its component or in kebab-case";
    case ".ts":
    case ".d.ts":
    case ".json":
      return kebab.test(stem) ? null : `a ${extension} file is named in kebab-case`;
    default:
      return `${extension || "a file without an ending"} has no place in src/`;
  }
}

/** Drops comments and keeps strings whole, so that neither a URL's slashes nor a word in prose is taken for code. */
function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, text: string | undefined) => text ?? " ",
  );
}
