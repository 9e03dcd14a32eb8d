// What a card serves and why, as text under it: → ② 1. … を動かす ／ 理由: …. The reason is written where it stands.
// A line reads only the beginning of the text it points to, otherwise typing there would render every line here.
import { type KeyboardEvent, memo } from "react";
import { excerpt } from "../../base/excerpt.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Link } from "../../domain/records/link.ts";
import { useEndLinkIds, useLink, useLinkRule } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { chordOf } from "./chord.ts";
import styles from "./Outline.module.css";
import { useOutlineHands } from "./outline-tools.ts";
import { focusRow, rowAround } from "./row-dom.ts";

const shownLength = 30;

export interface LinkLinesProps {
  readonly cardId: RecordId;
  /** The card's name, said with its reasons. */
  readonly label: string;
  /** Only the row in hand lets Tab into its links. */
  readonly isCurrent: boolean;
}

/** The ends a card serves, or why it deliberately serves none. */
export function LinkLines({ cardId, label, isCurrent }: LinkLinesProps) {
  const { t } = useTexts();
  const ids = useEndLinkIds(cardId);
  const noEnds = useRecord("cards", cardId, (card) => card?.noEnds ?? null);
  if (ids.length === 0 && noEnds === null) return null;
  return (
    <ul className={styles.links}>
      {ids.map((id) => (
        <LinkLine key={id} linkId={id} label={label} isCurrent={isCurrent} />
      ))}
      {noEnds !== null && ids.length === 0 && (
        <li className={styles.link}>
          <span aria-hidden="true">→</span> {t("outline.link.none")}
          {noEnds !== "" && ` ／ ${t("outline.link.reason")}: ${noEnds}`}
        </li>
      )}
    </ul>
  );
}

interface LinkLineProps {
  readonly linkId: RecordId;
  readonly label: string;
  readonly isCurrent: boolean;
}

const LinkLine = memo(function LinkLine({ linkId, label, isCurrent }: LinkLineProps) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const { tools, readOnly } = useOutlineHands();
  const link = useLink(linkId);
  const endId = link?.endId ?? "";
  const end = useCardLabel(endId);
  const endText = useRecord("cards", endId, (card) => excerpt(card?.text ?? "", shownLength));
  const rule = useLinkRule(link?.meansId ?? "", endId);
  if (!link) return null;
  const verb = rule ? local(rule.verb) : "";
  return (
    <li className={styles.link} data-link={linkId}>
      <button
        type="button"
        className={styles.target}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={t("outline.link.target", { end: `${end} ${endText}`.trimEnd() })}
        onClick={() => actions.focusCard(endId)}
      >
        <span aria-hidden="true">→ </span>
        <span className={styles.targetName}>{end}</span> {endText}
      </button>
      <span className={styles.verb}>{t("outline.link.does", { verb })}</span>
      {(link.reason !== "" || (isCurrent && !readOnly)) && (
        <Reason
          link={link}
          name={t("outline.link.reasonOf", { means: label, end, verb })}
          question={rule ? local(rule.question) : ""}
          isCurrent={isCurrent}
          readOnly={readOnly}
        />
      )}
      {isCurrent && !readOnly && (
        <RowButton
          className={styles.unlink}
          icon="unlink"
          label={t("outline.link.remove", { end })}
          onClick={(event) => {
            const row = rowAround(event.currentTarget);
            if (row) focusRow(row, "row");
            if (actions.run("unlinkCards", { id: linkId })?.ok) tools.announce(t("outline.link.removed"));
          }}
        />
      )}
    </li>
  );
});

interface ReasonProps {
  readonly link: Link;
  readonly name: string;
  readonly question: string;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
}

function Reason({ link, name, question, isCurrent, readOnly }: ReasonProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const { id } = link;
  return (
    <span className={styles.reason} data-empty={link.reason === "" || undefined}>
      <span aria-hidden="true" className={styles.reasonName}>
        {t("outline.link.reason")}:{" "}
      </span>
      <EditableText
        className={styles.reasonText ?? ""}
        value={link.reason}
        readOnly={readOnly}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        placeholder={question}
        onValueChange={(text) => actions.run("writeLink", { id, field: "reason", text }, { typing: `${id}.reason` })}
        onCommit={actions.settle}
        onKeyCommand={leaveReason}
      />
    </span>
  );
}

/** Enter goes back to the card's text, Escape to its row; everything else is as in any field. */
function leaveReason(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const row = rowAround(event.target);
  const chord = chordOf(event);
  if (!row || (chord !== "Enter" && chord !== "Escape")) return;
  event.preventDefault();
  focusRow(row, chord === "Enter" ? "text" : "row");
}
