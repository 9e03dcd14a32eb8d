import { act, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { aboutOf } from "../../../src/domain/story.ts";
import { AboutOverlay } from "../../../src/features/about/AboutOverlay.tsx";
import { openAbout } from "../../../src/features/about/about-dialog.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let opened: OpenStory;
let user: UserEvent;
const about = () => aboutOf(opened.session.store.getState().story);
const people = () => Object.values(opened.session.store.getState().story.people).map((person) => person.name);

async function fill(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
  await user.tab();
}

beforeEach(async () => {
  user = userEvent.setup();
  opened = openStory(<AboutOverlay />, (builder) => {
    builder.run("writeAbout", { title: "変革", fiscalYear: 2021, date: "2021-05-01" });
    const id = builder.run("addPerson", { name: "浜野" });
    builder.run("assignPeople", { id: builder.card("initiative", "I"), personIds: [id] });
  });
  await act(async () => openAbout());
});

describe("what the sheet is about", () => {
  it("is written into the story as it is typed, and closes with Esc", async () => {
    await fill("題名", "沼の都のストーリー");
    await fill("自治体", "みなと台市");
    await fill("研究会の回", "第4回");
    await fill("版", "版B");
    expect(about()).toMatchObject({
      title: "沼の都のストーリー",
      municipality: "みなと台市",
      round: "第4回",
      version: "版B",
    });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each([
    ["年度", "令和4年度", { fiscalYear: 2022 }],
    ["年度", "R4", { fiscalYear: 2022 }],
    ["年度", "２０２２", { fiscalYear: 2022 }],
    ["日付", "令和4年8月19日", { date: "2022-08-19" }],
    ["日付", "2022/8/19", { date: "2022-08-19" }],
    ["何年後を見るか", "５", { horizonYears: 5 }],
  ])("%s understands %s", async (label, typed, expected) => {
    await fill(label, typed);
    expect(about()).toMatchObject(expected);
  });

  it("empties a year or a day that is taken out", async () => {
    await user.clear(screen.getByLabelText("年度"));
    await user.clear(screen.getByLabelText("日付"));
    expect(about()).toMatchObject({ fiscalYear: null, date: "" });
  });

  it.each([
    ["年度", "いつか", { fiscalYear: 2021 }],
    ["日付", "令和4年13月1日", { date: "2021-05-01" }],
    ["何年後を見るか", "たくさん", { horizonYears: 10 }],
  ])("%s says that %s cannot be read, and keeps what was there", async (label, typed, expected) => {
    await fill(label, typed);
    expect(about()).toMatchObject(expected);
    expect(await screen.findByText(/前の値を残しています/)).toBeVisible();
  });
});

describe("people", () => {
  it("are added with the caret in the name, and named", async () => {
    await user.click(screen.getByRole("button", { name: "人を加える" }));
    await user.keyboard("潮田");
    expect(people()).toEqual(["浜野", "潮田"]);
  });

  it("taken out are off their cards too", async () => {
    await user.click(screen.getByRole("button", { name: "浜野を外す" }));
    expect(people()).toEqual([]);
    const { story } = opened.session.store.getState();
    expect(story.cards[opened.idOf("I")]?.personIds).toEqual([]);
  });
});
