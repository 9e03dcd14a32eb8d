import { afterEach, expect, test } from "vitest";
import { copyText, readClipboardText } from "../../src/platform/clipboard.ts";

function giveClipboard(clipboard: Partial<Clipboard> | undefined) {
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
}

function giveOldCopy(copy: (() => boolean) | undefined) {
  Object.defineProperty(document, "execCommand", { value: copy, configurable: true });
}

afterEach(() => {
  giveClipboard(undefined);
  giveOldCopy(undefined);
});

test("a text is copied to the letter, and read again", async () => {
  let held = "";
  giveClipboard({
    writeText: async (text) => {
      held = text;
    },
    readText: async () => held,
  });
  expect(await copyText("※ ①\n取組")).toBe(true);
  expect(await readClipboardText()).toBe("※ ①\n取組");
});

test("where the clipboard is forbidden the old way copies, and the focus stays where it was", async () => {
  giveClipboard({ writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) });
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  let selected = "";
  giveOldCopy(() => {
    const area = document.querySelector("textarea");
    selected = area?.value.slice(area.selectionStart, area.selectionEnd) ?? "";
    return true;
  });
  expect(await copyText("返送")).toBe(true);
  expect(selected).toBe("返送");
  expect(document.activeElement).toBe(button);
  expect(document.querySelector("textarea")).toBeNull();
  button.remove();
});

test("a refusal is an answer, so that the text can be shown for copying by hand", async () => {
  giveClipboard(undefined);
  giveOldCopy(() => false);
  expect(await copyText("返送")).toBe(false);
  expect(await readClipboardText()).toBeNull();
});
