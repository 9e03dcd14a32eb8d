import { expect, test } from "vitest";
import { openChannel } from "../../src/platform/channel.ts";

const parseNumber = (data: unknown): number | undefined => (typeof data === "number" ? data : undefined);

test("another tab hears what is sent, nobody hears what is not understood, and the sender never hears itself", async () => {
  const heard: number[] = [];
  const own: number[] = [];
  const raw = new BroadcastChannel("numbers");
  let done: () => void = () => {};
  const last = new Promise<void>((resolve) => {
    done = resolve;
  });
  const listener = openChannel("numbers", parseNumber, (value) => {
    heard.push(value);
    if (value === 3) done();
  });
  const sender = openChannel("numbers", parseNumber, (value) => own.push(value));
  sender.post(1);
  raw.postMessage("二");
  raw.postMessage({ from: "a newer version" });
  sender.post(3);
  await last;
  expect(heard).toEqual([1, 3]);
  expect(own).toEqual([]);
  sender.close();
  sender.post(4);
  listener.close();
  raw.close();
});
