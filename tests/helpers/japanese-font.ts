// Gives the test browser one Japanese font, BIZ UDPGothic, as an installed font: the packaged browser brings none, and
// with the same font on every machine a layout breaks its lines and pages at the same places. It is the font of the
// offices' Windows PCs, too. Linux only, where fontconfig decides; elsewhere the system's own Japanese fonts serve.
// Not in it: emoji, ✔ ☑ ☐ and circled Latin letters. All of JIS X 0208 with the vendors' additions is.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What the browser process needs in its environment to see this font, and only this font. */
export async function japaneseFontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== "linux") return {};
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/biz-udpgothic/package.json"));
  const name = createHash("sha256").update(fonts).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), `story-sheet-fonts-${process.getuid?.() ?? "user"}-${name}`);
  const list = join(folder, "fonts.conf");
  if (!existsSync(list)) {
    await mkdir(folder, { recursive: true });
    // Renamed into place, because a browser of another test may be reading it at this moment.
    const beside = join(folder, `fonts-${process.pid}.conf`);
    await writeFile(
      beside,
      `<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(join(folder, "cache"))}</cachedir></fontconfig>`,
    );
    await rename(beside, list);
  }
  return { FONTCONFIG_FILE: list };
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
