// The frame at the top of the first page: whose sheet it is, of which year, round, version and day, and who made it.
// Later pages repeat it on one line (see the view); only here does it stand whole, however long a title is.
import type { Person } from "../records/person.ts";
import { aboutOf } from "../story.ts";
import { type Phrase, rowBox, type Stack, stackBox, type TextBox, type TextRole, textBox, type Words } from "./box.ts";
import type { SheetSource } from "./card-box.ts";
import type { FrameField } from "./slot.ts";

/** The frame of the story. */
export function frameBox({ story, index }: SheetSource): Stack {
  const about = aboutOf(story);
  const field = (name: FrameField, role: TextRole, text: Words): TextBox =>
    textBox({ key: name, role, text, slot: { kind: "frame", field: name } });
  const year: string | Phrase = about.fiscalYear === null ? "" : { phrase: "fiscal-year", year: about.fiscalYear };
  // A sheet without a title of its own goes by the name of its method.
  const title = about.title.trim() === "" ? story.template.name : about.title;
  const left = [field("fiscalYear", "frame-left", year), field("municipality", "frame-left", about.municipality)];
  const edition = rowBox({
    key: "edition",
    role: "frame-row",
    cells: [
      { span: 1, box: plain("round", [field("round", "frame-right", about.round)]) },
      { span: 1, box: plain("version", [field("version", "frame-right", about.version)]) },
    ],
  });
  const head = rowBox({
    key: "head",
    role: "frame-row",
    cells: [
      { span: 3, box: plain("whose", left) },
      { span: 6, box: plain("title", [field("title", "title", title)]) },
      {
        span: 3,
        box: stackBox({
          key: "which",
          role: "plain",
          children: [edition, field("date", "frame-right", { phrase: "date", date: about.date })],
        }),
      },
    ],
  });
  const people = index.personIds
    .map((id) => story.people[id])
    .filter((person): person is Person => person !== undefined)
    .map(({ name, affiliation }) =>
      affiliation === "" ? name : name === "" ? affiliation : `${name}（${affiliation}）`,
    )
    .filter((words) => words !== "");
  const team =
    people.length === 0
      ? []
      : [textBox({ key: "people", role: "people", label: { phrase: "people" }, text: people.join("　") })];
  return stackBox({ key: "frame", role: "frame", children: [head, ...team] });
}

const plain = (key: string, children: readonly TextBox[]): Stack => stackBox({ key, role: "plain", children });
