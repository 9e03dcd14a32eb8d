// All pages of a laid out sheet, one below the other.
import { useMemo } from "react";
import type { Story } from "../../domain/story.ts";
import { classNames } from "../../ui/class-names.ts";
import { PageView, runningWords } from "./PageView.tsx";
import styles from "./paper.module.css";
import { SayingContext, type SayingHere } from "./saying-context.ts";
import type { LaidOutSheet } from "./sheet-layout.ts";

export interface SheetPagesProps {
  readonly laidOut: LaidOutSheet;
  readonly story: Story;
  /** Empty places ask their question; texts can be edited. */
  readonly asks: boolean;
  readonly edits: boolean;
  readonly noteNumbers?: SayingHere["noteNumbers"];
  readonly className?: string | undefined;
}

/** The pages as they are printed. */
export function SheetPages({ laidOut, story, asks, edits, noteNumbers = null, className }: SheetPagesProps) {
  const { saying, paper, pages, typePt } = laidOut;
  const { about, template } = story;
  const here = useMemo(() => ({ ...saying, asks, edits, noteNumbers }), [saying, asks, edits, noteNumbers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the story only its frame and its template are said there
  const running = useMemo(() => runningWords(story, saying), [about, template, saying]);
  return (
    <SayingContext value={here}>
      <div className={classNames(styles.paper, className)} lang={saying.texts.locale}>
        {pages.map((content, i) => (
          <PageView
            key={i}
            paper={paper}
            typePt={typePt}
            content={content}
            number={i + 1}
            pages={pages.length}
            running={running}
          />
        ))}
      </div>
    </SayingContext>
  );
}
