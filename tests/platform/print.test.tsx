import { afterEach, expect, test, vi } from "vitest";
import { onPrint, printPage } from "../../src/platform/print.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("the page is told before and after a print, started by a button or from the browser's own menu", async () => {
  const told: string[] = [];
  const stop = onPrint(
    () => told.push("before"),
    () => told.push("after"),
  );
  vi.spyOn(window, "print").mockImplementation(() => {
    window.dispatchEvent(new Event("beforeprint"));
    window.dispatchEvent(new Event("afterprint"));
  });
  await printPage();
  expect(told).toEqual(["before", "after"]);
  stop();
  window.dispatchEvent(new Event("beforeprint"));
  expect(told).toHaveLength(2);
});
