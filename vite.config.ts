// One configuration for the dev server, the build and the tests.
// The build must end as ONE file, dist/index.html: it is mailed, copied and opened by double-click, where nothing
// beside it can be fetched. Its Content-Security-Policy is what keeps the promise that no request leaves the page.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { noticesBeginning, ownMark } from "./src/base/page-marks.ts";

/** A link to a file beside the page is a request (and a second file to carry): the icon travels in the page. */
function inlineFavicon(): Plugin {
  return {
    name: "inline-favicon",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler(html) {
        const svg = readFileSync(new URL("public/favicon.svg", import.meta.url), "utf8").trim();
        return html.replace('href="/favicon.svg"', `href="data:image/svg+xml,${encodeURIComponent(svg)}"`);
      },
    },
  };
}

interface BundledLicense {
  name: string;
  version: string;
  identifier?: string | null;
  text?: string;
}

const licenseList = "licenses.json";

/** The page is passed on as a file of its own, so the notices its libraries ask for travel in it, as a comment. */
function licenseNotices(): Plugin {
  return {
    name: "license-notices",
    apply: "build",
    enforce: "post",
    config: () => ({ build: { license: { fileName: licenseList } } }),
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const list = bundle[licenseList];
        if (list?.type !== "asset") return this.error("the list of the libraries' licenses is missing");
        const comment = `<!--${noticesBeginning}\n${noticeText(JSON.parse(String(list.source)))}\n-->`;
        delete bundle[licenseList];
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          // Inside the body, so that a page that writes itself out keeps it.
          file.source = String(file.source).replace(/<\/body>\s*<\/html>\s*$/, (end) => `${comment}\n${end}`);
        }
      },
    },
  };
}

/** Many libraries carry the same text below a copyright line of their own: each text once, after all it belongs to. */
function noticeText(licenses: readonly BundledLicense[]): string {
  const librariesByText = new Map<string, string[]>();
  for (const { name, version, identifier, text = "" } of licenses) {
    const lines = text.split("\n").map((line) => line.trim());
    const owners = lines.filter((line) => /^copyright (\(c\)|\d)/i.test(line));
    const terms = lines.filter((line) => line !== "" && !owners.includes(line)).join("\n");
    const library = [`${name} ${version} (${identifier ?? "see below"})`, ...owners].join(", ");
    librariesByText.set(terms, [...(librariesByText.get(terms) ?? []), library]);
  }
  const notices = [...librariesByText].map(([terms, libraries]) => [...libraries, terms].join("\n"));
  return notices.join("\n\n").replaceAll("--", "- -");
}

const scriptElement = /<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g;

/** Adds the policy as a meta tag; only the very script of this build may run, known by its hash. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // After vite-plugin-singlefile (same order, listed later): only then is the script's final text known.
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) {
            this.error(`${file.fileName} was not inlined: the build must be one HTML file`);
          }
          const html = String(file.source);
          const hashes = [...html.matchAll(scriptElement)].map(({ groups }) => {
            const { attributes = "", code = "" } = groups ?? {};
            if (/\ssrc=/.test(attributes)) {
              this.error(`${file.fileName} still loads a script from beside itself: ${attributes}`);
            }
            // The browser hashes what its parser kept, and the parser turns a carriage return into a line feed.
            return createHash("sha256").update(code.replace(/\r\n?/g, "\n")).digest("base64");
          });
          const policy = [
            "default-src 'none'",
            `script-src ${hashes.map((hash) => `'sha256-${hash}'`).join(" ")}`,
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "font-src data:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
          ].join("; ");
          // A function, because the replacement text of String.replace gives `$` a meaning.
          file.source = html.replace(
            /<meta charset="UTF-8" ?\/?>/i,
            (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          );
        }
      },
    },
  };
}

/** The parts of a page, and what stands between the two tags of a script or a style, where `<meta` is no element. */
const ownParts =
  /<(?<raw>script|style|noscript)\b(?<attributes>[^>]*)>[\s\S]*?<\/\k<raw>>|<(?:meta|link)\b[^>]*?(?= ?\/?>)/g;

/** Marks what the build wrote. A page that writes itself out then leaves out what an extension put into it. */
function markOwnParts(): Plugin {
  return {
    name: "mark-own-parts",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // After the policy (same order, listed later), whose meta tag is marked too.
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          file.source = String(file.source).replace(ownParts, (part, raw?: string, attributes = "") => {
            // Browsers look for the encoding first of all; it is the same in every page and needs no mark.
            if (raw === undefined) return /\scharset=/.test(part) ? part : `${part} ${ownMark}`;
            const tag = `<${raw}${attributes}`;
            return `${tag} ${ownMark}${part.slice(tag.length)}`;
          });
        }
      },
    },
  };
}

const browserTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    environment: "node",
    globalSetup: ["tests/helpers/browser-global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    // Every file drives a browser of its own: more than two at once only wait for each other on an office PC or in CI.
    maxWorkers: 2,
    // After the quick tests, so that neither slows the other.
    sequence: { groupOrder: 1 },
  },
};

/** How long a quick test may take before it counts as hanging, in ms: generous, since speed is the bench's business. */
const patience = 60_000;

/** The runner's own choice leaves one core idle, which on an office PC or in CI is one of two. */
const everyCore = "100%";

const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: "node",
      maxWorkers: everyCore,
      environment: "node",
      testTimeout: patience,
      include: ["tests/**/*.test.ts"],
      exclude: ["tests/browser/**"],
    },
  },
  {
    extends: true,
    test: {
      name: "dom",
      maxWorkers: everyCore,
      environment: "jsdom",
      testTimeout: patience,
      include: ["tests/**/*.test.tsx"],
      setupFiles: ["tests/helpers/dom-setup.ts"],
    },
  },
  {
    ...browserTests,
    test: { ...browserTests.test, name: "browser", include: ["tests/browser/**/*.test.ts"] },
  },
];

/** Measurements take minutes and depend on the machine: `npm run bench` runs them, `npm test` never does. */
const benchProjects: TestProjectInlineConfiguration[] = [
  {
    ...browserTests,
    test: {
      ...browserTests.test,
      name: "bench",
      include: ["tests/bench/**/*.bench.ts"],
      maxWorkers: 1,
      testTimeout: 900_000,
    },
  },
];

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [
    { ...optimizeLocales.vite({ locales: ["ja-JP", "en-US"] }), apply: "build" as const },
    inlineFavicon(),
    react(),
    viteSingleFile(),
    licenseNotices(),
    contentSecurityPolicy(),
    markOwnParts(),
  ],
  css: {
    modules: {
      // Readable in the inspector and in a failing test; the hash keeps two files of one name apart.
      generateScopedName: (name: string, filename: string) => {
        const file = basename(filename.split("?")[0] ?? filename, ".module.css");
        return `${file}_${name}_${createHash("sha256").update(fromRoot(filename)).digest("hex").slice(0, 4)}`;
      },
    },
  },
  build: {
    target: ["chrome120", "edge120"],
    copyPublicDir: false,
    modulePreload: { polyfill: false },
  },
  // The next free port when this one is taken.
  preview: { port: 4173, strictPort: false },
  test: {
    projects: mode === "bench" ? benchProjects : projects,
    passWithNoTests: true,
  },
}));

/** The same name on every machine, whatever folder the checkout is in. */
function fromRoot(filename: string): string {
  return filename.replaceAll("\\", "/").replace(/^.*?\/src\//, "src/");
}
