// Where in the chain we are: every stage by its sign, the present one open with its name.
// Told apart without colour: by the name, the frame and what a screen reader says.
import { useTemplate } from "../../state/card-hooks.ts";
import { classNames } from "../../ui/class-names.ts";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Rail.module.css";

/** The chain with the stage of that id lit. */
export function Rail({ stageId }: { readonly stageId: string | undefined }) {
  const { t, local } = useTexts();
  const { stages } = useTemplate();
  return (
    <ol className={styles.rail} aria-label={t("present.rail")}>
      {stages.map((stage) => {
        const isHere = stage.id === stageId;
        return (
          <li
            key={stage.id}
            data-tone={stage.tone}
            aria-current={isHere ? "step" : undefined}
            className={classNames(styles.stage, isHere && styles.here)}
          >
            <span>{stage.sign}</span>
            {isHere && <span className={styles.name}>{local(stage.shortName)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
