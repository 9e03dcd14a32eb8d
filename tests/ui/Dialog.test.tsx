import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { ConfirmDialog } from "../../src/ui/ConfirmDialog.tsx";
import { Dialog } from "../../src/ui/Dialog.tsx";
import { TextField } from "../../src/ui/TextField.tsx";

function Page({ isClosedOnlyByButton = false }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>理由を書く</Button>
      <p>うしろの文章</p>
      {isOpen && (
        <Dialog
          title="つながりの理由"
          isClosedOnlyByButton={isClosedOnlyByButton}
          onClose={() => setIsOpen(false)}
          actions={<Button onPress={() => setIsOpen(false)}>つなぐ</Button>}
        >
          <TextField label="なぜ" autoFocus />
        </Dialog>
      )}
    </>
  );
}

const open = async () => userEvent.click(screen.getByRole("button", { name: "理由を書く" }));

test("a dialog takes the focus, hides the page behind it, and gives the focus back after Esc", async () => {
  render(<Page />);
  await open();
  expect(screen.getByRole("dialog", { name: "つながりの理由" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: "なぜ" })).toHaveFocus();
  expect(screen.queryByRole("button", { name: "理由を書く" }), "not reachable meanwhile").toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(screen.getByRole("button", { name: "理由を書く" })).toHaveFocus());
});

test("the Tab key goes round inside the dialog and never out of it", async () => {
  render(<Page />);
  await open();
  const inside = ["つなぐ", "閉じる", "なぜ"];
  for (const name of inside) {
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName(name);
  }
});

test("a click beside it closes it, unless something would be lost by a slip of the mouse", async () => {
  const view = render(<Page />);
  await open();
  await userEvent.click(document.body);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  view.unmount();
  render(<Page isClosedOnlyByButton />);
  await open();
  await userEvent.click(document.body);
  expect(screen.getByRole("dialog")).toBeVisible();
});

test.each([
  [true, "やめる", "where something is at stake Enter does the harmless thing"],
  [false, "消す", "elsewhere Enter goes on"],
])("a question with danger %s: Enter means 「%s」 (%s)", async (isDangerous, focused) => {
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  render(
    <ConfirmDialog
      title="消しますか"
      confirmLabel="消す"
      isDangerous={isDangerous}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>元には戻せません。</p>
    </ConfirmDialog>,
  );
  expect(screen.getByRole("alertdialog", { name: "消しますか" })).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: focused })).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  expect(onConfirm).toHaveBeenCalledTimes(isDangerous ? 0 : 1);
  expect(onCancel).toHaveBeenCalledTimes(isDangerous ? 1 : 0);
});
