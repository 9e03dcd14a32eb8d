// Why a link that was just made holds, and under which assumption. Both may stay empty and be written later.
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useLink, useLinkRule } from "../../state/card-hooks.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./LinkPicker.module.css";
import { useNamedCard } from "./use-named-card.ts";

export interface LinkReasonProps {
  readonly linkId: RecordId;
  /** Enter: written, or left for later. */
  readonly onDone: () => void;
}

/** The two texts of a link; the cursor goes into the reason at once. */
export function LinkReason({ linkId, onDone }: LinkReasonProps) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const link = useLink(linkId);
  const reason = useRef<EditableTextHandle>(null);
  useEffect(() => reason.current?.focus("end"), []);
  const means = useNamedCard(link?.meansId ?? "");
  const end = useNamedCard(link?.endId ?? "");
  const rule = useLinkRule(link?.meansId ?? "", link?.endId ?? "");
  if (!link) return null;
  const finish = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    <>
      <p role="status" className={styles.made}>
        {t("links.reads", { means, end, verb: rule ? local(rule.verb) : "" })}
      </p>
      {(["reason", "assumption"] as const).map((field) => (
        <div key={field} className={styles.field}>
          <span id={`link-${field}`} className={styles.fieldName}>
            {t(`links.${field}`)}
          </span>
          <EditableText
            {...(field === "reason" && { ref: reason })}
            className={styles.box ?? ""}
            value={link[field]}
            aria-labelledby={`link-${field}`}
            placeholder={field === "assumption" ? t("links.assumption.question") : rule ? local(rule.question) : ""}
            onValueChange={(text) =>
              actions.run("writeLink", { id: linkId, field, text }, { typing: `${linkId}.${field}` })
            }
            onCommit={actions.settle}
            onKeyCommand={finish}
          />
        </div>
      ))}
    </>
  );
}
