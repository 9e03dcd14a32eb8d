// The JSON Schema of the story file, made from the schemas the program itself reads with, so that the two cannot part.
// Published as public/story-file.schema.json; the app itself carries nothing of this.
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { recordIdSchema, templateIdSchema } from "../../src/domain/ids.ts";
import { storyFormat } from "../../src/domain/migrations.ts";
import { type RecordOf, recordTypes, type TableName, tableNames } from "../../src/domain/tables.ts";
import { templateSchema } from "../../src/domain/template.ts";
import { storyFileKind } from "../../src/exchange/json/envelope.ts";

type Described = { readonly [T in TableName]: { readonly [F in keyof RecordOf<T>]: string } };

/** What each field is, for whoever reads the file without this program. */
const fieldTexts: Described = {
  about: {
    id: "Always “about”: there is one such record. / 常に about。",
    title: "The title of the story. / 表題",
    municipality: "Whose story it is. / 市町村名",
    fiscalYear: "The western year in which the fiscal year begins (April); null: not given. / 年度（開始の西暦年）",
    round: "The study session the sheet is for, e.g. 第4回. / 研究会の回",
    version: "The version as the team names it; empty: none. / 版の名前",
    date: "The date printed on the sheet; empty: the day of printing. / シートの日付",
    horizonYears: "How many years ahead the vision looks. / 何年後のありたい姿か",
  },
  themes: {
    id: "Starts with t_. / 識別番号",
    order: "Sorts the themes: compared letter by letter, in ASCII order. / 並び順",
    name: "The theme, one row of the matrix. / テーマの名前",
  },
  cards: {
    id: "Starts with c_. / 識別番号",
    stageId: "The stage of the template it stands in. / 段",
    groupId: "The group of that stage, or null. / 区分",
    themeId: "The theme it belongs to, or null. / テーマ",
    parentId: "The card it is an element of, in the same stage; null for a card of its own. / どのカードの要素か",
    order: "Sorts cards of one place: compared letter by letter, in ASCII order. / 並び順",
    text: "What the card says, to the letter. / 本文",
    fields: "The template's fields by their id; an empty field has no entry. / 記入欄",
    personIds: "The people who look after it. / 担当",
    noEnds: "Why it deliberately serves no end; null: not decided. / 何のためでもない理由",
    noMeans: "Why deliberately nothing serves it; null: not decided. / 支えるものがない理由",
  },
  links: {
    id: "Starts with l_. / 識別番号",
    meansId: "The card that serves (the means). / 手段のカード",
    endId: "The card it serves (the end). / 目的のカード",
    reason: "Why the means leads to the end. / 理由",
    assumption: "Under which assumption. / 前提",
  },
  people: {
    id: "Starts with p_. / 識別番号",
    order: "Sorts the people: compared letter by letter, in ASCII order. / 並び順",
    name: "The person's name. / 名前",
    affiliation: "Department and rank as they are written. / 所属",
  },
  steps: {
    id: "Starts with st_. / 識別番号",
    order: "Sorts the steps: compared letter by letter, in ASCII order. / 並び順",
    cardId: "The card told at this step; one without a parent. / この順番で話すカード",
    isHidden: "True: left out when the story is told. / 発表では飛ばすか",
    note: "What the speaker means to say. / 話し手のメモ",
  },
  threads: {
    id: "Starts with th_. / 識別番号",
    kind: "What the comment wants: an answer, to be read, or to be enjoyed. / 種類（要回答・感想・よいところ）",
    target: "What it is about; “quote”: only some words of a text. / 何についてか",
    cardId: "The card, or the means of the link, it is about; it may be gone. Null: the story. / カード",
    linkId: "The link it is about, or null; it may be gone. / つながり",
    field: "Which text of the card or link: “text”, “fields.” and a field's id, “reason”, “assumption”. / どの欄か",
    quote: "The words it is about, to the letter; empty unless the target is a quote. / 引用した言葉",
    prefix: "The letters right before the quote. / 引用の前",
    suffix: "The letters right after the quote. / 引用の後",
    position: "Where in the text the quote began, in UTF-16 units. / 引用の位置",
    label: "What the place was called when the comment was written. / 当時の呼び名",
    beginning: "How the text of the place began then. / 当時の文の初め",
    author: "Who began it; empty: not said. / 書いた人",
    authorId: "Tells people of one name apart, or null. / 書いた人の識別番号",
    time: "When, ISO 8601 in UTC, by the clock of whoever wrote it. / 日時",
    isResolved: "True: it has been dealt with. / 対応済みか",
    resolvedBy: "Who said so; empty: not said, or not resolved. / 対応済みにした人",
    resolvedAt: "When; null: not resolved. / 対応済みにした日時",
  },
  remarks: {
    id: "Starts with rm_. / 識別番号",
    threadId: "The thread it stands in. / どのコメントの発言か",
    author: "Who wrote it; empty: not said. / 書いた人",
    authorId: "Tells people of one name apart, or null. / 書いた人の識別番号",
    time: "When, ISO 8601 in UTC, by the clock of whoever wrote it. / 日時",
    editedAt: "When its words were last changed; null: never. / 書き直した日時",
    text: "What was said, to the letter. / 本文",
    earlier: "What it said before a later return brought other words; oldest first. / 前の文",
  },
  decisions: {
    id: "Starts with d_. / 識別番号",
    revisionId: "The revision the merge led to. / 合わせてできた版",
    table: "The table of the record it was about. / 表",
    recordId: "The record it was about; it may be gone. / 記録の識別番号",
    unit: "Which field, “place” (where a card stands) or “ends” (of a link); empty: whether the record stays. / 項目",
    label: "What people knew the place by. / 見出し",
    mine: "What the one copy held, as JSON by field; empty: removed. / 自分の内容",
    theirs: "What the other held, written in the same way. / 相手の内容",
    taken: "Whose was taken, or that it was written anew. / 選んだほう",
    anew: "The text written instead of both. / 書き直した内容",
  },
  handOuts: {
    id: "Starts with ho_. / 識別番号",
    revisionId: "The state that was given away. / 渡した版",
    mode: "review: only comments may be written in it; copy: it is worked on and merged later. / 渡し方",
    receiver: "Whom it is for. / 渡す相手",
    purpose: "What it is for. / 目的",
    sender: "Who gives it, as the receiver reads it. / 渡す人",
    until: "Until when it should come back; empty: not said. / 返送の期限",
    time: "When, ISO 8601 in UTC. / 日時",
    leftOut: "The parts left out: people, comments, notes, “stage:” or “theme:” and an id. / 除いた部分",
    gone: "The records therefore missing in the copy, as table/id. / 除いた記録",
  },
  returns: {
    id: "Starts with rt_; follows from the content of the return. / 識別番号",
    handOutId: "The hand-out it answers. / どの配付への返送か",
    author: "Who sent it; empty: not said. / 書いた人",
    authorId: "Tells people of one name apart, or null. / 書いた人の識別番号",
    time: "When it was written, by the sender's clock, ISO 8601 in UTC. / 日時",
    remarkCount: "How many remarks it brought. / 発言の数",
  },
  revisions: {
    id: "Starts with r_. / 識別番号",
    parentIds: "The revisions it follows; two after a merge. / 前の版",
    kind: "What it was marked for. / 種類",
    label: "Its label. / 見出し",
    author: "Who marked it; empty: not said. / 作った人",
    time: "When, ISO 8601 in UTC. / 日時",
  },
};

