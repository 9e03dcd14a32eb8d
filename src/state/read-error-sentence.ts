// Why a file cannot be opened, in the language in use.
// The sentences belong to the exchange; here they only meet the language.
import { errorSentence } from "../exchange/reading-sentences.ts";
import { useTexts } from "../ui/I18n.tsx";
import type { ImportError } from "./imports.ts";

/** A function from an error to its sentence. */
export function useReadErrorSentence(): (error: ImportError) => string {
  const { t } = useTexts();
  return (error) =>
    error.code === "unreadable-file"
      ? t("library.import.unreadableFile")
      : errorSentence(error, (key, params) => t(key, params));
}
