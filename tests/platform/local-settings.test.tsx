import { afterEach, expect, test, vi } from "vitest";
import { readSetting, removeSetting, writeSetting } from "../../src/platform/local-settings.ts";

const asLocale = (value: unknown): "ja" | "en" | undefined => (value === "ja" || value === "en" ? value : undefined);

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("a setting is found again, and can be forgotten", () => {
  expect(readSetting("locale", asLocale)).toBeUndefined();
  expect(writeSetting("locale", "en")).toBe(true);
  expect(readSetting("locale", asLocale)).toBe("en");
  removeSetting("locale");
  expect(readSetting("locale", asLocale)).toBeUndefined();
});

test.each(['"fr"', "{", "null", ""])("a spoilt setting (%s) counts as none instead of stopping the app", (stored) => {
  localStorage.setItem("locale", stored);
  expect(readSetting("locale", asLocale)).toBeUndefined();
});

test("a browser that forbids settings does not stop the app", () => {
  for (const method of ["getItem", "setItem", "removeItem"] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
  }
  expect(readSetting("locale", asLocale)).toBeUndefined();
  expect(writeSetting("locale", "ja")).toBe(false);
  expect(() => removeSetting("locale")).not.toThrow();
});
