import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type NoticeBoard, NoticeProvider, useNotices } from "../../src/ui/Notices.tsx";

let board: NoticeBoard;

function Page() {
  board = useNotices();
  return <p>本文</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <NoticeProvider>
      <Page />
    </NoticeProvider>,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

const show = (notice: Parameters<NoticeBoard["show"]>[0]) => act(() => void board.show(notice));
const minuteLater = () => act(() => vi.advanceTimersByTime(60_000));

test("a notice is read out politely, seen, and gone after a while", () => {
  expect(
    screen.getByRole("status"),
    "there before the first notice, otherwise it would not be read",
  ).toBeInTheDocument();
  show({ text: "保存しました", tone: "success" });
  expect(screen.getByRole("status")).toHaveTextContent("保存しました");
  minuteLater();
  expect(screen.queryByText("保存しました")).toBeNull();
});

test.each([
  ["can be undone", { text: "消しました", action: { label: "元に戻す", onAction() {} } }],
  ["went wrong", { text: "消しました", tone: "error" as const }],
  ["is a warning", { text: "消しました", tone: "warning" as const }],
])("what %s waits for the slowest reader", (_what, notice) => {
  show(notice);
  minuteLater();
  expect(screen.getByText("消しました")).toBeVisible();
  fireEvent.click(screen.getByRole("button", { name: "閉じる" }));
  expect(screen.queryByText("消しました")).toBeNull();
});

test("a notice that only shows a shortcut goes by itself: an old one must not lie over what the person does next", () => {
  show({ text: "配付しました", action: { label: "記録を見る", onAction() {}, isShortcut: true } });
  act(() => vi.advanceTimersByTime(15_000));
  expect(screen.getByRole("button", { name: "記録を見る" })).toBeVisible();
  minuteLater();
  expect(screen.queryByText("配付しました")).toBeNull();
});

test("the way back inside a notice works once, and takes the notice with it", () => {
  const onAction = vi.fn();
  show({ text: "カードを消しました", action: { label: "元に戻す", onAction } });
  fireEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  expect(onAction).toHaveBeenCalledTimes(1);
  expect(screen.queryByText("カードを消しました")).toBeNull();
});

test("a notice one points at does not go away under the pointer", () => {
  show({ text: "保存しました" });
  const text = screen.getByText("保存しました");
  fireEvent.pointerEnter(text.parentElement ?? text);
  minuteLater();
  expect(text).toBeVisible();
  fireEvent.pointerLeave(text.parentElement ?? text);
  minuteLater();
  expect(screen.queryByText("保存しました")).toBeNull();
});

test("four at once would bury the page: the oldest gives way", () => {
  for (const text of ["一", "二", "三", "四"]) show({ text });
  expect(screen.queryByText("一")).toBeNull();
  expect(screen.getByText("四")).toBeVisible();
});
