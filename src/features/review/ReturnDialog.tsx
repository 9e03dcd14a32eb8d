// Sending back: who sends it, what goes, and as what. Nothing is sent from here, and it says so.
// The comments stay in the page whatever is done here; they can be sent again, and more of them.
import { useRef, useState } from "react";
import { slipOf } from "../../domain/hand-out/redact.ts";
import { useCommentRequest } from "../../state/comment-request.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { ReturnList } from "./ReturnList.tsx";
import { ReturnText } from "./ReturnText.tsx";
import styles from "./Review.module.css";
import { closeReturn } from "./return-dialog.ts";
import { useGiver } from "./use-giver.ts";
import { useMaking } from "./use-making.ts";

/** The dialog. */
export function ReturnDialog() {
  const { t } = useTexts();
  const { made, problem, isBusy, makeFile, makeText, again, noteSent } = useMaking();
  const giver = useGiver(useStory(({ story }) => slipOf(story)));
  const [name, setName] = useState(usePreferences.getState().author);
  const [isUnnamed, setUnnamed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const make = (way: (name: string) => Promise<void>) => {
    if (name.trim() !== "") return void way(name.trim());
    setUnnamed(true);
    field.current?.focus();
  };
  if (made?.kind === "text") return <ReturnText text={made.text} giver={giver} onBack={again} onCopied={noteSent} />;
  return (
    <Dialog
      title={t("review.return.title")}
      onClose={closeReturn}
      actions={
        made ? (
          <CloseButton />
        ) : (
          <>
            <Button isDisabled={isBusy} onPress={() => make(makeText)}>
              {t("review.return.text")}
            </Button>
            <Button variant="primary" isDisabled={isBusy} onPress={() => make(makeFile)}>
              {t("review.return.file")}
            </Button>
          </>
        )
      }
    >
      {/* There from the beginning: what is put into the page together with its words is not read out everywhere. */}
      <p role="status" className={styles.news}>
        {isBusy && t("review.return.busy")}
        {made && t("review.return.saved", { name: made.name, sender: giver })}
      </p>
      {made === null && (
        <div className={styles.form}>
          {problem !== null && <Banner tone="error">{problem}</Banner>}
          <Explanation giver={giver} />
          <TextField
            label={t("review.return.name")}
            description={t("review.return.name.explain")}
            error={isUnnamed ? t("review.return.name.missing") : undefined}
            isRequired
            inputRef={field}
            value={name}
            onValueChange={(text) => {
              setName(text);
              setUnnamed(false);
            }}
          />
          <ReceiverOffer name={name} onTake={setName} />
          <ReturnList />
        </div>
      )}
    </Dialog>
  );
}

function Explanation({ giver }: { readonly giver: string }) {
  const { t } = useTexts();
  const isProtected = useWorkspace().given.passphrase !== null;
  const hasDrafts = useCommentRequest((request) => request.hasDrafts);
  return (
    <>
      <p>{t("review.return.how", { sender: giver })}</p>
      <ul className={styles.ways}>
        {(["file", "text"] as const).map((way) => (
          <li key={way}>
            <strong>{t(`review.return.${way}`)}</strong>
            {` … ${t(`review.return.${way}.explain`)}`}
          </li>
        ))}
      </ul>
      {isProtected && <p>{t("review.return.protected")}</p>}
      {hasDrafts && <Banner tone="warning">{t("review.return.draft")}</Banner>}
    </>
  );
}

/** The copy may have been made out to the very name that is missing. */
function ReceiverOffer({ name, onTake }: { readonly name: string; readonly onTake: (name: string) => void }) {
  const { t } = useTexts();
  const receiver = useStory(({ story }) => slipOf(story)?.receiver.trim() ?? "");
  if (receiver === "" || name.trim() !== "") return null;
  return (
    <p>
      <RowButton onClick={() => onTake(receiver)}>{t("comments.name.offer", { name: receiver })}</RowButton>
    </p>
  );
}

function CloseButton() {
  const { t } = useTexts();
  return (
    <Button variant="primary" autoFocus onPress={closeReturn}>
      {t("ui.close")}
    </Button>
  );
}
