import { expect, test } from "vitest";
import { isRecordId } from "../../src/domain/ids.ts";
import { newId } from "../../src/platform/random-ids.ts";

test("a fresh id is one a file may carry, and none comes twice", () => {
  const ids = Array.from({ length: 5000 }, () => newId("c"));
  expect(ids.every(isRecordId)).toBe(true);
  expect(ids.every((id) => /^c_[0-9a-z]{16}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every character is about as likely as any other, so that two copies do not meet on one id", () => {
  const counts = new Map<string, number>();
  const draws = 4000;
  for (let i = 0; i < draws; i++) for (const sign of newId("c").slice(2)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const expected = (draws * 16) / 36;
  expect(counts.size).toBe(36);
  // Six standard deviations: chance alone fails this once in millions of runs; a modulo bias of 1/7 always does.
  const tolerance = 6 * Math.sqrt(expected);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(tolerance);
});
