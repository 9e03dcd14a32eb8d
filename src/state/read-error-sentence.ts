// Why a file cannot be opened, in the language in use.
// The sentences belong to the exchange; here they only meet the language.
import type { ReadError } from "../exchange/read-error.ts";
import { errorSentence } from "../exchange/reading-sentences.ts";
import { useTexts } from "../ui/I18n.tsx";

/** A function from an error to its sentence. */
export function useReadErrorSentence(): (error: ReadError | { readonly code: "unreadable-file" }) => string {
  const { t } = useTexts();
  return (error) =>
    error.code === "unreadable-file"
      ? t("library.import.unreadableFile")
      : errorSentence(error, (key, params) => t(key, params));
}
