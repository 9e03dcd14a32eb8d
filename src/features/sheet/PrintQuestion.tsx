// Asked before a print that takes more pages than the one it was meant for.
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { closePrintQuestion, printAnyway } from "./print-request.ts";
import { TooLong } from "./TooLong.tsx";
import { useSheet } from "./use-sheet.ts";

/** The question, with the ways on: shorten, take the other paper, or print all pages. */
export function PrintQuestion() {
  const { t } = useTexts();
  const paperName = usePreferences((preferences) => preferences.paper);
  const cards = useStory((state) => state.index.readingOrder.length);
  const laidOut = useSheet(paperName);
  return (
    <Dialog
      title={t("print.tooLong")}
      onClose={closePrintQuestion}
      actions={
        <>
          <Button onPress={closePrintQuestion}>{t("ui.cancel")}</Button>
          <Button
            onPress={() => {
              setPreferences({ paper: "a4" });
              closePrintQuestion();
            }}
          >
            {t("print.useA4")}
          </Button>
          <Button variant="primary" autoFocus onPress={printAnyway}>
            {t("print.anyway", { pages: laidOut.pages.length })}
          </Button>
        </>
      }
    >
      <TooLong laidOut={laidOut} cards={cards} />
    </Dialog>
  );
}
