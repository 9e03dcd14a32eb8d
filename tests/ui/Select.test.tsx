import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Select } from "../../src/ui/Select.tsx";

const choices = [
  { id: "a", label: "負担軽減" },
  { id: "b", label: "市民協働", description: "市民と職員" },
] as const;

let chosen: string | null;

function Page({ isLabelHidden = false }) {
  const [value, setValue] = useState<"a" | "b" | null>(null);
  chosen = value;
  return (
    <Select label="テーマ" isLabelHidden={isLabelHidden} choices={choices} value={value} onValueChange={setValue} />
  );
}

test.each([false, true])("a choice is made by keyboard and shown closed (label hidden: %s)", async (isLabelHidden) => {
  render(<Page isLabelHidden={isLabelHidden} />);
  const button = screen.getByRole("button", { name: /テーマ/ });
  expect(button).toHaveTextContent("選んでください");
  await userEvent.tab();
  expect(button).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(chosen).toBe("b");
  expect(button).toHaveTextContent("市民協働");
  expect(button, "without the explanation that stands in the list").not.toHaveTextContent("市民と職員");
});
