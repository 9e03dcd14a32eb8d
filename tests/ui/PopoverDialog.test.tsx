import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { PopoverDialog } from "../../src/ui/PopoverDialog.tsx";

test("a small window opens from its button, takes the focus, and Esc gives it back to the button", async () => {
  render(
    <PopoverDialog label="表示の設定" trigger={<Button>設定</Button>}>
      <button type="button">中のボタン</button>
    </PopoverDialog>,
  );
  const trigger = screen.getByRole("button", { name: "設定" });
  await userEvent.tab();
  expect(trigger).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("dialog", { name: "表示の設定" })).toBeVisible();
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "中のボタン" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(trigger).toHaveFocus());
});
