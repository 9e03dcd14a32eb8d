// Hands the language and the way dates are written to every component below, the widget library included.
// Components take their words from here and nowhere else: a literal sentence in a component is a fault.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { type EraStyle, formatDate, formatFiscalYear, formatTimeStamp } from "../i18n/dates.ts";
import { type LocalText, localText } from "../i18n/local-text.ts";
import type { Locale } from "../i18n/text-shape.ts";
import type { TextKey } from "../i18n/texts.ts";
import { type ParamsOf, translate } from "../i18n/translate.ts";

/** The words and dates of the chosen language, see `useTexts`. */
export interface TextsInUse {
  readonly locale: Locale;
  readonly era: EraStyle;
  /** The text of a key, its {names} filled in. */
  readonly t: <K extends TextKey>(key: K, ...params: ParamsOf<K>) => string;
  /** The text a template brings, in this language or else in the other. */
  readonly local: (text: LocalText) => string;
  /** A day for reading, from `YYYY-MM-DD` or a time stamp. */
  readonly date: (iso: string) => string;
  /** A fiscal year for reading, from the western year it begins in. */
  readonly fiscalYear: (year: number) => string;
  /** A moment for reading; the year is left out when it is that of `now`. */
  readonly timeStamp: (iso: string, now: string) => string;
}

function textsIn(locale: Locale, era: EraStyle): TextsInUse {
  const style = { locale, era };
  return {
    locale,
    era,
    t: (key, ...params) => translate(locale, key, ...params),
    local: (text) => localText(text, locale),
    date: (iso) => formatDate(iso, style),
    fiscalYear: (year) => formatFiscalYear(year, style),
    timeStamp: (iso, now) => formatTimeStamp(iso, now, style),
  };
}

const TextsContext = createContext<TextsInUse>(textsIn("ja", "era"));

export interface I18nProps {
  readonly locale: Locale;
  readonly era: EraStyle;
  readonly children: ReactNode;
}

/** Everything inside speaks `locale`. Goes around the whole app once. */
export function I18n({ locale, era, children }: I18nProps) {
  const texts = useMemo(() => textsIn(locale, era), [locale, era]);
  return (
    <I18nProvider locale={locale === "ja" ? "ja-JP" : "en-US"}>
      <TextsContext value={texts}>{children}</TextsContext>
    </I18nProvider>
  );
}

/** The words and dates of the chosen language; Japanese with era dates where no `I18n` is around. */
export const useTexts = (): TextsInUse => useContext(TextsContext);
