// Where a file breaks off is what a person repairing it by hand needs to know.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../../src/exchange/json/json-scan.ts";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("the place at which JSON breaks", () => {
  it("is none in any JSON there is, however it is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }), fc.constantFrom(0, 1, 4), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent))).toEqual({ fault: null, repeated: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("is found in exactly the texts the browser refuses", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      '"a"',
      "1",
      "-",
      "0",
      ".",
      "e",
      "true",
      "nul",
      "null",
      " ",
      "\\",
      "\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(scanJson(text).fault === null).toBe(parses(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is called an early end for every beginning of a text", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const whole = JSON.stringify({ value });
        const { fault } = scanJson(whole.slice(0, Math.floor(share * whole.length * 0.999)));
        expect(fault).toMatchObject({ truncated: true });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["[1,\n 2,\n 𠮷]", { line: 3, column: 2, truncated: false }],
    ['{"表題": "𠮷𠮷" x}', { line: 1, column: 13, truncated: false }],
    ["[1 2]", { line: 1, column: 4, truncated: false }],
    ['{"a" 1}', { line: 1, column: 6, truncated: false }],
    ["{1: 2}", { line: 1, column: 2, truncated: false }],
    ["[1}", { line: 1, column: 3, truncated: false }],
    ["[,]", { line: 1, column: 2, truncated: false }],
    ["[1,]", { line: 1, column: 4, truncated: false }],
    ['{"a":1,}', { line: 1, column: 8, truncated: false }],
    ['["\t"]', { line: 1, column: 3, truncated: false }],
    ['["\\q"]', { line: 1, column: 3, truncated: false }],
    ["[1.", { line: 1, column: 2, truncated: true }],
    ["[1e+", { line: 1, column: 2, truncated: true }],
    ["fals", { line: 1, column: 1, truncated: true }],
    ["", { line: 1, column: 1, truncated: true }],
    ['["\\u12', { line: 1, column: 3, truncated: true }],
  ])("in %j is said by line and letter", (text, fault) => {
    expect(scanJson(text).fault).toEqual(fault);
  });
});

describe("a key given twice", () => {
  it.each([
    ['{"a": 1, "a": 2}', [{ path: ["a"], old: "1" }]],
    ['{"a": 1, "\\u0061": 2}', [{ path: ["a"], old: "1" }]],
    ['{"a": [0, {"b": "x, y", "b": null}]}', [{ path: ["a", 1, "b"], old: '"x, y"' }]],
    ['{"a": {"c": 1}, "b": {"c": 1}}', []],
    [
      '{"a": 1, "a": [2], "a": 3}',
      [
        { path: ["a"], old: "1" },
        { path: ["a"], old: "[2]" },
      ],
    ],
  ])("in %s is found with what stood there first", (text, repeated) => {
    expect(scanJson(text)).toEqual({ fault: null, repeated });
  });
});
