// What a new sheet can begin with: the method's blank sheet and its example as two large choices, other methods below.
// No tour and no questions: one click, and the first question is on the screen.
import { useState } from "react";
import type { Starter } from "../../domain/starter.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./StarterChoices.module.css";

/** The choices, the starters of the first method first. */
export function StarterChoices() {
  const { t } = useTexts();
  const { starters } = useWorkspace();
  const main = starters.filter(({ templateId }) => templateId === starters[0]?.templateId);
  const others = starters.filter((starter) => !main.includes(starter));
  return (
    <section aria-labelledby="library-start">
      <h2 id="library-start" className={styles.heading}>
        {t("library.start")}
      </h2>
      <ul className={styles.choices}>
        {main.map((starter) => (
          <StarterChoice key={starter.id} starter={starter} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{t("library.start.more")}</summary>
          <ul className={styles.choices}>
            {others.map((starter) => (
              <StarterChoice key={starter.id} starter={starter} isSmall />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function StarterChoice({ starter, isSmall = false }: { readonly starter: Starter; readonly isSmall?: boolean }) {
  const { local } = useTexts();
  const workspace = useWorkspace();
  const [isBusy, setIsBusy] = useState(false);
  const begin = async () => {
    setIsBusy(true);
    await workspace.begin(starter);
    // Only seen when it failed: otherwise the story's screen is up by now.
    setIsBusy(false);
  };
  const descriptionId = `starter-${starter.id}-description`;
  const isEmpty = starter.story.cards.length === 0;
  return (
    <li className={classNames(styles.choice, isSmall && styles.small)}>
      <Icon name={isEmpty ? "file" : "edit"} className={styles.icon ?? ""} />
      <button
        type="button"
        className={styles.name}
        aria-describedby={descriptionId}
        disabled={isBusy}
        onClick={() => void begin()}
      >
        {local(starter.name)}
      </button>
      <p id={descriptionId} className={styles.description}>
        {local(starter.description)}
      </p>
    </li>
  );
}
