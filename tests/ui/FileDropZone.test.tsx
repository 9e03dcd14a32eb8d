import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FileDropZone } from "../../src/ui/FileDropZone.tsx";

function transferOf(items: readonly (File | string)[]) {
  return {
    effectAllowed: "all",
    dropEffect: "copy",
    types: items.map((item) => (typeof item === "string" ? "text/plain" : "Files")),
    getData: () => "ただの文章",
    items: items.map((item) =>
      typeof item === "string"
        ? { kind: "string", type: "text/plain" }
        : {
            kind: "file",
            type: item.type,
            getAsFile: () => item,
            webkitGetAsEntry: () => ({ isFile: true, isDirectory: false }),
          },
    ),
  };
}

test("every file dropped at once is handed over, and nothing that is none", async () => {
  const onFiles = vi.fn();
  render(
    <FileDropZone label="ファイルを受け取る" onFiles={onFiles}>
      <p>ここに置く</p>
    </FileDropZone>,
  );
  expect(screen.getByRole("button", { name: "ファイルを受け取る" })).toBeInTheDocument();
  const zone = screen.getByText("ここに置く").parentElement ?? document.body;
  const files = [new File(["{}"], "控えA.json"), new File(["{}"], "控えB.json")];
  for (const items of [["ただの文章"], files]) {
    const dataTransfer = transferOf(items);
    fireEvent.dragEnter(zone, { dataTransfer, clientX: 1, clientY: 1 });
    fireEvent.dragOver(zone, { dataTransfer, clientX: 1, clientY: 1 });
    fireEvent.drop(zone, { dataTransfer, clientX: 1, clientY: 1 });
  }
  await waitFor(() => expect(onFiles).toHaveBeenCalledTimes(1));
  expect(onFiles.mock.calls[0]?.[0].map((file: File) => file.name)).toEqual(["控えA.json", "控えB.json"]);
});
