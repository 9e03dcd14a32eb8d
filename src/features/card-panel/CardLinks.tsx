// The links of a card in one direction, each with its reason and assumption; or that there are none on purpose, and why.
import type { RecordId } from "../../domain/ids.ts";
import { useLink, useLinkRule } from "../../state/card-hooks.ts";
import { type LinkSide, requestLink } from "../../state/link-request.ts";
import { useStructureIds } from "../../state/record-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./CardPanel.module.css";
import { LinkTexts } from "./LinkTexts.tsx";
import { PanelField } from "./PanelField.tsx";
import { useNamedCard } from "./use-named-card.ts";

/** What a card serves (`ends`), or what serves it (`means`). */
export function CardLinks({ id, side }: { readonly id: RecordId; readonly side: LinkSide }) {
  const { t } = useTexts();
  const linkIds = useStructureIds(({ index }) => (side === "ends" ? index.linkIdsByMeans : index.linkIdsByEnd).get(id));
  const mayLink = useStory(({ story }) => {
    const stageId = story.cards[id]?.stageId;
    return story.template.links.some((rule) => (side === "ends" ? rule.means : rule.end) === stageId);
  });
  const readOnly = useStory((state) => state.readOnly);
  const isOnPurpose = useStory((state) => state.story.cards[id]?.[side === "ends" ? "noEnds" : "noMeans"] != null);
  if ((!mayLink || readOnly) && linkIds.length === 0 && !isOnPurpose) return null;
  return (
    <section className={styles.section}>
      <h3>{t(`cardPanel.${side}`)}</h3>
      <ul className={styles.links}>
        {linkIds.map((linkId) => (
          <LinkItem key={linkId} linkId={linkId} side={side} />
        ))}
      </ul>
      {mayLink && !readOnly && (
        <RowButton icon="link" onClick={() => requestLink(id, side)}>
          {t(`cardPanel.${side}.add`)}
        </RowButton>
      )}
      {(linkIds.length === 0 || isOnPurpose) && <OnPurpose id={id} side={side === "ends" ? "noEnds" : "noMeans"} />}
    </section>
  );
}

function LinkItem({ linkId, side }: { readonly linkId: RecordId; readonly side: LinkSide }) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const link = useLink(linkId);
  const otherId = (side === "ends" ? link?.endId : link?.meansId) ?? "";
  const { label, text } = useNamedCard(otherId);
  const readOnly = useStory((state) => state.readOnly);
  const rule = useLinkRule(link?.meansId ?? "", link?.endId ?? "");
  if (!link) return null;
  return (
    <li className={styles.link}>
      <div className={styles.line}>
        <RowButton className={styles.other} onClick={() => actions.focusCard(otherId)}>
          <span>
            <span aria-hidden="true">{side === "ends" ? "→ " : "← "}</span>
            <strong className={styles.name}>{label}</strong> {text}
            {rule && <span className={styles.verb}> {local(rule.verb)}</span>}
          </span>
        </RowButton>
        {!readOnly && (
          <RowButton
            icon="unlink"
            label={t("cardPanel.link.remove", { card: label })}
            onClick={() => actions.run("unlinkCards", { id: linkId })}
          />
        )}
      </div>
      <LinkTexts link={link} question={rule ? local(rule.question) : ""} of={label} />
    </li>
  );
}

function OnPurpose({ id, side }: { readonly id: RecordId; readonly side: "noEnds" | "noMeans" }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const because = useStory((state) => state.story.cards[id]?.[side] ?? null);
  const readOnly = useStory((state) => state.readOnly);
  return (
    <>
      {readOnly ? (
        because !== null && <p>{t(`cardPanel.${side}`)}</p>
      ) : (
        <Checkbox
          isSelected={because !== null}
          onValueChange={(isSelected) => actions.run("writeNoLink", { id, side, because: isSelected ? "" : null })}
        >
          {t(`cardPanel.${side}`)}
        </Checkbox>
      )}
      {because !== null && (
        <PanelField
          label={t("cardPanel.because")}
          value={because}
          placeholder={t("cardPanel.because.question")}
          typing={`${id}.${side}`}
          onWrite={(text, typing) => actions.run("writeNoLink", { id, side, because: text }, typing)}
        />
      )}
    </>
  );
}
