// The shape of the source as a test: layers import only downwards, the pure layers stay pure, names say what is inside.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ImportLine, importFault, importsOf, nameFault, purityFaults } from "./helpers/architecture.ts";

const root = join(import.meta.dirname, "..");
const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll("\\", "/"),
  )
  .sort();
const modules = files
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));

describe("the source", () => {
  it("imports only downwards, and no feature imports another", () => {
    const faults = modules.flatMap(({ path, source }) =>
      importsOf(source).flatMap((line) => {
        const fault = importFault(path, line);
        return fault === null ? [] : [`${path}: ${fault} ("${line.from}")`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("keeps domain and document free of React, the page, the clock and chance", () => {
    const faults = modules.flatMap(({ path, source }) =>
      purityFaults(path, source).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("names files after what is inside, without index barrels", () => {
    const faults = files.flatMap((path) => {
      const fault = nameFault(path);
      return fault === null ? [] : [`${path}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});

describe("the rules, on examples", () => {
  it.each<[source: string, expected: ImportLine[]]>([
    [`import { a } from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`import type { A } from './a.ts';`, [{ from: "./a.ts", typeOnly: true }]],
    [`import { type A, type B } from "./a.ts";`, [{ from: "./a.ts", typeOnly: true }]],
    [`import { type A, b } from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`import a, { type B } from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`import * as a from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`import {\n  a,\n  b,\n} from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`import "./a.css";`, [{ from: "./a.css", typeOnly: false }]],
    [`export * from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`export { a } from "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
    [`export type { A } from "./a.ts";`, [{ from: "./a.ts", typeOnly: true }]],
    [`const a = await import("./a.ts");`, [{ from: "./a.ts", typeOnly: false }]],
    [
      `const all = import.meta.glob("../../templates/*.json", {});`,
      [{ from: "../../templates/*.json", typeOnly: false }],
    ],
    [`const all = import.meta.glob<A>(["./a/*.ts"]);`, [{ from: "./a/*.ts", typeOnly: false }]],
    [`// import { a } from "./a.ts";\n/* import "./b.ts"; */`, []],
    [`export const text = "read from 'there'";`, []],
    [`const url = "http://x"; import "./a.ts";`, [{ from: "./a.ts", typeOnly: false }]],
  ])("reads the imports of %j", (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });

  const imports = (from: string): ImportLine => ({ from, typeOnly: false });
  const importsType = (from: string): ImportLine => ({ from, typeOnly: true });

  it.each<[path: string, line: ImportLine, reason: RegExp]>([
    ["src/base/a.ts", imports("../domain/story.ts"), /base may not import domain; it may import nothing of ours/],
    ["src/base/a.ts", importsType("../domain/story.ts"), /base may not import domain/],
    ["src/platform/a.ts", imports("../domain/story.ts"), /platform may not import domain; it may import base/],
    ["src/domain/a.ts", imports("../document/a.ts"), /domain may not import document/],
    ["src/domain/records/a.ts", imports("../../platform/a.ts"), /domain may not import platform/],
    ["src/document/a.ts", imports("../exchange/json/a.ts"), /document may not import exchange/],
    ["src/exchange/json/a.ts", imports("../../storage/a.ts"), /exchange may not import storage/],
    ["src/exchange/a.ts", imports("../platform/a.ts"), /exchange may not import platform/],
    ["src/storage/a.ts", imports("../i18n/a.ts"), /storage may not import i18n/],
    ["src/i18n/a.ts", imports("../exchange/a.ts"), /i18n may import only types from exchange/],
    ["src/i18n/a.ts", importsType("../ui/Button.tsx"), /i18n may not import ui/],
    ["src/ui/Button.tsx", imports("../domain/a.ts"), /ui may not import domain/],
    ["src/ui/Button.tsx", imports("../state/a.ts"), /ui may not import state/],
    ["src/state/a.ts", imports("../features/outline/Outline.tsx"), /state may not import features/],
    ["src/features/outline/a.ts", imports("../matrix/a.ts"), /feature "outline" imports the feature "matrix"/],
    ["src/features/outline/a.ts", imports("../../app/a.ts"), /features may not import app/],
    ["src/app/App.tsx", imports("../main.tsx"), /app may not import main.tsx/],
    ["src/app/App.tsx", imports("../../tests/helpers/a.ts"), /outside src/],
    ["src/extras/a.ts", imports("../base/a.ts"), /in no layer/],
    ["src/domain/a.ts", imports("react"), /pure and may not import react/],
    ["src/document/a.ts", imports("zustand/vanilla"), /pure and may not import zustand/],
    ["src/domain/a.ts", imports("idb-keyval"), /pure and may not import idb-keyval/],
    ["src/exchange/a.ts", imports("node:fs"), /no browser has/],
  ])("%s may not have %j", (path, line, reason) => {
    expect(importFault(path, line)).toMatch(reason);
  });

  it.each<[path: string, line: ImportLine]>([
    ["src/domain/a.ts", imports("./records/card.ts")],
    ["src/domain/a.ts", imports("valibot")],
    ["src/document/a.ts", imports("immer")],
    ["src/domain/a.ts", imports("../../templates/default.json")],
    ["src/storage/a.ts", imports("../platform/locks.ts")],
    ["src/i18n/a.ts", importsType("../storage/a.ts")],
    ["src/features/outline/Outline.tsx", imports("./Row.tsx")],
    ["src/features/outline/Outline.tsx", imports("../../state/a.ts")],
    ["src/app/App.tsx", imports("../features/outline/Outline.tsx")],
    ["src/main.tsx", imports("./app/App.tsx")],
  ])("%s may have %j", (path, line) => {
    expect(importFault(path, line)).toBeNull();
  });

  it.each<[source: string, reason: RegExp]>([
    ["const now = Date.now();", /Date\.now/],
    ["const now = new Date();", /new Date\(\)/],
    ["const id = Math.random();", /Math\.random/],
    ["const id = crypto.randomUUID();", /crypto/],
    ["globalThis.crypto", /crypto/],
    ["window.alert(1)", /window/],
    ["document.title", /document\./],
    ["document?.title", /document\./],
    ["indexedDB.open('x')", /indexedDB/],
    ["import { useState } from 'react';", /React/],
  ])("the pure layers may not say %j", (source, reason) => {
    expect(purityFaults("src/domain/a.ts", source)).toEqual([expect.stringMatching(reason)]);
    expect(purityFaults("src/document/a.ts", source)).toHaveLength(1);
    expect(purityFaults("src/platform/a.ts", source)).toEqual([]);
  });

  it.each([
    "// Date.now is passed in; never read window here",
    "const at = new Date(milliseconds);",
    "const documents = 1; const windowed = documents;",
    "interface StoryDocument { undo(): void }",
  ])("the pure layers may say %j", (source) => {
    expect(purityFaults("src/domain/a.ts", source)).toEqual([]);
  });

  it.each([
    ["src/base/utils.ts", /says nothing/],
    ["src/ui/helpers/a.ts", /says nothing/],
    ["src/domain/common/a.ts", /says nothing/],
    ["src/misc/a.ts", /says nothing/],
    ["src/domain/index.ts", /index files/],
    ["src/ui/index.tsx", /index files/],
    ["src/domain/orderKey.ts", /kebab-case/],
    ["src/domain/OrderKey.ts", /kebab-case/],
    ["src/ui/text-field.tsx", /PascalCase/],
    ["src/features/OutLine/a.ts", /folder "OutLine"/],
    ["src/ui/text_field.module.css", /stylesheet/],
    ["src/ui/notes.md", /no place/],
  ])("%s is a bad name", (path, reason) => {
    expect(nameFault(path)).toMatch(reason);
  });

  it.each([
    "src/main.tsx",
    "src/base/order-key.ts",
    "src/ui/TextField.tsx",
    "src/ui/TextField.module.css",
    "src/ui/tokens.css",
    "src/domain/tsconfig.json",
    "src/i18n/texts/ja.ts",
  ])("%s is a good name", (path) => {
    expect(nameFault(path)).toBeNull();
  });
});
