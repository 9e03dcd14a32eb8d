// The small controls of a presentation: out of sight until the mouse moves or the keyboard comes to them.
import { useSession } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Presentation.module.css";
import type { PresentOrder } from "./present-keys.ts";
import { followOrder } from "./present-orders.ts";
import { usePresent } from "./present-state.ts";

/** Buttons for what the keys do. */
export function Controls() {
  const { t } = useTexts();
  const session = useSession();
  const { isListOpen, areNotesOpen, speakerWindow } = usePresent();
  const press = (kind: Exclude<PresentOrder["kind"], "typed" | "jump">) => () => followOrder(session, { kind });
  return (
    <section className={styles.controls} aria-label={t("present.controls")}>
      <RowButton icon="left" label={t("present.back")} aria-keyshortcuts="ArrowLeft" onClick={press("back")} />
      <RowButton icon="right" label={t("present.next")} aria-keyshortcuts="ArrowRight" onClick={press("next")} />
      <RowButton aria-keyshortcuts="L" aria-pressed={isListOpen} onClick={press("list")}>
        {t("present.list")}
      </RowButton>
      <RowButton aria-keyshortcuts="M" aria-pressed={areNotesOpen} onClick={press("notes")}>
        {t("present.notes")}
      </RowButton>
      <RowButton aria-keyshortcuts="W" aria-pressed={speakerWindow !== null} onClick={press("window")}>
        {t("present.window")}
      </RowButton>
      <RowButton aria-keyshortcuts="F" onClick={press("full-screen")}>
        {t("present.fullScreen")}
      </RowButton>
      <RowButton aria-keyshortcuts="Escape" onClick={press("leave")}>
        {t("present.leave")}
      </RowButton>
    </section>
  );
}
