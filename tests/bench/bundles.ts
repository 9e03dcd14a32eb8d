// Builds what is measured beside the app: bare pages, and the program's work without a screen.
// Built into memory or the system's temporary folder, with the same target and minifier as the app; never into the tree.
import { join } from "node:path";
import { build, type Rolldown } from "vite";

const here = import.meta.dirname;
const target = ["chrome120", "edge120"];

/** The text of one script; a global of that name holds what the entry exports. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await production(() =>
    build({
      configFile: false,
      root: here,
      mode: "production",
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        write: false,
        target,
        minify: true,
        lib: { entry: join(here, entry), formats: ["iife"], name, fileName: "bundle" },
      },
    }),
  );
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`${entry} built nothing`);
  return chunk.code;
}

/** The bare page as one HTML file, with the texts it shows at once, if any. */
export async function barePage(texts: readonly string[] = []): Promise<string> {
  const island = JSON.stringify(texts).replaceAll("<", "\\u003c");
  return htmlAround(
    await bundle("bare/page.tsx", "bare"),
    texts.length > 0 ? `<script type="application/json" id="texts">${island}</script>` : "",
  );
}

/** One of the bare maps as one HTML file; it waits to be told what to show. */
export const bareMapPage = async (kind: "flow" | "canvas"): Promise<string> =>
  htmlAround(await bundle(kind === "flow" ? "bare/flow-page.tsx" : "bare/canvas-page.ts", "bare"));

const htmlAround = (script: string, island = ""): string =>
  [
    '<!doctype html><html lang="ja"><head><meta charset="UTF-8"><title>bare</title></head><body><div id="root"></div>',
    island,
    `<script type="module">${script.replaceAll("</script", "<\\/script")}</script></body></html>`,
  ].join("\n");

/** Runs a build as it runs from the command line: under the test runner, libraries would bring their slow versions. */
export async function production<T>(act: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
