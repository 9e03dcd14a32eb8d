// For component tests in jsdom: matchers, React's act environment, an empty page after each test, and the few
// browser features jsdom lacks that a component would otherwise fail on before it shows anything.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

// How long a test waits for what has to appear. Only a test that fails waits that long; a busy machine is no fault.
configure({ asyncUtilTimeout: 10_000 });

class SilentObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null;
  readonly rootMargin = "";
  readonly scrollMargin = "";
  readonly thresholds = [];
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}

beforeAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  globalThis.ResizeObserver ??= SilentObserver;
  globalThis.IntersectionObserver ??= SilentObserver;
  Element.prototype.scrollIntoView ??= () => {};
  // Nothing is painted here: a page that cannot paint is told so by null.
  HTMLCanvasElement.prototype.getContext = () => null;
  // Nothing is laid out here: all letters of a paragraph stand in one line.
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
  window.matchMedia ??= (query: string): MediaQueryList =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener() {},
      removeListener() {},
    });
});

afterEach(() => {
  cleanup();
});
