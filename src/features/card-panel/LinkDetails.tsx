// One link in full: both ends, what the one does for the other, why, and under which assumption.
import type { RecordId } from "../../domain/ids.ts";
import { stageOf } from "../../domain/template.ts";
import { CommentButton } from "../../state/CommentButton.tsx";
import { useLink, useLinkRule } from "../../state/card-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./CardPanel.module.css";
import { LinkTexts } from "./LinkTexts.tsx";
import { useNamedCard } from "./use-named-card.ts";

/** The details of a link; nothing once it is gone. */
export function LinkDetails({ id }: { readonly id: RecordId }) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const link = useLink(id);
  const readOnly = useStory((state) => state.readOnly);
  const rule = useLinkRule(link?.meansId ?? "", link?.endId ?? "");
  if (!link) return null;
  return (
    <article aria-labelledby="card-panel-title">
      <h2 id="card-panel-title" className={styles.title}>
        {t("cardPanel.link.title")}
      </h2>
      <LinkEnd cardId={link.meansId} role={t("cardPanel.link.means")} />
      <p className={styles.does}>
        {t("cardPanel.link.verb", { verb: rule ? local(rule.verb) : "" })} <span aria-hidden="true">↓</span>
      </p>
      <LinkEnd cardId={link.endId} role={t("cardPanel.link.end")} />
      <LinkTexts link={link} question={rule ? local(rule.question) : ""} />
      <CommentButton />
      {!readOnly && (
        <p className={styles.end}>
          <Button
            icon="unlink"
            onPress={() => {
              const { meansId } = link;
              if (actions.run("unlinkCards", { id })?.ok) actions.focusCard(meansId);
            }}
          >
            {t("cardPanel.link.removeThis")}
          </Button>
        </p>
      )}
    </article>
  );
}

function LinkEnd({ cardId, role }: { readonly cardId: RecordId; readonly role: string }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const { label, text } = useNamedCard(cardId);
  const tone = useStory(({ story }) => stageOf(story.template, story.cards[cardId]?.stageId ?? "")?.tone);
  return (
    <p data-tone={tone} className={styles.linkEnd}>
      <RowButton
        className={styles.other}
        label={`${role}: ${t("cardPanel.link.go", { card: `${label} ${text}` })}`}
        onClick={() => actions.focusCard(cardId)}
      >
        <span>
          <span className={styles.sign}>{label}</span> {text}
        </span>
      </RowButton>
    </p>
  );
}
