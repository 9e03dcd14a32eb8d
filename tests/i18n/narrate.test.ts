import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../src/domain/ids.ts";
import type { Direction } from "../../src/domain/narration/chain-order.ts";
import { narrateChain } from "../../src/domain/narration/narrate-chain.ts";
import { createLink } from "../../src/domain/records/link.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { asPlainText, inWords } from "../../src/i18n/narrate.ts";
import { bare } from "../../src/i18n/narrate-phrase.ts";
import type { Locale } from "../../src/i18n/text-shape.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

interface Asked {
  readonly direction?: Direction;
  readonly locale?: Locale;
  readonly startId?: RecordId | null;
}

function textOf(story: Story, { direction = "backcast", locale = "ja", startId = null }: Asked = {}): string {
  const index = indexStory(story);
  const telling = { story, index, locale, direction };
  return asPlainText(inWords(telling, narrateChain(story, index, direction, startId)));
}

/** The lines below that heading. */
function below(heading: string, text: string): readonly string[] {
  const section = text.split("\n\n").find((part) => part.startsWith(`■ ${heading}\n`));
  return (section ?? "").split("\n").slice(1);
}

const vision = "① 10年後の地域のありたい姿";
const strategy = "② 戦略的取組";
const capability = "③ 組織づくり・人づくりのあるべき姿";

/** A vision with as many strategies as there are reasons. */
function visionWith(...reasons: readonly string[]) {
  const builder = new StoryBuilder();
  const end = builder.card("vision", "海辺の町");
  const means = reasons.map((reason, i) => {
    const id = builder.card("strategy", `取組${"甲乙丙丁"[i] ?? ""}`);
    builder.run("linkCards", { meansId: id, endId: end, reason });
    return id;
  });
  return { builder, end, means };
}

