import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { ViewSwitch } from "../../src/ui/ViewSwitch.tsx";

function Page() {
  const [current, setCurrent] = useState<"outline" | "matrix">("outline");
  return (
    <ViewSwitch
      label="見方"
      current={current}
      onSwitch={setCurrent}
      views={[
        { id: "outline", label: "アウトライン", shortcut: { shown: "Alt+1", aria: "Alt+1" } },
        { id: "matrix", label: "表" },
      ]}
    />
  );
}

test("one always knows in which view one is, by more than a colour", async () => {
  render(<Page />);
  expect(screen.getByRole("navigation", { name: "見方" })).toBeVisible();
  const outline = screen.getByRole("button", { name: "アウトライン" });
  expect(outline).toHaveAttribute("aria-current", "page");
  expect(outline).toHaveAttribute("aria-keyshortcuts", "Alt+1");
  await userEvent.click(screen.getByRole("button", { name: "表" }));
  expect(screen.getByRole("button", { name: "表" })).toHaveAttribute("aria-current", "page");
  expect(outline).not.toHaveAttribute("aria-current");
});
