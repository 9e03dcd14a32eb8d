// What a reviewer waits for who double-clicks a handed-out page: how large it is, and how long until it can be read. In
// a browser that has never seen it, as theirs has not.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoryDocument } from "../../src/document/story-document.ts";
import { redacted } from "../../src/domain/hand-out/redact.ts";
import { writeHandOutPage } from "../../src/exchange/html/hand-out-page.ts";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { builtAppPath } from "../helpers/chromium.ts";
import { defaultTemplate } from "../helpers/story-builder.ts";
import { type BenchSetting, goals } from "./bench-setting.ts";
import { benchStory } from "./bench-story.ts";
import { barePage } from "./bundles.ts";
import { type ColdLoad, loadCold } from "./cold-load.ts";
import { addRow, medianBelow } from "./table.ts";

const size = 150;
const tries = 7;
const savedAt = "2022-04-15T00:00:00.000Z";
const kilo = 1000;

/** Weighs and opens a page of 150 cards given for review, beside the bare page with the same texts. */
export async function measureReview({ folder }: BenchSetting): Promise<void> {
  const app = await readFile(builtAppPath(), "utf8");
  const copy = copyForReview();
  const data = writeStoryFile(copy, savedAt);
  const page = writeHandOutPage(app, data, "確認用");
  const [file, bare] = [join(folder, "review.html"), join(folder, "bare-review.html")];
  await writeFile(file, page);
  await writeFile(bare, await barePage(Object.values(copy.cards).map(({ text }) => text)));
  const bytes = (text: string) => Buffer.byteLength(text) / kilo;
  addRow({
    what: "a hand-out as a page, beside the app and its data",
    size: `${size}`,
    unit: "KB",
    values: [bytes(page)],
    baseline: [bytes(app) + bytes(data)],
  });
  const loads: ColdLoad[] = [];
  const bareLoads: ColdLoad[] = [];
  for (let i = 0; i < tries; i += 1) {
    loads.push(await loadCold({ file }, { selector: '[data-row^="card:"]', expected: size }));
    bareLoads.push(await loadCold({ file: bare }, { selector: "#root > div", expected: size }));
  }
  const row = (what: string, time: keyof ColdLoad) =>
    addRow({
      what,
      size: `${size}`,
      values: loads.map((load) => load[time]),
      baseline: bareLoads.map((load) => load[time]),
      goals: [medianBelow(goals.reviewMs)],
    });
  row("a hand-out opened from disk: first paint", "firstPaint");
  row("a hand-out opened from disk: all cards shown", "shown");
}

function copyForReview() {
  let ids = 0;
  const newId = (prefix: string) => `${prefix}_bench${String(++ids).padStart(4, "0")}`;
  const deps = { newId, now: () => savedAt };
  const document = new StoryDocument(benchStory(size, defaultTemplate), { deps, author: () => "事務局" });
  const slip = { receiver: "山田様", purpose: "ご意見", sender: "沼津市", until: "2022-05-15" };
  const handOut = document.handOut({ ...slip, mode: "review", leftOut: ["people"] });
  return redacted(document.read(), handOut);
}