describe("backcasting in Japanese", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "one means with its reason",
      ["人が戻る。"],
      ["① ありたい姿「海辺の町」を実現するには、② 1.「取組甲」が要る。なぜなら、人が戻るからである。"],
    ],
    [
      "one means without a reason",
      [""],
      ["① ありたい姿「海辺の町」を実現するには、② 1.「取組甲」が要る。その理由は、まだ書かれていない。"],
    ],
    [
      "several means, each with its reason, whatever form that has",
      ["場がないため", "人口の減少", "店が減る。人も減る。"],
      [
        "① ありたい姿「海辺の町」を実現するには、次の3つが要る。",
        "　第1に、② 1.「取組甲」である。なぜなら、場がないためである。",
        "　第2に、② 2.「取組乙」である。その理由は、人口の減少である。",
        "　第3に、② 3.「取組丙」である。その理由はこうである。店が減る。人も減る。",
      ],
    ],
    [
      "several means of which one has no reason yet",
      ["場がないからだ", ""],
      [
        "① ありたい姿「海辺の町」を実現するには、次の2つが要る。",
        "　第1に、② 1.「取組甲」である。場がないからだ。",
        "　第2に、② 2.「取組乙」である。その理由は、まだ書かれていない。",
      ],
    ],
    [
      "a few means without reasons, in one sentence",
      ["", "", ""],
      [
        "① ありたい姿「海辺の町」を実現するには、② 1.「取組甲」、② 2.「取組乙」、② 3.「取組丙」が要る。いずれも、その理由はまだ書かれていない。",
      ],
    ],
    [
      "many means without reasons, one below the other",
      ["", "", "", ""],
      [
        "① ありたい姿「海辺の町」を実現するには、次の4つが要る。いずれも、その理由はまだ書かれていない。",
        "　第1に、② 1.「取組甲」である。",
        "　第2に、② 2.「取組乙」である。",
        "　第3に、② 3.「取組丙」である。",
        "　第4に、② 4.「取組丁」である。",
      ],
    ],
  ])("%s", (_, reasons, lines) => {
    expect(below(vision, textOf(visionWith(...reasons).builder.story))).toEqual(lines);
  });

  it("says under which assumption, as a part of the sentence where it fits into one", () => {
    const { builder } = visionWith("人が戻る", "場がないため");
    const [first, second] = Object.keys(builder.story.links);
    builder.run("writeLink", { id: first ?? "", field: "assumption", text: "議会とも共有できること。" });
    builder.run("writeLink", { id: second ?? "", field: "assumption", text: "予算が付く。人も付く。" });
    expect(below(vision, textOf(builder.story)).slice(1)).toEqual([
      "　第1に、② 1.「取組甲」である。なぜなら、人が戻るからである。ただし、議会とも共有できることを前提とする。",
      "　第2に、② 2.「取組乙」である。なぜなら、場がないためである。その前提は次のとおりである。予算が付く。人も付く。",
    ]);
  });

  it("tells a shared means in full once, then by its beginning and as told before", () => {
    const { builder, means } = visionWith("", "");
    const shared = builder.card("capability", "市民と出会う場を、担当者個人の人脈に頼らずに持ち続けられる組織", {
      groupId: "organisation",
    });
    for (const endId of means) builder.run("linkCards", { meansId: shared, endId, reason: "場が要る" });
    expect(below(strategy, textOf(builder.story))).toEqual([
      "② 1.「取組甲」を動かすには、③ 組織づくり 1.「市民と出会う場を、担当者個人の人脈に頼らずに持ち続けられる組織」が要る。なぜなら、場が要るからである。",
      "② 2.「取組乙」を動かすには、③ 組織づくり 1.「市民と出会う場を…」（前述）が要る。なぜなら、場が要るからである。",
    ]);
  });

  it("tells means of different kinds apart by what they do", () => {
    const builder = new StoryBuilder();
    const state = builder.card("phase1", "話せている");
    builder.run("linkCards", { meansId: builder.card("initiative", "朝の15分"), endId: state, reason: "顔を合わせる" });
    const year = builder.card("one-year", "半数が話す", { groupId: "state" });
    builder.run("linkCards", { meansId: year, endId: state, reason: "広まる" });
    expect(below("④-1 フェーズ1の目標状態", textOf(builder.story))).toEqual([
      "④-1 フェーズ1「話せている」を生み出すには、取組①「朝の15分」が要る。なぜなら、顔を合わせるからである。",
      "また、これを近づけるには、1年 1年後に目指す状態 1.「半数が話す」が要る。なぜなら、広まるからである。",
    ]);
  });

  it("names elements with their parent and says what they need", () => {
    const builder = new StoryBuilder();
    const card = builder.card("capability", "挑戦できる", { groupId: "people" });
    const element = builder.card("capability", "責めない", { groupId: "people", parentId: card });
    builder.card("capability", "任せる", { groupId: "people", parentId: card });
    builder.run("linkCards", { meansId: builder.card("phase3", "続いている"), endId: card, reason: "根づく" });
    builder.run("linkCards", { meansId: builder.card("phase3", "話せている"), endId: element, reason: "慣れる" });
    expect(below(capability, textOf(builder.story))).toEqual([
      "③ 人づくり 1.「挑戦できる」の要素は、ア「責めない」とイ「任せる」である。",
      "これを形にするには、④-3 フェーズ3「続いている」が要る。なぜなら、根づくからである。",
      "③ 人づくり 1. ア「責めない」を形にするには、④-3 フェーズ3「話せている」が要る。なぜなら、慣れるからである。",
    ]);
  });

  it("says where a circle closes, and ends there", () => {
    const { builder, end, means } = visionWith("人が戻る");
    const back = createLink("l_back", end, means[0] ?? "", "町が元気になる");
    builder.story = { ...builder.story, links: { ...builder.story.links, [back.id]: back } };
    expect(below(strategy, textOf(builder.story))).toEqual([
      "② 1.「取組甲」のためには、① ありたい姿「海辺の町」（前述）が要る。なぜなら、町が元気になるからである。ここで① ありたい姿に戻り、輪になる。",
    ]);
  });

  it("says which stages of the chain are empty, and what is linked to nothing yet, without a list of faults", () => {
    const builder = new StoryBuilder();
    builder.card("vision", "");
    for (const text of ["人が減る", "店が減る", "税が減る", "声が減る"])
      builder.card("drift", text, { groupId: "outside" });
    builder.card("strategy", "港");
    expect(textOf(builder.story)).toBe(
      [
        `■ ${vision}`,
        "① ありたい姿（未記入）を実現するものは、まだつながっていない。",
        "",
        "■ ▽ 成り行きの未来",
        "次の4つを食い止めるものは、まだつながっていない。",
        "　▽ 市役所外「人が減る」",
        "　▽ 市役所外「店が減る」",
        "　▽ 市役所外「税が減る」",
        "　▽ 市役所外「声が減る」",
        "",
        "③ 組織・人、④-3 フェーズ3、④-2 フェーズ2、④-1 フェーズ1、取組は、まだ書かれていない。",
        "",
        "■ まだどこにもつながっていないもの",
        "② 1.「港」",
      ].join("\n"),
    );
  });

  it("gives the reason for what was left out on purpose", () => {
    const { builder, means } = visionWith("人が戻る");
    const [id = ""] = means;
    builder.run("writeNoLink", { id, side: "noMeans", because: "今年は決めない。来年考える。" });
    expect(below(strategy, textOf(builder.story))).toEqual([
      "② 1.「取組甲」を動かすものは、あえて置いていない。その理由はこうである。今年は決めない。来年考える。",
    ]);
    builder.run("writeNoLink", { id, side: "noMeans", because: "" });
    expect(below(strategy, textOf(builder.story))).toEqual([
      "② 1.「取組甲」を動かすものは、あえて置いていない。その理由は、まだ書かれていない。",
    ]);
  });

  it("says at the lowest card that the chain ends there", () => {
    const builder = new StoryBuilder();
    const startId = builder.card("initiative", "朝の15分");
    expect(textOf(builder.story, { startId })).toBe("■ 取組\n取組①「朝の15分」は、筋のいちばん下にある。");
  });
});

