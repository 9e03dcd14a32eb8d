// A handed-out page of which nothing can be read: why, and what to do. There is nothing here to press.
import type { ReadError } from "../exchange/read-error.ts";
import { useReadErrorSentence } from "../state/read-error-sentence.ts";
import { useTexts } from "../ui/I18n.tsx";
import { GivenScreen } from "./GivenScreen.tsx";

/** Says why. */
export function UnreadableScreen({ error }: { readonly error: ReadError }) {
  const { t } = useTexts();
  const sentence = useReadErrorSentence();
  return (
    <GivenScreen title={t("review.unreadable.title")}>
      <p role="alert">{sentence(error)}</p>
      <p>{t("review.unreadable.what")}</p>
    </GivenScreen>
  );
}
