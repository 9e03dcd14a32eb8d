import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { ComboBox } from "../../src/ui/ComboBox.tsx";

const choices = [
  { id: "a", label: "市民とのワークショップ" },
  { id: "b", label: "マネジメント研修" },
  { id: "c", label: "マネジメントの見直し", isDisabled: true },
] as const;

let chosen: string | null;

function Page() {
  const [value, setValue] = useState<"a" | "b" | "c" | null>(null);
  chosen = value;
  return <ComboBox label="つなぐ相手" choices={choices} value={value} onValueChange={setValue} />;
}

const shown = () => screen.queryAllByRole("option").map((option) => option.textContent);

test("one of many is found by a part of its name, in any kana, and chosen by keyboard", async () => {
  render(<Page />);
  const field = screen.getByRole("combobox", { name: "つなぐ相手" });
  await userEvent.tab();
  expect(field).toHaveFocus();
  await userEvent.type(field, "わーく");
  expect(shown()).toEqual(["市民とのワークショップ"]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(chosen).toBe("a");
  expect(field).toHaveValue("市民とのワークショップ");
});

test("a name that is nowhere chooses nothing, and says so", async () => {
  render(<Page />);
  await userEvent.type(screen.getByRole("combobox", { name: "つなぐ相手" }), "地図");
  expect(screen.getByText("当てはまるものがありません")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await userEvent.tab();
  expect(chosen).toBeNull();
});

test("emptying the field takes the choice back", async () => {
  render(<Page />);
  const field = screen.getByRole("combobox", { name: "つなぐ相手" });
  await userEvent.type(field, "研修{ArrowDown}{Enter}");
  expect(chosen).toBe("b");
  await userEvent.clear(field);
  await userEvent.tab();
  expect(chosen).toBeNull();
});
