// The locks of a browser without Web Locks, which Node is too. The real ones are tried in a real browser.
import { describe, expect, test } from "vitest";
import { acquireLock, acquireLockNow, takeLock } from "../../src/platform/locks.ts";

const settled = async <T>(promise: Promise<T>): Promise<T | "waiting"> => {
  const turns = (async () => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
    return "waiting" as const;
  })();
  return Promise.race([promise, turns]);
};

describe("a lock within one page", () => {
  test("is had by one at a time, and by the next once it is let go", async () => {
    const first = await acquireLockNow("story-a");
    expect(first?.scope).toBe("page");
    expect(await acquireLockNow("story-a")).toBeNull();
    expect(await acquireLockNow("story-b")).not.toBeNull();
    first?.release();
    const second = await acquireLockNow("story-a");
    expect(second).not.toBeNull();
    first?.release();
    expect(await acquireLockNow("story-a"), "letting go twice does not free another's lock").toBeNull();
  });

  test("goes to those who wait, in the order in which they asked", async () => {
    const first = await acquireLock("queue");
    const second = acquireLock("queue");
    const third = acquireLock("queue");
    expect(await settled(second)).toBe("waiting");
    first?.release();
    const held = await settled(second);
    expect(held).toMatchObject({ scope: "page" });
    expect(await settled(third)).toBe("waiting");
    if (held !== "waiting") held?.release();
    expect(await settled(third)).toMatchObject({ scope: "page" });
  });

  test("is not given to someone who has stopped waiting", async () => {
    const first = await acquireLock("abort");
    const controller = new AbortController();
    const gaveUp = acquireLock("abort", controller.signal);
    const patient = acquireLock("abort");
    controller.abort();
    expect(await gaveUp).toBeNull();
    first?.release();
    expect(await settled(patient)).toMatchObject({ scope: "page" });
    expect(await acquireLock("abort", AbortSignal.abort())).toBeNull();
  });

  test("says when it has ended, and cannot be taken away by anyone", async () => {
    const lock = await acquireLock("ended");
    expect(lock && (await settled(lock.ended))).toBe("waiting");
    expect(await takeLock("ended")).toBeNull();
    lock?.release();
    expect(await lock?.ended).toBe("released");
  });
});
