// One card in full. Each part reads what it shows by itself, so that a letter renders one field and not the panel.
import type { RecordId } from "../../domain/ids.ts";
import { CommentButton } from "../../state/CommentButton.tsx";
import { useStage } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useRecord } from "../../state/record-hooks.ts";
import { useSession, useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { CardElements } from "./CardElements.tsx";
import { CardFields } from "./CardFields.tsx";
import { CardLinks } from "./CardLinks.tsx";
import styles from "./CardPanel.module.css";
import { CardPeople } from "./CardPeople.tsx";
import { CardPlace } from "./CardPlace.tsx";
import { PanelField } from "./PanelField.tsx";
import { removeFromPanel } from "./remove-card.ts";

/** The details of a card; nothing once it is gone. */
export function CardDetails({ id }: { readonly id: RecordId }) {
  const { t, local } = useTexts();
  const session = useSession();
  const label = useCardLabel(id);
  const stageId = useStory((state) => state.story.cards[id]?.stageId);
  const parentId = useStory((state) => state.story.cards[id]?.parentId ?? null);
  const readOnly = useStory((state) => state.readOnly);
  const stage = useStage(stageId ?? "");
  if (!stage) return null;
  const question = parentId === null ? stage.question : (stage.elements?.question ?? stage.question);
  return (
    <article data-tone={stage.tone} aria-labelledby="card-panel-title">
      <h2 id="card-panel-title" className={styles.title}>
        <span className={styles.sign}>{label}</span>
      </h2>
      <CardText id={id} question={local(question)} />
      <CommentButton />
      <CardPlace id={id} />
      <CardFields id={id} stage={stage} />
      <CardLinks id={id} side="ends" />
      <CardLinks id={id} side="means" />
      {stage.elements && parentId === null && <CardElements id={id} stage={stage} />}
      <CardPeople id={id} />
      {!readOnly && (
        <p className={styles.end}>
          <Button variant="danger" icon="delete" onPress={() => removeFromPanel(session, id)}>
            {t("cardPanel.remove")}
          </Button>
        </p>
      )}
    </article>
  );
}

function CardText({ id, question }: { readonly id: RecordId; readonly question: string }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const text = useRecord("cards", id, (card) => card?.text ?? "");
  return (
    <PanelField
      label={t("cardPanel.text")}
      value={text}
      placeholder={question}
      typing={`${id}.text`}
      onWrite={(value, typing) => actions.run("writeCardText", { id, text: value }, typing)}
    />
  );
}
