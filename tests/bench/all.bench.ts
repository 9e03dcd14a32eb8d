// `npm run bench`: how fast the built app is, each figure beside the least a page or a call could do, measured in the
// same run, since no other comparison survives a change of machine. It fails on an exception only: a goal that is
// missed is marked in the table. Nothing is written into the tree; the times go to the system's temporary folder too.
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type BenchSetting, prepareBench } from "./bench-setting.ts";
import { measureColdLoad } from "./cold-load.ts";
import { measureMap } from "./map.ts";
import { mapRows, mapTableText } from "./map-table.ts";
import { measureOpening } from "./opening.ts";
import { measureReview } from "./review.ts";
import { allRows, tableText } from "./table.ts";
import { measureTyping } from "./typing.ts";
import { costTable, measureWeight } from "./weight.ts";
import {
  measureAnchoring,
  measureKeeping,
  measureLayout,
  measureMerging,
  measurePureWork,
  measureReading,
  measureReturns,
} from "./working.ts";

describe("the bench", () => {
  let setting: BenchSetting;
  let costs = "";
  beforeAll(async () => {
    setting = await prepareBench();
  });
  afterAll(async () => {
    console.log(`\n${tableText(allRows())}\n\n${mapTableText()}\n\n${costs}\n`);
    await writeFile(join(tmpdir(), "story-sheet-bench.json"), JSON.stringify({ rows: allRows(), map: mapRows() }));
    await setting.remove();
  });

  it("weighs the single file", () => measureWeight(setting));
  it("loads it cold", () => measureColdLoad(setting));
  it("opens a hand-out", () => measureReview(setting));
  it("opens stories", () => measureOpening(setting));
  it("types letters", () => measureTyping(setting));
  it("moves the map", () => measureMap(setting));
  it("lays out the map", () => measureLayout(setting));
  it("keeps stories", () => measureKeeping(setting));
  it("merges copies", () => measureMerging(setting));
  it("finds the places of comments", () => measureAnchoring(setting));
  it("takes returns in", () => measureReturns(setting));
  it("takes files in", () => measureReading(setting));
  it("does the work without a screen", () => measurePureWork(setting));
  it("weighs every library", async () => {
    costs = await costTable();
  });
});
