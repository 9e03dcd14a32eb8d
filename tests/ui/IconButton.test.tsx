import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { IconButton } from "../../src/ui/IconButton.tsx";
import { RowButton } from "../../src/ui/RowButton.tsx";

test("a picture alone is understood: it has a name, and the keyboard brings its tip with the shortcut", async () => {
  const onPress = vi.fn();
  render(<IconButton icon="undo" label="元に戻す" shortcut="Ctrl+Z" onPress={onPress} />);
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "元に戻す" })).toHaveFocus();
  expect(screen.getByRole("tooltip")).toHaveTextContent("元に戻すCtrl+Z");
  await userEvent.keyboard("{Enter} ");
  expect(onPress).toHaveBeenCalledTimes(2);
});

test("the light button for rows has its name too, and never sends a form", async () => {
  const onSubmit = vi.fn();
  const onClick = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <RowButton icon="link" label="つながり" onClick={onClick} />
      <RowButton icon="add">足す</RowButton>
    </form>,
  );
  await userEvent.click(screen.getByRole("button", { name: "つながり" }));
  await userEvent.click(screen.getByRole("button", { name: "足す" }));
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onSubmit).not.toHaveBeenCalled();
});
