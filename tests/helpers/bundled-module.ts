// A module of ours as one script, to be tried in a real browser by itself, beside the app or without it.
import { build } from "vite";

/** The module and all it imports as the text of a script that makes a variable `name` of its exports. */
export async function bundledModule(entry: string, name: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["iife"], name } },
  });
  const output = Array.isArray(outcome) ? outcome[0]?.output : "output" in outcome ? outcome.output : undefined;
  const code = output?.[0]?.code;
  if (code === undefined) throw new Error(`${entry} was not bundled`);
  return code;
}
