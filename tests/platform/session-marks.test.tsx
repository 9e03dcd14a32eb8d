import { afterEach, expect, it, vi } from "vitest";
import { clearSessionMark, hasSessionMark, setSessionMark } from "../../src/platform/session-marks.ts";

afterEach(() => {
  vi.restoreAllMocks();
  clearSessionMark("静かに");
});

it("what the person put away stays away in this window, after a reload too", () => {
  expect(hasSessionMark("静かに")).toBe(false);
  setSessionMark("静かに");
  expect(hasSessionMark("静かに")).toBe(true);
  expect(sessionStorage.getItem("静かに")).not.toBeNull();
  clearSessionMark("静かに");
  expect(hasSessionMark("静かに")).toBe(false);
});

it("also stays away where the browser keeps nothing, as long as the page is there", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  setSessionMark("静かに");
  expect(hasSessionMark("静かに")).toBe(true);
});
