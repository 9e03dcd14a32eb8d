// The chain told in words beside every view: from the card in hand or as a whole, downwards (逆算) or upwards (ストーリー).
// It only reads. What it says follows the story and the selection a moment later and is never announced by itself.
import { useRef, useState } from "react";
import { aboutOf } from "../../domain/story.ts";
import { asPlainText } from "../../i18n/narrate.ts";
import { copyText } from "../../platform/clipboard.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import styles from "./NarrationPanel.module.css";
import { NarrationText } from "./NarrationText.tsx";
import { backToCard, closeNarration, titleId } from "./panel-focus.ts";
import { type Reading, tellNow, useNarration } from "./use-narration.ts";

/** The panel. */
export function NarrationPanel() {
  const { t } = useTexts();
  const session = useSession();
  const [reading, setReading] = useState<Reading>({ direction: "backcast", scope: "card" });
  const { sections, selectedId, isEmpty } = useNarration(reading);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section by its heading; Escape anywhere in it means back to the card
    <div
      role="region"
      aria-labelledby={titleId}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        backToCard(session);
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1} className={styles.title}>
          {t("narration.title")}
        </h2>
        {!isEmpty && <Copying key={`${reading.direction} ${reading.scope} ${selectedId}`} reading={reading} />}
        <IconButton
          icon="close"
          label={t("narration.close")}
          shortcut="Alt+R"
          onPress={() => closeNarration(session)}
        />
      </div>
      {isEmpty && <p className={styles.none}>{t("narration.none")}</p>}
      {!isEmpty && <Choices reading={reading} onRead={setReading} />}
      {!isEmpty && <NarrationText sections={sections} selectedId={selectedId} reading={reading} />}
    </div>
  );
}

interface ChoicesProps {
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
}

function Choices({ reading, onRead }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <div className={styles.choices}>
      <SegmentedControl
        label={t("narration.direction")}
        choices={[
          { id: "backcast", label: t("narration.direction.backcast") },
          { id: "story", label: t("narration.direction.story") },
        ]}
        value={reading.direction}
        onValueChange={(direction) => onRead({ ...reading, direction })}
      />
      <SegmentedControl
        label={t("narration.scope")}
        choices={[
          { id: "card", label: t("narration.scope.card") },
          { id: "story", label: t("narration.scope.story") },
        ]}
        value={reading.scope}
        onValueChange={(scope) => onRead({ ...reading, scope })}
      />
    </div>
  );
}

/** Copies what is read as plain text, of the story as it is at that moment, under the story's title. */
function Copying({ reading }: { readonly reading: Reading }) {
  const { t, locale } = useTexts();
  const { store } = useSession();
  const [outcome, setOutcome] = useState<"copied" | "copyRefused" | null>(null);
  const latest = useRef(0);
  const copy = async () => {
    latest.current += 1;
    const mine = latest.current;
    setOutcome(null);
    const state = store.getState();
    const direction = t(`narration.direction.${reading.direction}`);
    const { title } = aboutOf(state.story);
    const head = title.trim() === "" ? direction : t("narration.copy.title", { title: title.trim(), direction });
    const isCopied = await copyText(`${head}\n\n${asPlainText(tellNow(state, reading, locale))}\n`);
    if (mine === latest.current) setOutcome(isCopied ? "copied" : "copyRefused");
  };
  return (
    <>
      <Button variant="quiet" icon="copy" className={styles.copy ?? ""} onPress={() => void copy()}>
        {t("narration.copy")}
      </Button>
      <p role="status" className={styles.status}>
        {outcome && t(`narration.${outcome}`)}
      </p>
    </>
  );
}
