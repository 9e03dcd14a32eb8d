// The browser that travels as a dev dependency, unpacked once per user into the temporary folder.
// Two test files may need it at the same moment, and an unpacking may be cut short: each unpacks beside and renames,
// so that what stands under the final name is always whole.
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PackagedChromium {
  executablePath: string;
  /** What the browser process needs in its environment to find the libraries it brought along. */
  env: Record<string, string>;
}

const packageVersion = "147";

export async function unpackChromium(): Promise<PackagedChromium> {
  const home = join(tmpdir(), `story-sheet-chromium-${packageVersion}-${process.getuid?.() ?? "user"}`);
  if (!existsSync(home)) await unpackInto(home);
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023", "lib") },
  };
}

async function unpackInto(home: string): Promise<void> {
  const beside = await mkdtemp(`${home}-`);
  // The package takes its target from TMPDIR, and brings its libraries only where it believes itself on a bare server.
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    process.env.TMPDIR = beside;
    process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
    await packaged.executablePath();
    await rename(beside, home);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Someone else was quicker: theirs is as good.
    if (!existsSync(home)) throw error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
