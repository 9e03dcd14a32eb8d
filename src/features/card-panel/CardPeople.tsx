// Who looks after a card: ticked from the people of the story; a name that is not there yet is added on the spot.
import { useState } from "react";
import { useShallow } from "zustand/shallow";
import type { RecordId } from "../../domain/ids.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { ownUndo } from "../../state/shortcuts.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { compositionGuard } from "../../ui/composition-guard.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./CardPanel.module.css";

const nobody: readonly RecordId[] = [];

/** The people of a card. */
export function CardPeople({ id }: { readonly id: RecordId }) {
  const { t } = useTexts();
  const { actions } = useSession();
  const personIds = useStory(useShallow((state) => state.index.personIds));
  const people = useStory((state) => state.story.people);
  const assigned = useStory((state) => state.story.cards[id]?.personIds ?? nobody);
  const readOnly = useStory((state) => state.readOnly);
  if (readOnly) return assigned.length === 0 ? null : <Named names={assigned.map((person) => people[person]?.name)} />;
  const assign = (ids: readonly RecordId[]) => actions.run("assignPeople", { id, personIds: ids });
  return (
    <section className={styles.section}>
      <h3>{t("cardPanel.people")}</h3>
      {personIds.map((personId) => (
        <Checkbox
          key={personId}
          isSelected={assigned.includes(personId)}
          onValueChange={(isSelected) =>
            assign(isSelected ? [...assigned, personId] : assigned.filter((other) => other !== personId))
          }
        >
          {people[personId]?.name || t("cardPanel.people.unnamed")}
        </Checkbox>
      ))}
      <NewPerson
        onAdd={(name) => {
          const added = actions.run("addPerson", { name });
          if (added?.ok) assign([...assigned, added.value]);
        }}
      />
    </section>
  );
}

function Named({ names }: { readonly names: readonly (string | undefined)[] }) {
  const { t } = useTexts();
  return (
    <section className={styles.section}>
      <h3>{t("cardPanel.people")}</h3>
      <p>{names.map((name) => name || t("cardPanel.people.unnamed")).join("、")}</p>
    </section>
  );
}

function NewPerson({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useTexts();
  const [name, setName] = useState("");
  const [guard] = useState(compositionGuard);
  const add = () => {
    if (name.trim() === "") return;
    onAdd(name);
    setName("");
  };
  return (
    <div className={styles.line}>
      <input
        {...ownUndo}
        className={styles.input}
        aria-label={t("cardPanel.people.add")}
        placeholder={t("cardPanel.people.add")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !guard.owns(event.nativeEvent)) add();
        }}
        onKeyUp={guard.keyUp}
        onCompositionStart={guard.start}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
      />
      <RowButton icon="add" label={t("cardPanel.people.add")} onClick={add} />
    </div>
  );
}
