// A second window lives and dies with its page, and looks like it.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dressWindow, openSecondWindow, tieWindow } from "../../src/platform/second-window.ts";

let frame: HTMLIFrameElement;
let other: Window;

beforeEach(() => {
  frame = document.createElement("iframe");
  document.body.append(frame);
  other = frame.contentWindow as Window;
  other.close = vi.fn();
});

afterEach(() => frame.remove());

describe("a second window", () => {
  it("has the page's styles, its language and a title of its own", () => {
    document.documentElement.lang = "ja";
    const style = document.createElement("style");
    style.textContent = "p { margin: 7px }";
    document.head.append(style);
    dressWindow(other, "発表者の画面");
    dressWindow(other, "発表者の画面");
    style.remove();
    expect(other.document.title).toBe("発表者の画面");
    expect(other.document.documentElement.lang).toBe("ja");
    expect(other.document.head.textContent?.match(/7px/g)).toHaveLength(1);
  });

  it("closes with the page, so that no dead window is left on the speaker's screen", () => {
    const untie = tieWindow(other, () => {});
    window.dispatchEvent(new Event("pagehide"));
    expect(other.close).toHaveBeenCalledTimes(1);
    untie();
    window.dispatchEvent(new Event("pagehide"));
    expect(other.close).toHaveBeenCalledTimes(2);
  });

  it("says when the person closes it", () => {
    const onClosed = vi.fn();
    const untie = tieWindow(other, onClosed);
    other.dispatchEvent(new Event("pagehide"));
    untie();
    other.dispatchEvent(new Event("pagehide"));
    expect(onClosed).toHaveBeenCalledTimes(1);
  });

  it("that the browser will not open is null, not an error", () => {
    const open = vi.spyOn(window, "open").mockImplementation(() => {
      throw new DOMException("blocked");
    });
    expect(openSecondWindow()).toBeNull();
    open.mockRestore();
  });
});
