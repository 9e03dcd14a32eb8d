import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type KeyboardEvent, useRef, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { EditableText, type EditableTextHandle, type EditableTextProps } from "../../src/ui/EditableText.tsx";

interface OwnerProps extends Partial<Omit<EditableTextProps, "ref" | "value">> {
  readonly first?: string;
  /** What the owner makes of a text; undefined: it refuses the change. */
  readonly accept?: (text: string) => string | undefined;
}

let setFromOutside: (text: string) => void;
let handle: () => EditableTextHandle;

/** Holds the text as a view does, and lets a test change it from elsewhere. */
function Owner({ first = "", accept = (text) => text, onValueChange, ...props }: OwnerProps) {
  const [value, setValue] = useState(first);
  const ref = useRef<EditableTextHandle>(null);
  setFromOutside = setValue;
  handle = () => ref.current ?? expect.fail("no handle");
  return (
    <EditableText
      aria-label="カード"
      {...props}
      ref={ref}
      value={value}
      onValueChange={(text) => {
        onValueChange?.(text);
        const accepted = accept(text);
        if (accepted !== undefined) setValue(accepted);
      }}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "カード" });

async function changeOutside(text: string) {
  const { act } = await import("react");
  act(() => setFromOutside(text));
}

/** What an input method does: the field shows what is being composed, and the page hears of every step. */
function compose(element: HTMLTextAreaElement, before: string, after: string, text: string) {
  fireEvent.compositionUpdate(element, { data: text });
  fireEvent.input(element, { target: { value: before + text + after }, isComposing: true });
}