describe("the story in Japanese", () => {
  it("says what a card is for, end by end, the main one first", () => {
    const { builder, means } = visionWith("人が戻る");
    const [startId = ""] = means;
    for (const [text, reason] of [
      ["人が減る", "働く場が増える"],
      ["店が減る", ""],
      ["税が減る", ""],
    ] as const) {
      const endId = builder.card("drift", text, { groupId: "outside" });
      builder.run("linkCards", { meansId: startId, endId, reason });
    }
    expect(below(strategy, textOf(builder.story, { direction: "story", startId }))).toEqual([
      "② 1.「取組甲」は、① ありたい姿「海辺の町」を実現する。なぜなら、人が戻るからである。",
      "また、▽ 市役所外「人が減る」を食い止める。なぜなら、働く場が増えるからである。",
      "また、▽ 市役所外「店が減る」と▽ 市役所外「税が減る」を食い止める。いずれも、その理由はまだ書かれていない。",
    ]);
  });

  it("asks no more than that of a card that serves nothing yet", () => {
    const builder = new StoryBuilder();
    const startId = builder.card("strategy", "港");
    expect(below(strategy, textOf(builder.story, { direction: "story", startId }))).toEqual([
      "② 1.「港」が何のためのものかは、まだ書かれていない。",
    ]);
    builder.run("writeNoLink", { id: startId, side: "noEnds", because: "土台だから" });
    expect(below(strategy, textOf(builder.story, { direction: "story", startId }))).toEqual([
      "② 1.「港」は、あえてどこにもつなげていない。なぜなら、土台だからである。",
    ]);
  });
});

describe("in English", () => {
  it("both readings are whole sentences", () => {
    const { builder, means } = visionWith("people come back.", "The port wakes up. Shops open.");
    const heading = "① The region we want in ten years";
    expect(below(heading, textOf(builder.story, { locale: "en" }))).toEqual([
      "What brings about ① Vision “海辺の町”: these 2.",
      "　(1) ② 1. “取組甲”. This is because people come back.",
      "　(2) ② 2. “取組乙”. The reason: The port wakes up. Shops open.",
    ]);
    const story = textOf(builder.story, { locale: "en", direction: "story", startId: means[0] ?? "" });
    expect(below("② Strategic measures", story)).toEqual([
      "② 1. “取組甲” brings about ① Vision “海辺の町”. This is because people come back.",
    ]);
  });
});

it("every reason and every assumption is told to the letter, whatever is in them", () => {
  const asked = fc.record({
    direction: fc.constantFrom<Direction>("backcast", "story"),
    locale: fc.constantFrom<Locale>("ja", "en"),
  });
  fc.assert(
    fc.property(storyArbitrary(), asked, (story, how) => {
      const text = textOf(story, how);
      for (const { reason, assumption } of Object.values(story.links)) {
        expect(text).toContain(bare(reason));
        expect(text).toContain(bare(assumption));
      }
    }),
  );
});
