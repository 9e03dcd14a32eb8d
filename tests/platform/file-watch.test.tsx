import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onLookAgain } from "../../src/platform/file-watch.ts";

let hidden: DocumentVisibilityState = "visible";
beforeEach(() => {
  vi.useFakeTimers();
  hidden = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => hidden);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("looks again when the person comes back, and every so often while they are there", () => {
  const look = vi.fn();
  const stop = onLookAgain(look, 1000);
  fireEvent.focus(window);
  fireEvent(document, new Event("visibilitychange"));
  expect(look).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(3000);
  expect(look).toHaveBeenCalledTimes(5);
  hidden = "hidden";
  vi.advanceTimersByTime(3000);
  expect(look).toHaveBeenCalledTimes(5);
  stop();
  hidden = "visible";
  fireEvent.focus(window);
  vi.advanceTimersByTime(3000);
  expect(look).toHaveBeenCalledTimes(5);
});
