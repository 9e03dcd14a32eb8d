// The template's fields of a card, each with its question; and what was written into fields its stage does not have.
// Nothing written is ever hidden: what came along from another stage stays until the person clears it.
import { useShallow } from "zustand/shallow";
import type { FieldId, RecordId } from "../../domain/ids.ts";
import { type Field, fieldOf, type Stage } from "../../domain/template.ts";
import { useTemplate } from "../../state/card-hooks.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./CardPanel.module.css";
import { PanelField } from "./PanelField.tsx";

/** The fields of a card of that stage. */
export function CardFields({ id, stage }: { readonly id: RecordId; readonly stage: Stage }) {
  const { t } = useTexts();
  const template = useTemplate();
  const others = useStory(
    useShallow((state) => Object.keys(state.story.cards[id]?.fields ?? {}).filter((field) => !fieldOf(stage, field))),
  );
  const known = (fieldId: FieldId): Field | undefined =>
    template.stages.map((each) => fieldOf(each, fieldId)).find((field) => field !== undefined);
  return (
    <>
      {stage.fields.map((field) => (
        <OneField key={field.id} cardId={id} fieldId={field.id} field={field} />
      ))}
      {others.length > 0 && (
        <section className={styles.section}>
          <h3>{t("cardPanel.otherFields")}</h3>
          <p className={styles.quiet}>{t("cardPanel.otherFields.why")}</p>
          {others.map((fieldId) => (
            <OneField key={fieldId} cardId={id} fieldId={fieldId} field={known(fieldId)} />
          ))}
        </section>
      )}
    </>
  );
}

interface OneFieldProps {
  readonly cardId: RecordId;
  readonly fieldId: FieldId;
  /** undefined: no stage of this template has it; its id is its only name. */
  readonly field: Field | undefined;
}

function OneField({ cardId, fieldId, field }: OneFieldProps) {
  const { local } = useTexts();
  const actions = useStoryActions();
  const value = useStory((state) => state.story.cards[cardId]?.fields[fieldId] ?? "");
  return (
    <PanelField
      label={field ? local(field.name) : fieldId}
      value={value}
      placeholder={field ? local(field.question) : ""}
      isLine={field?.kind === "line"}
      typing={`${cardId}.fields.${fieldId}`}
      onWrite={(text, typing) => actions.run("writeCardField", { id: cardId, fieldId, text }, typing)}
    />
  );
}
