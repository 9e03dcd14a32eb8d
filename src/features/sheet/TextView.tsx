// One text on a page. It carries no state and no listeners: the view finds out by `data-slot` what was clicked, so that
// a page of hundreds of texts stays light. Its parts and classes must stay those of the measure (`dom-measure.ts`).
import { memo } from "react";
import type { TextBox } from "../../domain/sheet/box.ts";
import { slotId } from "../../domain/sheet/slot.ts";
import { ThreadBadge } from "../../state/ThreadBadge.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useSaying } from "./saying-context.ts";
import { slotTextPlace } from "./slot-text-place.ts";
import styles from "./text.module.css";
import { markClass, textClass } from "./text-element.ts";
import { invitationOf, textParts } from "./text-parts.ts";

const elements: Readonly<Partial<Record<TextBox["role"], "h2" | "h3" | "h4">>> = {
  title: "h2",
  stage: "h3",
  group: "h4",
};

/** A text with its number, label and note. */
export const TextView = memo(function TextView({ box }: { readonly box: TextBox }) {
  const saying = useSaying();
  const { mark, label, note } = textParts(box, saying);
  const Element = elements[box.role] ?? "div";
  return (
    <Element className={textClass(box.role)}>
      {mark !== "" && <span className={markClass(mark)}>{mark}</span>}
      {label !== "" && <span className={styles.label}>{label}</span>}
      <TextWords box={box} />
      {note !== "" && <span className={styles.note}>{note}</span>}
      {saying.asks && box.slot?.kind === "card" && !box.continued && (
        <ThreadBadge cardId={box.slot.id} className={styles.badge ?? ""} />
      )}
      <NoteNumbers box={box} />
    </Element>
  );
});

function TextWords({ box }: { readonly box: TextBox }) {
  const saying = useSaying();
  const { text, lang, again } = textParts(box, saying);
  const invitation = text === "" && saying.asks && saying.edits && !box.continued ? invitationOf(box, saying) : "";
  const place = box.slot && saying.asks ? { ...slotTextPlace(box.slot), "data-from": box.from } : {};
  const words = (
    <>
      {text}
      {again !== "" && <span className={styles.again}>{again}</span>}
      {invitation !== "" && (
        <span className={styles.invitation} aria-hidden="true">
          {invitation}
        </span>
      )}
    </>
  );
  if (!saying.edits || !box.slot) {
    // Whoever only reads takes up what is written too, to comment on it.
    const taken = box.slot && saying.asks && text !== "" ? { tabIndex: -1, "data-slot": slotId(box.slot) } : null;
    return (
      <span className={classNames(styles.words, taken && styles.slot)} lang={lang} {...place} {...taken}>
        {words}
      </span>
    );
  }
  const empty = invitation === "" ? undefined : saying.texts.t("sheet.text.empty", { question: invitation });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot hold a long text that wraps like the rest
    <span
      className={classNames(styles.words, styles.slot)}
      role="button"
      tabIndex={-1}
      title={invitation === "" ? undefined : invitation}
      lang={lang}
      aria-label={empty}
      data-slot={slotId(box.slot)}
      {...place}
    >
      {words}
    </span>
  );
}

/** The numbers of the notes to this card, where they are printed. */
function NoteNumbers({ box: { slot, continued } }: { readonly box: TextBox }) {
  const { noteNumbers, texts } = useSaying();
  const numbers = slot?.kind === "card" && !continued ? noteNumbers?.get(slot.id) : undefined;
  if (!numbers) return null;
  return (
    <span className={styles.noteNumbers}>{numbers.map((number) => texts.t("sheet.note", { number })).join(" ")}</span>
  );
}
