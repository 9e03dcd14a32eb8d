import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { RadioGroup } from "../../src/ui/RadioGroup.tsx";
import { SegmentedControl } from "../../src/ui/SegmentedControl.tsx";

const choices = [
  { id: "era", label: "元号" },
  { id: "western", label: "西暦" },
] as const;

test.each([
  ["segments", SegmentedControl],
  ["radio buttons", RadioGroup],
])("%s are one stop for the Tab key, with arrow keys inside", async (_what, Component) => {
  function Page() {
    const [value, setValue] = useState<"era" | "western">("era");
    return <Component label="暦" choices={choices} value={value} onValueChange={setValue} />;
  }
  render(<Page />);
  expect(screen.getByRole("radiogroup", { name: "暦" })).toBeVisible();
  await userEvent.tab();
  expect(screen.getByRole("radio", { name: "元号" })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole("radio", { name: "西暦" })).toBeChecked();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});
