import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { CommandPalette } from "../../src/ui/CommandPalette.tsx";

let ran: string[] = [];

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  const command = (id: string, label: string, keywords: string, isDisabled = false) => ({
    id,
    label,
    keywords,
    isDisabled,
    run: () => ran.push(`${id}, focus on ${document.activeElement?.textContent}`),
  });
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>操作</Button>
      {isOpen && (
        <CommandPalette
          title="すべての操作"
          onClose={() => setIsOpen(false)}
          groups={[
            { title: "見方", commands: [command("matrix", "マトリクスを見る", "まとりくす")] },
            {
              title: "ファイル",
              commands: [
                command("print", "印刷する", "いんさつ A3"),
                command("export", "書き出す", "かきだす JSON"),
                command("merge", "控えを合わせる", "ひかえ", true),
              ],
            },
          ]}
        />
      )}
    </>
  );
}

async function open() {
  ran = [];
  render(<Page />);
  await userEvent.click(screen.getByRole("button", { name: "操作" }));
  return screen.getByRole("combobox", { name: "操作を探す" });
}

const shown = () => screen.queryAllByRole("menuitem").map((item) => within(item).getByText(/./).textContent);

describe("the command palette", () => {
  test("shows everything, grouped, and takes the letters at once", async () => {
    const search = await open();
    expect(search).toHaveFocus();
    expect(shown()).toEqual(["マトリクスを見る", "印刷する", "書き出す", "控えを合わせる"]);
    expect(screen.getByText("ファイル")).toBeVisible();
  });

  test.each([
    ["いんさつ", ["印刷する"]],
    ["ｲﾝｻﾂ", ["印刷する"]],
    ["ａ３", ["印刷する"]],
    ["まとりくす", ["マトリクスを見る"]],
    ["json 書き", ["書き出す"]],
    ["地図", ["当てはまるものがありません"]],
  ])("finds by 「%s」 whatever way it is written", async (query, found) => {
    const search = await open();
    fireEvent.change(search, { target: { value: query } });
    await waitFor(() => expect(shown()).toEqual(found));
  });

  test("runs what Enter falls on, after the focus is back where it was", async () => {
    const search = await open();
    await userEvent.type(search, "いん{Enter}");
    await waitFor(() => expect(ran).toEqual(["print, focus on 操作"]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("runs nothing on the Enter that ends a conversion", async () => {
    const search = await open();
    fireEvent.compositionStart(search);
    fireEvent.change(search, { target: { value: "印刷" } });
    fireEvent.keyDown(search, { key: "Enter", keyCode: 229, isComposing: true });
    fireEvent.keyUp(search, { key: "Enter", isComposing: true });
    fireEvent.compositionEnd(search, { data: "印刷" });
    expect(screen.getByRole("dialog")).toBeVisible();
    expect(ran).toEqual([]);
  });

  test("goes away on Esc and leaves everything as it was", async () => {
    await open();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(ran).toEqual([]);
  });
});
