import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../src/ui/Menu.tsx";

test("a menu opens, moves and acts by keyboard, passes over what cannot be done, and gives the focus back", async () => {
  const done: string[] = [];
  render(
    <Menu trigger={<Button>メニュー</Button>}>
      <MenuItem label="保存" shortcut="Ctrl+S" onAction={() => done.push("保存")} />
      <MenuItem label="複製" isDisabled onAction={() => done.push("複製")} />
      <MenuSeparator />
      <MenuItem label="ごみ箱へ" description="あとで戻せます" isDangerous onAction={() => done.push("ごみ箱へ")} />
    </Menu>,
  );
  const trigger = screen.getByRole("button", { name: "メニュー" });
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("menu", { name: "メニュー" })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: /^保存/ })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  const last = screen.getByRole("menuitem", { name: "ごみ箱へ あとで戻せます" });
  expect(last).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(done).toEqual(["ごみ箱へ"]);
  expect(screen.queryByRole("menu")).toBeNull();
  await waitFor(() => expect(trigger).toHaveFocus());
});

test("Esc leaves a menu without doing anything", async () => {
  const onAction = vi.fn();
  render(
    <Menu trigger={<Button>メニュー</Button>}>
      <MenuItem label="保存" onAction={onAction} />
    </Menu>,
  );
  await userEvent.click(screen.getByRole("button", { name: "メニュー" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(onAction).not.toHaveBeenCalled();
});
