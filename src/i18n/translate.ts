// A key and what to fill in become a sentence in one language.
// It must never throw or show an empty place: a missing value leaves its {name} in sight, where a reader can report it.
import type { Locale, Texts } from "./text-shape.ts";
import { type TextKey, texts } from "./texts.ts";

export type ParamValue = string | number;
export type LooseParams = Readonly<Record<string, ParamValue>>;

/** The names between braces in a text, as a union. */
export type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never;

/** What has to be handed over with a key; for a key put together at run time (a union) the compiler cannot know. */
export type ParamsOf<K extends TextKey> =
  true extends IsUnion<K>
    ? [params?: LooseParams]
    : [ParamNames<(typeof texts)[K]["ja"]>] extends [never]
      ? [params?: Readonly<Record<string, never>>]
      : [params: { readonly [Name in ParamNames<(typeof texts)[K]["ja"]>]: ParamValue }];

const everyText: Texts = texts;

/**
 * The text of `key` in `locale` with its {names} filled in from `params`.
 * A name without a value stays as it is written; a value without a place for it is ignored.
 */
export function translate<K extends TextKey>(locale: Locale, key: K, ...[params]: ParamsOf<K>): string {
  return fillIn(everyText[key]?.[locale] ?? key, params ?? {});
}

/** Puts values in the place of {names}. What is put in is not looked at again, whatever it contains. */
export function fillIn(text: string, params: LooseParams): string {
  if (!text.includes("{")) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  );
}
