// The colours of the theme, read from its style sheet as a browser would resolve them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const css = [
  readFileSync(join(root, "node_modules/@digital-go-jp/design-tokens/dist/tokens.css"), "utf8"),
  readFileSync(join(root, "src/ui/theme.css"), "utf8").split("@media")[0] ?? "",
].join("\n");
const valuesByName = new Map<string, string>();
for (const [, name = "", value = ""] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
  if (!valuesByName.has(name)) valuesByName.set(name, value.trim());
}

/** A colour of the theme as `#rrggbb`, by its name (`--ink`). Throws when it is none. */
export function themeColour(name: string): string {
  const value = valuesByName.get(name) ?? `${name} is not in the theme`;
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return themeColour(other);
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(value);
  return value.toLowerCase();
}
