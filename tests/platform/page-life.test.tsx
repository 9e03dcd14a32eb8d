import { afterEach, expect, test, vi } from "vitest";
import { askBeforeLeaving, isPageHidden, onPageLeaving, onPageReturning } from "../../src/platform/page-life.ts";

function turn(state: "hidden" | "visible") {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("every way a page can end gives a last chance to save", () => {
  let chances = 0;
  const stop = onPageLeaving(() => chances++);
  turn("hidden");
  expect(chances).toBe(1);
  expect(isPageHidden()).toBe(true);
  document.dispatchEvent(new Event("freeze"));
  window.dispatchEvent(new Event("pagehide"));
  window.dispatchEvent(new Event("beforeunload"));
  expect(chances).toBe(4);
  turn("visible");
  expect(chances).toBe(4);
  stop();
  turn("hidden");
  window.dispatchEvent(new Event("pagehide"));
  expect(chances).toBe(4);
});

test("coming back is noticed, however one was away", () => {
  let returns = 0;
  const stop = onPageReturning(() => returns++);
  turn("hidden");
  expect(returns).toBe(0);
  turn("visible");
  document.dispatchEvent(new Event("resume"));
  window.dispatchEvent(new Event("pageshow"));
  expect(returns).toBe(3);
  stop();
  turn("visible");
  expect(returns).toBe(3);
});

test("the browser asks before leaving only while something would be lost", () => {
  let unsafe = true;
  const stop = askBeforeLeaving(() => unsafe);
  const leave = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave(), "asked").toBe(false);
  unsafe = false;
  expect(leave(), "not asked").toBe(true);
  unsafe = true;
  stop();
  expect(leave(), "not asked any more").toBe(true);
});
