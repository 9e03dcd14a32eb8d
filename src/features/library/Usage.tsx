// How much room the sheets take in this browser.
// Said quietly: it only matters to somebody who looks for it, until room runs out and saving says so itself.
import type { Usage as UsageData } from "../../storage/story-library.ts";
import { useTexts } from "../../ui/I18n.tsx";

/** One line, or nothing while it is not known. */
export function Usage({ usage }: { readonly usage: UsageData | null }) {
  const { t } = useTexts();
  if (!usage) return null;
  const size = sizeInWords(usage.bytes);
  const { browser } = usage;
  if (!browser || browser.quota === 0) return <p>{t("library.usage", { size })}</p>;
  const percent = Math.max(1, Math.ceil((browser.used / browser.quota) * 100));
  return <p>{t("library.usage.of", { size, percent })}</p>;
}

/** A number of bytes as people read it: 12 KB, 3.4 MB. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
