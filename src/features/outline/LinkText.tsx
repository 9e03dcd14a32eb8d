// The reason or the assumption of a link, written where it stands under its card.
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Link } from "../../domain/records/link.ts";
import { useTextPlace } from "../../state/marked-words.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { chordOf } from "./chord.ts";
import styles from "./Outline.module.css";
import { useOutlineHands } from "./outline-tools.ts";
import { focusRow, rowAround } from "./row-dom.ts";

export interface LinkTextProps {
  readonly link: Link;
  readonly field: "reason" | "assumption";
  /** What is read aloud: whose reason it is. */
  readonly name: string;
  readonly question: string;
  readonly isCurrent: boolean;
  /** It was asked for just now: the cursor goes into it. */
  readonly isTaken?: boolean;
  readonly onLeave?: () => void;
}

export function LinkText({ link, field, name, question, isCurrent, isTaken = false, onLeave }: LinkTextProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const { readOnly } = useOutlineHands();
  const handle = useRef<EditableTextHandle>(null);
  useEffect(() => {
    if (isTaken) handle.current?.focus("end");
  }, [isTaken]);
  const { id } = link;
  const textPlace = useTextPlace(id, field);
  return (
    <span className={styles.reason} data-empty={(field === "reason" && link.reason === "") || undefined}>
      <span aria-hidden="true" className={styles.reasonName}>
        {t(`outline.link.${field}`)}:{" "}
      </span>
      <EditableText
        ref={handle}
        className={styles.reasonText ?? ""}
        value={link[field]}
        readOnly={readOnly}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        placeholder={question}
        {...textPlace}
        onValueChange={(text) => actions.run("writeLink", { id, field, text }, { typing: `${id}.${field}` })}
        onCommit={() => {
          actions.settle();
          onLeave?.();
        }}
        onKeyCommand={leaveText}
      />
    </span>
  );
}

/** Enter goes back to the card's text, Escape to its row; everything else is as in any field. */
function leaveText(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const row = rowAround(event.target);
  const chord = chordOf(event);
  if (!row || (chord !== "Enter" && chord !== "Escape")) return;
  event.preventDefault();
  focusRow(row, chord === "Enter" ? "text" : "row");
}
