// What went wrong with the stored stories, or could not be read back, in the language in use.
// The codes belong to the storage; here they only meet the language.
import type { StorageError } from "../storage/storage-error.ts";
import type { Loss } from "../storage/story-library.ts";
import { useTexts } from "../ui/I18n.tsx";

/** A function from an error to its sentence. */
export function useStorageSentence(): (error: StorageError) => string {
  const { t } = useTexts();
  return (error) => t(`storage.error.${error.code}`);
}

/** A function from a loss to its sentence. `now`: the present moment, ISO 8601. */
export function useLossSentence(now: string): (loss: Loss) => string {
  const { t, timeStamp } = useTexts();
  return (loss) =>
    t(`storage.loss.${loss.code}`, {
      time: timeStamp(loss.time, now),
      ...(loss.code === "changes-lost" && { saves: loss.saves }),
    });
}
