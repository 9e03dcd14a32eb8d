// The elements of a card, written here as well as in the outline.
import type { RecordId } from "../../domain/ids.ts";
import { placeOf } from "../../domain/records/card.ts";
import type { Stage } from "../../domain/template.ts";
import { useCardNumber, useElementIds } from "../../state/card-hooks.ts";
import { useCardLabel } from "../../state/card-label.ts";
import { useTextPlace } from "../../state/marked-words.ts";
import { useSession, useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./CardPanel.module.css";

/** The list of elements and the way to add one. */
export function CardElements({ id, stage }: { readonly id: RecordId; readonly stage: Stage }) {
  const { t } = useTexts();
  const { store, actions } = useSession();
  const ids = useElementIds(id);
  const readOnly = useStory((state) => state.readOnly);
  if (readOnly && ids.length === 0) return null;
  const add = () => {
    const card = store.getState().story.cards[id];
    if (card) actions.run("addCard", { place: { ...placeOf(card), parentId: id } });
  };
  return (
    <section className={styles.section}>
      <h3>{t("cardPanel.elements")}</h3>
      <ul className={styles.elements}>
        {ids.map((elementId) => (
          <ElementItem key={elementId} id={elementId} stage={stage} />
        ))}
      </ul>
      {!readOnly && (
        <RowButton icon="add" onClick={add}>
          {t("cardPanel.element.add")}
        </RowButton>
      )}
    </section>
  );
}

function ElementItem({ id, stage }: { readonly id: RecordId; readonly stage: Stage }) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const number = useCardNumber(id);
  const label = useCardLabel(id);
  const text = useStory((state) => state.story.cards[id]?.text ?? "");
  const textPlace = useTextPlace(id, "text");
  const readOnly = useStory((state) => state.readOnly);
  return (
    <li className={styles.line}>
      <span aria-hidden="true">{number}</span>
      <EditableText
        className={styles.box ?? ""}
        value={text}
        aria-label={label}
        {...textPlace}
        placeholder={stage.elements ? local(stage.elements.question) : ""}
        readOnly={readOnly}
        onValueChange={(value) => actions.run("writeCardText", { id, text: value }, { typing: `${id}.text` })}
        onCommit={actions.settle}
      />
      {!readOnly && (
        <RowButton
          icon="delete"
          label={t("cardPanel.element.remove", { element: label })}
          onClick={() => actions.run("removeCard", { id })}
        />
      )}
    </li>
  );
}
