// A protected file before it is opened: asks for its passphrase. Wrong as often as one likes, and nothing is lost by it.
// The passphrase is kept nowhere but in the field.
import { type FormEvent, useRef, useState } from "react";
import type { Locked } from "../../exchange/locked/envelope.ts";
import type { UnlockError } from "../../exchange/locked/lock.ts";
import { unlockImport } from "../../state/imports.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./ImportDialog.module.css";

const faultTexts = {
  "wrong-passphrase": "review.lock.wrong",
  damaged: "review.lock.damaged",
  "no-cryptography": "review.lock.noCryptography",
} as const;

/** The field, what the sender wrote to help remember, and why it does not open. */
export function LockedFile({ id, locked }: { readonly id: number; readonly locked: Locked }) {
  const { t } = useTexts();
  const [passphrase, setPassphrase] = useState("");
  // Seen from the start: browsers shut the input method off in a hidden field, and then no Japanese can be typed.
  const [isShown, setShown] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<UnlockError["code"] | "empty" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const failed = passphrase === "" ? "empty" : await unlockImport(id, passphrase);
    setFault(failed);
    setBusy(false);
    if (failed !== null) field.current?.select();
  };
  return (
    <form className={styles.locked} onSubmit={(event) => void unlock(event)}>
      <p>{t("review.lock.explain")}</p>
      {locked.hint !== null && <p className={styles.hint}>{t("review.lock.hint", { hint: locked.hint })}</p>}
      <TextField
        label={t("review.lock.passphrase")}
        inputRef={field}
        type={isShown ? "text" : "password"}
        autoComplete="off"
        spellCheck="false"
        autoFocus
        value={passphrase}
        error={fault === null ? undefined : t(fault === "empty" ? "review.lock.empty" : faultTexts[fault])}
        onValueChange={(text) => {
          setFault(null);
          setPassphrase(text);
        }}
      />
      <Checkbox isSelected={isShown} onValueChange={setShown}>
        {t("review.lock.show")}
      </Checkbox>
      <Button type="submit" isDisabled={isBusy}>
        {t(isBusy ? "review.lock.busy" : "review.lock.open")}
      </Button>
    </form>
  );
}
