// Several people in one test, each with a browser and a profile of their own, at the app from disk or at a page they were
// given. Browsers are closed after each test, and a test in which a page reported an error has failed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type OpenApp, openApp } from "./chromium.ts";
import { withoutSaveDialog } from "./journey/file-steps.ts";

export interface People {
  /** Where their files lie: a folder that is gone after the tests. */
  readonly folder: () => string;
  /** Somebody new. `file`: the page they double-click; the app unless told. */
  readonly person: (file?: string) => Promise<Page>;
}

/** Call it once in a test file, outside the tests. */
export function people(): People {
  let folder = "";
  const apps: OpenApp[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "story-sheet-people-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  return {
    folder: () => folder,
    async person(file) {
      const app = await openApp({
        from: "file",
        ...(file !== undefined && { file }),
        prepare: async (page) => {
          page.on("pageerror", (error) => faults.push(error.message));
          page.on("console", (message) => {
            if (message.type() === "error") faults.push(message.text());
          });
          await withoutSaveDialog(page);
        },
      });
      apps.push(app);
      return app.page;
    },
  };
}
