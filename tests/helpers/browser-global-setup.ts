// Before the first browser test: the packaged browser is unpacked once, so that no test's time limit pays for it,
// and a missing build is said here rather than by every test.
import { builtAppPath, findChromium } from "./chromium.ts";

export default async function setup(): Promise<void> {
  builtAppPath();
  await findChromium();
}