describe("typing", () => {
  test("reaches the story letter by letter, line breaks included", async () => {
    const heard: string[] = [];
    render(<Owner onValueChange={(text) => heard.push(text)} />);
    await userEvent.type(field(), "ab{Enter}c");
    expect(field()).toHaveValue("ab\nc");
    expect(heard).toEqual(["a", "ab", "ab\n", "ab\nc"]);
  });

  test("shows the coach's question while nothing is written, and has its name for a screen reader", () => {
    render(<Owner placeholder="10年後、どんな地域でありたい？" />);
    expect(screen.getByPlaceholderText("10年後、どんな地域でありたい？")).toBe(field());
  });

  test("changes nothing where the story may only be read", async () => {
    const onValueChange = vi.fn();
    render(<Owner first="読むだけ" readOnly onValueChange={onValueChange} />);
    await userEvent.type(field(), "x");
    expect(field()).toHaveValue("読むだけ");
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test("that is refused is not left standing as if it were kept", async () => {
    render(<Owner first="元" accept={() => undefined} />);
    await userEvent.type(field(), "x");
    await userEvent.tab();
    expect(field()).toHaveValue("元");
  });

  test("is kept when the field is left right after the last letter", async () => {
    const onCommit = vi.fn();
    render(<Owner onCommit={onCommit} />);
    await userEvent.type(field(), "最後の一文字");
    await userEvent.tab();
    expect(field()).toHaveValue("最後の一文字");
    expect(onCommit).toHaveBeenCalledTimes(1);
  });
});

describe("keys", () => {
  const takeEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter") event.preventDefault();
  };

  test("Enter as a command starts no line, Shift+Enter still does", async () => {
    const onKeyCommand = vi.fn(takeEnter);
    render(<Owner first="一" onKeyCommand={onKeyCommand} />);
    await userEvent.type(field(), "{Enter}");
    expect(field()).toHaveValue("一");
    expect(onKeyCommand).toHaveBeenCalledTimes(1);
    await userEvent.type(field(), "{Shift>}{Enter}{/Shift}二");
    expect(field()).toHaveValue("一\n二");
    expect(onKeyCommand.mock.calls.filter(([event]) => event.key === "Enter")).toHaveLength(1);
  });

  test("a field for one line starts none by any key, but keeps the lines that are pasted", async () => {
    render(<Owner multiline={false} />);
    await userEvent.type(field(), "題{Enter}{Shift>}{Enter}{/Shift}名");
    expect(field()).toHaveValue("題名");
    await userEvent.paste("\n副題");
    expect(field()).toHaveValue("題名\n副題");
  });
});

describe("with an input method", () => {
  const keys = (...inits: KeyboardEventInit[]) => {
    for (const init of inits) fireEvent.keyDown(field(), init);
  };

  test("no key of a conversion is taken for a command", () => {
    const onKeyCommand = vi.fn();
    render(<Owner onKeyCommand={onKeyCommand} />);
    fireEvent.compositionStart(field());
    compose(field(), "", "", "へんかく");
    keys(
      { key: "Process", keyCode: 229, isComposing: true },
      { key: "Tab", keyCode: 229, isComposing: true },
      { key: "ArrowDown", isComposing: true },
      { key: "Enter", keyCode: 229 },
      { key: "Enter", keyCode: 13 },
    );
    expect(onKeyCommand).not.toHaveBeenCalled();
    expect(field()).toHaveValue("へんかく");
  });

  test("the Enter that ends a conversion submits nothing, even where the browser reports it afterwards", () => {
    const onKeyCommand = vi.fn();
    render(<Owner onKeyCommand={onKeyCommand} />);
    fireEvent.compositionStart(field());
    compose(field(), "", "", "変革");
    fireEvent.compositionEnd(field(), { data: "変革" });
    const enter = createEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
    fireEvent(field(), enter);
    expect(onKeyCommand).not.toHaveBeenCalled();
    expect(enter.defaultPrevented, "it starts no line either").toBe(true);
    fireEvent.keyUp(field(), { key: "Enter", keyCode: 13 });
    keys({ key: "Enter", keyCode: 13 });
    expect(onKeyCommand, "the next Enter is the person's own").toHaveBeenCalledTimes(1);
    expect(field()).toHaveValue("変革");
  });

  test("a letter typed right after a conversion is not swallowed", () => {
    const onKeyCommand = vi.fn();
    render(<Owner onKeyCommand={onKeyCommand} />);
    fireEvent.compositionStart(field());
    fireEvent.compositionEnd(field(), { data: "" });
    keys({ key: "a", keyCode: 65 });
    expect(onKeyCommand).toHaveBeenCalledTimes(1);
  });

  test("a change from elsewhere does not tear the conversion apart, and neither text is lost", async () => {
    const heard: string[] = [];
    render(<Owner first="地域の未来" onValueChange={(text) => heard.push(text)} />);
    const element = field();
    element.focus();
    fireEvent.compositionStart(element);
    compose(element, "地域の未来", "", "ず");
    expect(heard.at(-1)).toBe("地域の未来ず");
    await changeOutside("この地域の未来ず");
    expect(element, "the input method's text is left alone").toHaveValue("地域の未来ず");
    compose(element, "地域の未来", "", "図");
    expect(heard.at(-1)).toBe("この地域の未来図");
    fireEvent.compositionEnd(element, { data: "図" });
    expect(element).toHaveValue("この地域の未来図");
  });
});

describe("a change from elsewhere", () => {
  test.each([
    ["before the caret: it moves along", "地域の未来", 3, "この地域の未来", 5],
    ["after the caret: it stays", "地域の未来", 2, "地域の明るい未来", 2],
    ["around the caret: it stands behind what is new", "地域の未来", 4, "地域の今", 4],
    ["everything gone", "地域の未来", 4, "", 0],
  ])("keeps the caret with its words: %s", async (_where, first, caret, text, expected) => {
    render(<Owner first={first} />);
    handle().focus(caret);
    await changeOutside(text);
    expect(field()).toHaveValue(text);
    expect(field()).toHaveFocus();
    expect([field().selectionStart, field().selectionEnd]).toEqual([expected, expected]);
  });

  test("is shown where nobody types, without taking the focus", async () => {
    render(<Owner first="一" />);
    await changeOutside("二");
    expect(field()).toHaveValue("二");
    expect(document.body).toHaveFocus();
  });
});

test.each([
  ["start", 0, 0],
  ["end", 3, 3],
  ["all", 0, 3],
  [1, 1, 1],
  [99, 3, 3],
  [undefined, 3, 3],
] as const)("a view can put the caret at %s", (at, start, end) => {
  render(<Owner first="一二三" />);
  handle().focus(at);
  expect(field()).toHaveFocus();
  expect([field().selectionStart, field().selectionEnd]).toEqual([start, end]);
});

describe("a text far too long for a field", () => {
  const huge = "改革を語る。\n".repeat(5_000);

  test("that is pasted is kept to the letter, and only its beginning is laid out", async () => {
    const onValueChange = vi.fn();
    render(<Owner first="前後" onValueChange={onValueChange} />);
    handle().focus(1);
    await userEvent.paste(huge.replaceAll("\n", "\r\n"));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(`前${huge}後`);
    expect(field().value.length).toBeLessThan(3_000);
    expect(field().value).toMatch(/^前改革を語る。\n/);
    expect(screen.getByText(/^35002字の長い文です/)).toBeVisible();
  });

  test("cannot be shortened by a key, and commands still work on it", async () => {
    const onValueChange = vi.fn();
    const onKeyCommand = vi.fn();
    render(<Owner first={huge} onValueChange={onValueChange} onKeyCommand={onKeyCommand} />);
    await userEvent.type(field(), "x{Backspace}");
    await userEvent.tab();
    expect(onValueChange).not.toHaveBeenCalled();
    expect(onKeyCommand).toHaveBeenCalled();
  });

  test("is edited again once it is short, after undo for example", async () => {
    render(<Owner first={huge} />);
    await changeOutside("短い");
    await userEvent.type(field(), "文");
    expect(field()).toHaveValue("短い文");
    expect(screen.queryByText(/長い文です/)).toBeNull();
  });

  test("is not taken away from who reaches the limit by typing", async () => {
    const long = "あ".repeat(20_000);
    render(<Owner first={long} />);
    await userEvent.type(field(), "いう");
    expect(field()).toHaveValue(`${long}いう`);
  });
});

describe("parts of a text that are marked", () => {
  const underLayer = () => field().previousElementSibling;
  const marked = () => [...document.querySelectorAll("mark")].map((mark) => mark.textContent);

  test("are those parts, to the letter, also where they overlap, and the text is whole under the field", () => {
    const marks = [
      { start: 0, end: 2 },
      { start: 1, end: 4 },
    ];
    render(<Owner first="一二三四五" marks={marks} />);
    expect(marked()).toEqual(["一", "二", "三四"]);
    expect(underLayer()).toHaveTextContent("一二三四五");
    expect(underLayer()).toHaveAttribute("aria-hidden", "true");
  });

  test("stay on their letters when the text has line breaks of two characters, as the field shows them", () => {
    render(<Owner first={"一行目\r\n二行目"} marks={[{ start: 2, end: 6 }]} />);
    expect(marked()).toEqual(["目\n二"]);
    expect(underLayer()?.textContent).toBe(field().value);
  });

  test("beyond the end of a text are not made up", () => {
    render(<Owner first="短い" marks={[{ start: 5, end: 9 }]} />);
    expect(marked()).toEqual([]);
    expect(underLayer()).toHaveTextContent("短い");
  });

  test("none: nothing lies under the field", () => {
    render(<Owner first="文" marks={[]} />);
    expect(underLayer()).toBeNull();
  });
});
