import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Checkbox } from "../../src/ui/Checkbox.tsx";
import { Switch } from "../../src/ui/Switch.tsx";
import { TextField } from "../../src/ui/TextField.tsx";

test.each([undefined, 3])("a field of %s lines has its label, and its explanation is read with it", async (lines) => {
  const onValueChange = vi.fn();
  render(
    <TextField
      label="市町村名"
      description="シートに印刷されます"
      onValueChange={onValueChange}
      {...(lines !== undefined && { lines })}
    />,
  );
  const field = screen.getByRole("textbox", { name: "市町村名" });
  expect(field).toHaveAccessibleDescription("シートに印刷されます");
  await userEvent.type(field, "沼");
  expect(onValueChange).toHaveBeenLastCalledWith("沼");
});

test("what is wrong is said in words at the field", () => {
  render(<TextField label="年度" error="数字で入れてください" />);
  const field = screen.getByRole("textbox", { name: "年度" });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription("数字で入れてください");
});

test.each([
  ["checkbox", Checkbox],
  ["switch", Switch],
] as const)("a %s is turned by its words and by the space bar", async (role, Component) => {
  const onValueChange = vi.fn();
  render(
    <Component isSelected={false} onValueChange={onValueChange}>
      内部の発言を除く
    </Component>,
  );
  await userEvent.click(screen.getByText("内部の発言を除く"));
  expect(onValueChange).toHaveBeenLastCalledWith(true);
  expect(screen.getByRole(role, { name: "内部の発言を除く" })).toHaveFocus();
  await userEvent.keyboard(" ");
  expect(onValueChange).toHaveBeenCalledTimes(2);
});
