// The words the map's layout writes, in the language of the reader: the same in the view, in pictures and on paper, so
// that lines break alike in all of them.
import type { MapWords } from "../domain/map/layout.ts";
import type { TextsInUse } from "../ui/I18n.tsx";

/** The words for `layOutMap`. */
export function mapWords({ locale, t }: Pick<TextsInUse, "locale" | "t">): MapWords {
  return {
    locale,
    noEnds: t("mapWords.noEnds"),
    noMeans: t("mapWords.noMeans"),
    assumption: t("mapWords.assumption"),
    noTheme: t("mapWords.noTheme"),
    unnamedTheme: t("mapWords.unnamedTheme"),
    noGroup: t("mapWords.noGroup"),
  };
}
