// Types the way a Japanese input method does: letters stand underlined while they are composed, and the keys that
// choose and confirm (Enter, Tab, Space, arrows) reach the page as keydown 229 with isComposing set.
// An editor that takes such an Enter for its own loses the person's half-written word: that is what this lets tests try.
import type { CDPSession, Page } from "playwright-core";

export type ImeKey =
  | "Enter"
  | "Tab"
  | "Space"
  | "Escape"
  | "Backspace"
  | "ArrowUp"
  | "ArrowDown"
  | "ArrowLeft"
  | "ArrowRight";

export interface Ime {
  /** Shows the text as being composed, replacing what was being composed before. */
  compose(text: string): Promise<void>;
  /** A key the input method handles itself; the page only hears of it. Leaves the composition as it is. */
  press(key: ImeKey): Promise<void>;
  /** Ends the composition with this text; by Enter unless another key confirms. */
  confirm(text: string, key?: ImeKey): Promise<void>;
  /** Ends the composition with nothing, as Escape does. */
  cancel(): Promise<void>;
  /** Writes a reading letter by letter, converts it with Space and confirms with Enter. */
  type(reading: string, converted: string): Promise<void>;
}

/** Works on whatever has the focus in the page. */
export async function openIme(page: Page): Promise<Ime> {
  const session = await page.context().newCDPSession(page);
  const ime: Ime = {
    compose: (text) => aroundKey(session, undefined, () => compose(session, text)),
    press: (key) => aroundKey(session, key, async () => {}),
    confirm: (text, key = "Enter") =>
      aroundKey(session, key, async () => {
        await session.send("Input.insertText", { text });
      }),
    cancel: () => aroundKey(session, "Escape", () => compose(session, "")),
    async type(reading, converted) {
      const letters = [...reading];
      for (let end = 1; end <= letters.length; end += 1) await ime.compose(letters.slice(0, end).join(""));
      await aroundKey(session, "Space", () => compose(session, converted));
      await ime.confirm(converted);
    },
  };
  return ime;
}

async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

/** The page hears "Process" (229) go down before the input method acts, and the true key come up after it. */
async function aroundKey(session: CDPSession, key: ImeKey | undefined, act: () => Promise<void>): Promise<void> {
  const code = key ?? "KeyA";
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Process",
    code,
    windowsVirtualKeyCode: 229,
  });
  await act();
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: key === "Space" ? " " : (key ?? "a"), code });
}
