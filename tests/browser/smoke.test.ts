// The built file starts, both ways people open it.
import { afterEach, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/chromium.ts";

let app: OpenApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

describe.each(["file", "served"] as const)("the built app, opened as %s", (from) => {
  it("shows itself without an error", async () => {
    const errors: string[] = [];
    app = await openApp({
      from,
      prepare: (page) => {
        page.on("pageerror", (error) => errors.push(error.message));
        page.on("console", (message) => {
          if (message.type() === "error") errors.push(message.text());
        });
      },
    });
    await app.page.locator("#root > *").first().waitFor();
    expect(await app.page.title()).toContain("変革ストーリーシート");
    expect(errors).toEqual([]);
  });
});
