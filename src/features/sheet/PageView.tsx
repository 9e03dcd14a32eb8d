// One sheet of paper at its real size: what is printed, and what the view scales.
import { memo, useMemo } from "react";
import type { Stack } from "../../domain/sheet/box.ts";
import { type Paper, settingOf, textWidth } from "../../domain/sheet/paper.ts";
import type { Story } from "../../domain/story.ts";
import { aboutOf } from "../../domain/story.ts";
import { localText } from "../../i18n/local-text.ts";
import { classNames } from "../../ui/class-names.ts";
import { StackView } from "./BoxView.tsx";
import styles from "./paper.module.css";
import { useSaying } from "./saying-context.ts";
import { typeSize } from "./text-element.ts";
import { wordsOf } from "./text-parts.ts";

export interface PageProps {
  readonly paper: Paper;
  readonly typePt: number;
  readonly content: Stack;
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly running: RunningWords;
}

/** What every page says of the sheet it belongs to. */
export interface RunningWords {
  readonly whose: string;
  readonly which: string;
  readonly method: string;
}

/** A page with its margins, its running head (not on the first), its part of the sheet and its foot. */
export const PageView = memo(function PageView({ paper, typePt, content, number, pages, running }: PageProps) {
  const { texts } = useSaying();
  const setting = useMemo(() => settingOf(paper, typePt), [paper, typePt]);
  const side = `${paper.marginSideMm}mm`;
  return (
    <section
      className={styles.page}
      data-paper={paper.name}
      data-filled={pages === 1 || undefined}
      aria-label={texts.t("sheet.page", { page: number, pages })}
      style={{
        width: `${paper.widthMm}mm`,
        height: `${paper.heightMm}mm`,
        padding: `${paper.marginTopMm}mm ${side} ${paper.marginBottomMm}mm`,
        fontSize: typeSize(typePt),
        lineHeight: paper.leading,
      }}
    >
      {number > 1 && (
        <div className={styles.running} style={{ height: `${paper.runningHeadMm - 2.4}mm`, marginBottom: "2.4mm" }}>
          <span className={classNames(styles["running-words"], styles.whose)}>{running.whose}</span>
          <span className={classNames(styles["running-words"], styles.which)}>{running.which}</span>
        </div>
      )}
      <div className={styles.body} data-content="">
        <StackView box={content} width={textWidth(paper)} setting={setting} />
      </div>
      <div className={styles.foot} style={{ insetInline: side, bottom: `${paper.marginBottomMm / 2 - 1}mm` }}>
        <span>{running.method}</span>
        <span>{texts.t("sheet.pageNumber", { page: number, pages })}</span>
      </div>
    </section>
  );
});

/** The words that stand on every page of a story's sheet. */
export function runningWords(story: Story, saying: Parameters<typeof wordsOf>[1]): RunningWords {
  const about = aboutOf(story);
  const year = about.fiscalYear === null ? "" : wordsOf({ phrase: "fiscal-year", year: about.fiscalYear }, saying);
  const date = wordsOf({ phrase: "date", date: about.date }, saying);
  const joined = (words: readonly string[]) => words.filter((word) => word.trim() !== "").join("　");
  return {
    whose: joined([year, about.municipality, about.title]),
    which: joined([about.round, about.version, date]),
    method: localText(story.template.name, saying.texts.locale),
  };
}
