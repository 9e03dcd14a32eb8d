// Makes a JSON value from outside safe to work on: no key that could reach an object's prototype, no lone surrogate
// (no file could carry it on), no nesting that would exhaust the stack. Whatever it changes, it lists.
import { isWellFormed, wellFormed } from "../base/well-formed.ts";
import { note, pathText, type Repair, shownValue } from "./reading-notes.ts";

/** Nothing in a story is nested nearly as deep as this. */
const maxDepth = 64;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

export interface Cleaned {
  readonly value: unknown;
  readonly repairs: readonly Repair[];
}

/** A JSON value made safe. The value given stays as it is; parts in which nothing was wrong are the same objects. */
export function cleanJson(value: unknown): Cleaned {
  const repairs: Repair[] = [];
  const steps: (string | number)[] = [];
  const list = (code: "letter-replaced" | "forbidden-key" | "too-deep", old: string, now = "") =>
    repairs.push(note(code, { path: wellFormed(pathText(steps)), old, now }));

  const clean = (part: unknown): unknown => {
    if (typeof part === "string") {
      if (isWellFormed(part)) return part;
      const whole = wellFormed(part);
      list("letter-replaced", whole, whole);
      return whole;
    }
    if (typeof part !== "object" || part === null) return part;
    if (steps.length >= maxDepth) {
      list("too-deep", shownValue(part), "null");
      return null;
    }
    return Array.isArray(part) ? cleanList(part) : cleanObject(part as Readonly<Record<string, unknown>>);
  };

  const cleanList = (items: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let i = 0; i < items.length; i += 1) {
      steps.push(i);
      const cleaned = clean(items[i]);
      steps.pop();
      if (cleaned !== items[i]) {
        copy ??= [...items];
        copy[i] = cleaned;
      }
    }
    return copy ?? items;
  };

  const cleanObject = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    let copy: [string, unknown][] | undefined;
    const keys = Object.keys(object);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? "";
      steps.push(key);
      // An own `__proto__` is read like any other key; only writing it would reach the prototype.
      const inside = object[key];
      const cleaned = clean(inside);
      const forbidden = forbiddenKeys.has(key) || !isWellFormed(key);
      if (forbidden) list("forbidden-key", shownValue(cleaned));
      steps.pop();
      if (forbidden || cleaned !== inside) copy ??= keys.slice(0, i).map((earlier) => [earlier, object[earlier]]);
      if (copy && !forbidden) copy.push([key, cleaned]);
    }
    return copy ? Object.fromEntries(copy) : object;
  };

  return { value: clean(value), repairs };
}
