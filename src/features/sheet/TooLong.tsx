// Says that the sheet does not fit on its one page: how many pages it takes, by how much, and which texts are long.
// The same words stand above the pages and before printing.
import { useDeferredValue, useMemo } from "react";
import { beginning } from "../../domain/sheet/card-box.ts";
import { type LongText, longestTexts } from "../../domain/sheet/long-texts.ts";
import { pt } from "../../domain/sheet/paper.ts";
import { slotId } from "../../domain/sheet/slot.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import type { LaidOutSheet } from "./sheet-layout.ts";
import styles from "./TooLong.module.css";

const mostNamed = 4;

export interface TooLongProps {
  readonly laidOut: LaidOutSheet;
  readonly cards: number;
  /** Where given, the long texts are buttons that lead to them. */
  readonly onChoose?: (text: LongText) => void;
}

/** The sentences; what they stand in (a banner, a dialog) is the caller's. */
export function TooLong({ laidOut, cards, onChoose }: TooLongProps) {
  const { t } = useTexts();
  const { paper, pages, typePt, excess } = laidOut;
  // Which texts are long may be said a moment later: no letter has to wait until all of them are counted.
  const sheet = useDeferredValue(laidOut.sheet);
  const long = useMemo(() => longestTexts(sheet, mostNamed), [sheet]);
  const lines = Math.ceil(excess / (pt(typePt) * paper.leading));
  return (
    <>
      <p>{t("print.tooLong.size", { points: typePt, pages: pages.length, lines })}</p>
      {long.length === 0 ? (
        <p>{t("print.tooLong.many", { cards })}</p>
      ) : (
        <div className={styles.texts}>
          <span>{t("print.tooLong.texts")}</span>
          <ul className={styles.list}>
            {long.map((text) => {
              const words = t("print.tooLong.text", { beginning: beginning(text.text, 16), letters: text.letters });
              return (
                <li key={slotId(text.slot)}>
                  {onChoose ? <RowButton onClick={() => onChoose(text)}>{words}</RowButton> : words}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