const tableTexts: Readonly<Record<TableName, string>> = {
  about: "The frame of the story: one record. / 表題など（一件）",
  themes: "The themes, rows of the matrix. / テーマ",
  cards: "The cards: one item in a stage each; a card with a parent is an element. / カードと要素",
  links: "From a means to the end it serves, with reason and assumption. / つながり",
  people: "The people of the study team and around it. / 人",
  steps: "How the team presents the story: one step per card, none as long as nothing was arranged. / 発表の順",
  threads: "Comments on the story, a card, a text, a link or some words; the card may be gone. / コメント",
  remarks: "What was said in the comments: the first words and the replies. / コメントの発言",
  decisions: "What was decided where two merged copies held different things. / 合わせたときの選択",
  handOuts: "Copies given to somebody, and what was left out of them. / 配付の記録",
  returns: "Returned comments that were taken in. / 返送の記録",
  revisions: "Marked states of the story, by which copies find what they share. / 版",
};

const localText = {
  type: "object",
  properties: { ja: { type: "string" }, en: { type: "string" } },
  required: ["ja", "en"],
  additionalProperties: false,
};

const touchSchema = (from: unknown, more: object = {}) => ({
  type: "object",
  properties: { from, author: { type: "string" }, time: { type: "string", format: "date-time" }, ...more },
  required: ["from", "author", "time"],
  additionalProperties: false,
});

