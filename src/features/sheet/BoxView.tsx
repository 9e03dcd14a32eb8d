// Stacks and rows of a page, with the lines and spaces the pages were cut with.
// Lengths come from the domain's chrome only; a margin in a style sheet would make a page higher than it was reckoned.
import { type CSSProperties, memo, type ReactNode } from "react";
import type { Box, Row, Stack, TextBox } from "../../domain/sheet/box.ts";
import { rowGap, type StackChrome, stackChrome } from "../../domain/sheet/chrome.ts";
import { cellWidths, innerWidths } from "../../domain/sheet/measure.ts";
import type { TypeSetting } from "../../domain/sheet/paper.ts";
import { slotId } from "../../domain/sheet/slot.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./paper.module.css";
import { useSaying } from "./saying-context.ts";
import { TextView } from "./TextView.tsx";
import { textParts } from "./text-parts.ts";

interface BoxProps<B extends Box> {
  readonly box: B;
  readonly width: number;
  readonly setting: TypeSetting;
}

/** Any box. */
export function BoxView({ box, width, setting }: BoxProps<Box>) {
  if (box.kind === "text") return <TextView box={box} />;
  return box.kind === "row" ? (
    <RowView box={box} width={width} setting={setting} />
  ) : (
    <StackView box={box} width={width} setting={setting} />
  );
}

/** A stack: its headings, then its children, in its lines and spaces. `as`: its part in a table. */
export const StackView = memo(function StackView(props: BoxProps<Stack> & { readonly as?: string | undefined }) {
  const { box, width, setting, as } = props;
  const chrome = stackChrome(box.role, box.emphasis, setting);
  const inner = innerWidths(box, width, setting);
  // The name of a matrix stands above the table, the names of its columns are part of it.
  const above = box.role === "matrix" ? box.headings.filter((heading) => heading.kind === "text") : box.headings;
  const inTable = box.role === "matrix" ? box.headings.filter((heading) => heading.kind === "row") : [];
  const children = box.children.map((child) => (
    <BoxView key={keyOf(child)} box={child} width={inner.children} setting={setting} />
  ));
  const headings = (boxes: readonly Box[]) =>
    boxes.map((heading) => <BoxView key={heading.key} box={heading} width={inner.headings} setting={setting} />);
  return (
    <div
      className={classNames(styles.stack, styles[box.role])}
      style={{ borderStyle: chrome.border > 0 ? "solid" : undefined, borderWidth: chrome.border }}
      role={as ?? (isCard(box) ? "listitem" : undefined)}
      data-tone={box.tone ?? undefined}
      data-emphasis={box.emphasis || undefined}
      data-serves={(box.serves && !box.continued) || undefined}
      data-panels={box.children.some((child) => child.kind === "row" && child.role === "panels") || undefined}
      data-card={isCard(box) ? box.key : undefined}
    >
      {headings(above)}
      {box.role === "matrix" ? (
        <MatrixTable box={box}>
          {headings(inTable)}
          {children}
        </MatrixTable>
      ) : (
        box.children.length > 0 && (
          <div
            className={styles.children}
            style={spaces(chrome)}
            role={box.children.every(isCard) ? "list" : undefined}
          >
            {children}
          </div>
        )
      )}
      <MoreButton box={box} />
    </div>
  );
});

const spaces = ({ top, side, bottom, gap }: StackChrome): CSSProperties & Record<"--gap", string> => ({
  padding: `${top}px ${side}px ${bottom}px`,
  "--gap": `${gap}px`,
});

function MatrixTable({ box, children }: { readonly box: Stack; readonly children: ReactNode }) {
  const saying = useSaying();
  const name = box.headings.find((heading): heading is TextBox => heading.kind === "text");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element would set its own widths and heights
    <div className={styles.table} role="table" aria-label={name ? textParts(name, saying).text : undefined}>
      {children}
    </div>
  );
}

const isCard = (box: Box): boolean => box.kind === "stack" && (box.role === "card" || box.role === "panel");

// Two parts of one text can never stand on one page, so that a key is all a page needs.
const keyOf = (box: Box): string => box.key;

/** Stacks side by side. In a matrix they are the cells of a table. */
export const RowView = memo(function RowView({ box, width, setting }: BoxProps<Row>) {
  const widths = cellWidths(box, width, setting);
  const inTable = box.role === "matrix-head" || box.role === "matrix-row";
  return (
    <div
      className={classNames(styles.row, styles[box.role])}
      style={{
        columnGap: rowGap(box.role, setting),
        gridTemplateColumns: widths.map((each) => `${each}px`).join(" "),
      }}
      role={inTable ? "row" : box.role === "panels" ? "list" : undefined}
    >
      {box.cells.map((cell, i) => (
        <StackView
          key={cell.box.key}
          box={cell.box}
          width={widths[i] ?? 0}
          setting={setting}
          as={inTable ? tableRole(box, i) : undefined}
        />
      ))}
    </div>
  );
});

const tableRole = (row: Row, column: number): string =>
  row.role === "matrix-head" ? "columnheader" : column === 0 ? "rowheader" : "cell";

/** One more card here: for the mouse; by keyboard Enter in a text does the same. */
function MoreButton({ box }: { readonly box: Stack }) {
  const { edits, texts } = useSaying();
  const slot = box.more;
  if (!edits || !slot || isCard(box)) return null;
  const last = box.children.at(-1);
  // Right below the last one, when there is one.
  const target = last?.kind === "stack" && last.more ? last.more : slot;
  return (
    <button
      type="button"
      className={styles.more}
      tabIndex={-1}
      aria-label={texts.t(slot.kind === "new-theme" ? "sheet.moreThemes" : "sheet.more")}
      data-more={slotId(target)}
    >
      ＋
    </button>
  );
}
