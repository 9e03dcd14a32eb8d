// What is said of a copy before it is taken in.
import { createEvent, fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { redacted } from "../../../src/domain/hand-out/redact.ts";
import { writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { Copy, ownDeps } from "../../helpers/copies.ts";
import { workedExample } from "../../helpers/hand-outs.ts";
import { freshBrowser, mountApp, testLibrary } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

/** The team's sheet dropped on the copy somebody got of it, without those parts. */
async function dropFullSheetOnCopy(leftOut: readonly string[]): Promise<HTMLElement> {
  const team = new StoryDocument(new Copy(workedExample(), "o").file(), { deps: ownDeps("h"), author: () => "佐藤" });
  const slip = { mode: "copy", receiver: "商工会", purpose: "", sender: "佐藤", until: "" } as const;
  const handOut = team.handOut({ ...slip, leftOut: [...leftOut] });
  const library = testLibrary();
  const created = await library.create(redacted(team.read(), handOut));
  if (!created.ok) throw new Error(created.error.code);
  const app = await mountApp(library, `/story/${created.value.key}`);
  const event = createEvent.drop(document.body);
  const files = [new File([writeStoryFile(team.read(), handOut.time)], "元のシート.json")];
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files } });
  fireEvent(document.body, event);
  await app.user.click(await screen.findByRole("button", { name: "いま開いているシートに合わせる" }));
  return screen.findByRole("dialog", { name: "控えを合わせる" });
}

it("whoever has a copy without some parts is told that the full sheet does not bring them, not that all is there", async () => {
  const dialog = await dropFullSheetOnCopy(["stage:drift"]);
  expect(dialog).toHaveTextContent("除かれた内容は、合わせても加わりません");
  expect(dialog).not.toHaveTextContent("すべてこのシートに入っています");
});

it("whoever has a copy with everything hears nothing of parts", async () => {
  const dialog = await dropFullSheetOnCopy([]);
  expect(dialog).toHaveTextContent("すべてこのシートに入っています");
  expect(dialog).not.toHaveTextContent("除かれた内容");
});
