// The return as a text, to be copied into a mail. Copied by the button or by hand: both count as taken along.
import { useEffect, useRef, useState } from "react";
import { copyText } from "../../platform/clipboard.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./Review.module.css";
import { closeReturn } from "./return-dialog.ts";

/** Longer mails are cut off by some programs. */
const longText = 30_000;

export interface ReturnTextProps {
  readonly text: string;
  readonly giver: string;
  readonly onBack: () => void;
  readonly onCopied: () => void;
}

/** The dialog with the text. */
export function ReturnText({ text, giver, onBack, onCopied }: ReturnTextProps) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector("textarea")?.focus(), []);
  const copied = () => {
    onCopied();
    setOutcome("copied");
  };
  const copy = async () => {
    if (await copyText(text)) return copied();
    setOutcome("notCopied");
    field.current?.querySelector("textarea")?.select();
  };
  return (
    <Dialog
      title={t("review.return.title")}
      size="large"
      onClose={closeReturn}
      actions={
        <>
          <Button variant="quiet" onPress={onBack}>
            {t("review.return.back")}
          </Button>
          <Button onPress={closeReturn}>{t("ui.close")}</Button>
          <Button variant="primary" icon="copy" onPress={() => void copy()}>
            {t("review.return.copy")}
          </Button>
        </>
      }
    >
      <div ref={field} className={styles.form}>
        <div role="status">
          {outcome !== null && <p className={styles.outcome}>{t(`review.return.${outcome}`, { sender: giver })}</p>}
        </div>
        {text.length > longText && <Banner tone="warning">{t("review.return.long", { count: text.length })}</Banner>}
        <TextField
          label={t("review.return.text.label")}
          className={styles.mail ?? ""}
          lines={12}
          isReadOnly
          value={text}
          onCopy={copied}
        />
      </div>
    </Dialog>
  );
}
