// The people of a story, a line each: name, department and rank.
// Removing one takes the name off every card; undo brings it back there too.
import { memo } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./AboutOverlay.module.css";

export function People() {
  const { t } = useTexts();
  const actions = useStoryActions();
  const personIds = useStory((state) => state.index.personIds);
  const readOnly = useStory((state) => state.readOnly);
  return (
    <section className={styles.people} aria-labelledby="about-people">
      <h3 id="about-people">{t("about.people")}</h3>
      <p className={styles.explain}>{t("about.people.explain")}</p>
      {personIds.map((id, i) => (
        <PersonLine key={id} id={id} number={i + 1} />
      ))}
      {!readOnly && (
        <Button icon="add" onPress={() => actions.run("addPerson", {})}>
          {t("about.person.add")}
        </Button>
      )}
    </section>
  );
}

interface PersonLineProps {
  readonly id: RecordId;
  readonly number: number;
}

const PersonLine = memo(function PersonLine({ id, number }: PersonLineProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const person = useStory((state) => state.story.people[id]);
  const readOnly = useStory((state) => state.readOnly);
  if (!person) return null;
  const field = (name: "name" | "affiliation") => (
    <TextField
      label={t(`about.person.${name}`, { number })}
      value={person[name]}
      isReadOnly={readOnly}
      // A person just added has no name yet: that is where one goes on writing.
      autoFocus={name === "name" && person.name === "" && person.affiliation === ""}
      onValueChange={(text) => actions.run("writePerson", { id, field: name, text }, { typing: `${id}.${name}` })}
      onBlur={actions.settle}
    />
  );
  return (
    <div className={styles.person}>
      {field("name")}
      {field("affiliation")}
      {!readOnly && (
        <IconButton
          icon="trash"
          label={t("about.person.remove", { name: person.name || t("about.person.unnamed", { number }) })}
          onPress={() => actions.run("removePerson", { id })}
        />
      )}
    </div>
  );
});
