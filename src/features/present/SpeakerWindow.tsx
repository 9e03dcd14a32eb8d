// The speaker's window (発表者の画面): a window of its own for the speaker's screen, filled from the page.
// It must go when the presentation goes, and the presentation must go on when it is closed.
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { dressWindow, tieWindow } from "../../platform/second-window.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { usePresent } from "./present-state.ts";
import { SpeakerView } from "./SpeakerView.tsx";
import type { Show } from "./show.ts";
import { usePresentKeys } from "./use-present-keys.ts";

export interface SpeakerWindowProps {
  readonly show: Show;
  readonly speakerWindow: Window;
}

/** Fills that window while it is on the page. */
export function SpeakerWindow({ show, speakerWindow }: SpeakerWindowProps) {
  const { t } = useTexts();
  const title = t("present.window");
  usePresentKeys(speakerWindow);
  useEffect(() => dressWindow(speakerWindow, title), [speakerWindow, title]);
  useEffect(() => tieWindow(speakerWindow, () => usePresent.setState({ speakerWindow: null })), [speakerWindow]);
  return createPortal(<SpeakerView show={show} />, speakerWindow.document.body);
}
