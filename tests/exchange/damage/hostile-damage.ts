// Files made to do harm, and damage of the kind only programs do.
import { expect } from "vitest";
import { replacedText, sampleText } from "../../helpers/damaged-file.ts";
import { about, aim1, card, type DamageCases, ele1, mea1, withAbout, withCard } from "./damage-case.ts";

const deepJunk = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`;
const script = "<script>alert(1)</script><img src=x onerror=alert(1)>";

export const hostileDamage: DamageCases = {
  "__proto__ beside the tables": [
    replacedText('"id": "s_sample",', '"id": "s_sample", "__proto__": {"polluted": true},'),
    { repairs: [["forbidden-key", "__proto__", { old: '{"polluted":true}' }]] },
  ],
  "__proto__ in a card": [
    replacedText('"id": "c_aim1",', '"id": "c_aim1", "__proto__": {"polluted": true},'),
    { repairs: [["forbidden-key", `${aim1}.__proto__`]] },
  ],
  "constructor among the fields": [
    card("c_mea1", (it) => Object.assign(it.fields, { constructor: "x", prototype: "y" })),
    {
      repairs: [
        ["forbidden-key", `${mea1}.fields.constructor`, { old: "x" }],
        ["forbidden-key", `${mea1}.fields.prototype`, { old: "y" }],
      ],
    },
  ],
  "a script in a title, which stays a text": [
    about((it) => (it.title = script)),
    { story: withAbout({ title: script }) },
  ],
  "a formula in a text, which stays a text": [
    card("c_aim1", (it) => (it.text = "=HYPERLINK(1)")),
    { story: withCard("c_aim1", { text: "=HYPERLINK(1)" }) },
  ],
  "half a letter in a text": [
    replacedText("窓口を", "窓\\ud83d口を"),
    {
      repairs: [["letter-replaced", `${mea1}.text`]],
      story: withCard("c_mea1", { text: "窓\uFFFD口を一つにまとめる" }),
    },
  ],
  "half a letter in a field's name": [
    replacedText('"target"', '"target\\udc00": "なくさない", "target"'),
    { repairs: [["forbidden-key", `${mea1}.fields.target\uFFFD`, { old: "なくさない" }]] },
  ],
  "10,000 levels inside a text": [
    replacedText('"八年後も、誰もが安心して相談できるまち ※①〜⑨"', deepJunk),
    {
      repairs: [
        ["too-deep", expect.any(String)],
        ["field-replaced", `${aim1}.text`],
      ],
      story: withCard("c_aim1", { text: "" }),
    },
  ],
  "100,000 levels in a part nobody knows": [
    replacedText('"id": "s_sample",', `"id": "s_sample", "junk": ${"[".repeat(100_000)}${"]".repeat(100_000)},`),
    { repairs: [["too-deep", expect.any(String)]], rejected: [["unknown-part", "junk"]] },
  ],
  "a text given twice": [
    replacedText('"text": "案内係を置く"', '"text": "前の文", "text": "案内係を置く"'),
    { repairs: [["repeated-key", `${ele1}.text`, { old: "前の文" }]] },
  ],
  "a list of cards given twice": [
    replacedText('"cards": [', '"cards": [{"text": "前の一覧"}], "cards": ['),
    { repairs: [["repeated-key", "cards", { old: '[{"text":"前の一覧"}]' }]] },
  ],
  "line ends of Windows": [sampleText.replaceAll("\n", "\r\n"), {}],
};