const trailSchema = {
  description:
    "What was touched between the marked states, oldest first, so that two copies can be merged; may be left out. / 版と版のあいだに触れたところ",
  type: "array",
  items: {
    type: "object",
    properties: {
      since: { $ref: "#/$defs/recordId", description: "The revision it begins with. / 始まりの版" },
      until: {
        anyOf: [{ $ref: "#/$defs/recordId" }, { type: "null" }],
        description: "The revision it leads to; null: the present state. / 終わりの版",
      },
      touched: {
        description: "By table, then by record. / 表と記録ごと",
        type: "object",
        propertyNames: { enum: [...tableNames] },
        additionalProperties: {
          type: "object",
          additionalProperties: {
            type: "object",
            properties: {
              whole: {
                description: "It was added (“from” is null) or removed (“from” is the record as it was). / 追加か削除",
                ...touchSchema({ anyOf: [{ type: "object" }, { type: "null" }] }),
              },
              fields: {
                description: "What each touched field held first; entries of a field map as “fields.aim”. / 元の値",
                type: "object",
                additionalProperties: touchSchema({}, { isPutBack: { const: true } }),
              },
            },
            required: ["fields"],
            additionalProperties: false,
          },
        },
      },
    },
    required: ["since", "until", "touched"],
    additionalProperties: false,
  },
};

/** The whole schema (draft 2020-12) as the text of the published file. */
export function storyFileSchema(): string {
  const shared: readonly (readonly [string, unknown])[] = [
    ["recordId", converted(recordIdSchema)],
    ["templateId", converted(templateIdSchema)],
    ["localText", localText],
  ];
  const records = tableNames.map((table) => [
    table,
    { type: "array", description: tableTexts[table], items: { $ref: `#/$defs/${table}` } },
  ]);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "変革ストーリーシート: story file",
    description:
      "One story of a 変革ストーリーシート, as UTF-8 JSON. Lists are sorted by id. A file may be written by hand or by another program: leave out “checksum” then.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      kind: { const: storyFileKind },
      format: { const: storyFormat, description: "The version of this format." },
      app: { type: "string", description: "The program that wrote the file." },
      savedAt: { type: "string", format: "date-time", description: "When it was written, in UTC." },
      checksum: {
        type: "string",
        pattern: "^[0-9a-f]{8}$",
        description:
          "CRC-32 (hexadecimal) of the UTF-8 bytes of “story” written as JSON without white space, keys in the order of the file, escapes as RFC 8785 has them. Finds damage; it is no protection.",
      },
      story: {
        type: "object",
        properties: {
          id: { $ref: "#/$defs/recordId", description: "Starts with s_. Copies of one story share it." },
          ...Object.fromEntries(records),
          template: { $ref: "#/$defs/template" },
          trail: { $ref: "#/$defs/trail" },
          handOutId: {
            description: "The hand-out this copy came by; null or absent: it is the team's own. / どの配付の控えか",
            anyOf: [{ $ref: "#/$defs/recordId" }, { type: "null" }],
          },
        },
        required: ["id", ...tableNames, "template"],
        additionalProperties: false,
      },
    },
    required: ["kind", "format", "savedAt", "story"],
    additionalProperties: false,
    $defs: {
      ...Object.fromEntries(shared),
      ...Object.fromEntries(tableNames.map((table) => [table, withReferences(recordSchema(table), shared)])),
      template: {
        description: "The method: its stages, fields, questions, allowed links and printed sheet. / ひな形",
        ...(withReferences(converted(templateSchema), shared) as object),
      },
      trail: trailSchema,
    },
  };
  return `${layOut(schema, "")}\n`;
}

function converted(schema: v.GenericSchema): JsonSchema {
  // What a check does in code has no counterpart in JSON Schema; the program still checks it.
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", target: "draft-2020-12" });
  return rest;
}

function recordSchema(table: TableName): unknown {
  const schema = converted(recordTypes[table].schema);
  const texts: Readonly<Record<string, string>> = fieldTexts[table];
  const properties = Object.entries(schema.properties ?? {}).map(([field, inside]) => [
    field,
    { description: texts[field], ...(inside as object) },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Puts a reference in the place of every part that is one of the shared ones. */
function withReferences(value: unknown, shared: readonly (readonly [string, unknown])[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withReferences(item, shared));
  const { description, ...rest } = value as Readonly<Record<string, unknown>>;
  const found = shared.find(([, part]) => JSON.stringify(part) === JSON.stringify(rest));
  if (found) return { ...(description === undefined ? {} : { description }), $ref: `#/$defs/${found[0]}` };
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withReferences(inside, shared)]));
}

const lineLength = 120;

/** JSON as the formatter of this repository lays it out: lists of plain values on one line where they fit. */
function layOut(value: unknown, indent: string, used = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const plain = value.every((item) => typeof item !== "object");
    if (plain && indent.length + used + line.length + 1 <= lineLength) return line;
    return `[\n${value.map((item) => deeper + layOut(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, inside]) => {
    const name = `${JSON.stringify(key)}: `;
    return deeper + name + layOut(inside, deeper, name.length);
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}
