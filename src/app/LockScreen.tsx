// A handed-out page that is protected: asks for the passphrase, and whether what is written may stay on this machine.
// The passphrase is handed on and kept nowhere here; a wrong one stays in the field, to be put right.
import { type FormEvent, useRef, useState } from "react";
import type { Locked } from "../exchange/locked/envelope.ts";
import { canLock, isEmptyPassphrase, type UnlockError } from "../exchange/locked/lock.ts";
import { useWorkspace } from "../state/WorkspaceContext.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./GivenScreen.module.css";
import { GivenScreen } from "./GivenScreen.tsx";

type Fault = UnlockError["code"] | "empty" | null;

const faultTexts = {
  empty: "review.lock.empty",
  "wrong-passphrase": "review.lock.wrong",
  damaged: "review.lock.damaged",
  "no-cryptography": "review.lock.noCryptography",
} as const;

/** The screen for that protected page. */
export function LockScreen({ locked }: { readonly locked: Locked }) {
  const { t } = useTexts();
  const [passphrase, setPassphrase] = useState("");
  // Seen from the start: browsers shut the input method off in a hidden field, and then no Japanese can be typed.
  const [isShown, setShown] = useState(true);
  const [keeps, setKeeps] = useState(true);
  const { fault, isBusy, unlock, forgive } = useUnlocking(locked);
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await unlock(passphrase, keeps)) return;
    field.current?.focus();
    field.current?.select();
  };
  const isTyped = fault === "empty" || fault === "wrong-passphrase";
  return (
    <GivenScreen>
      <p>{t("review.lock.explain")}</p>
      {locked.hint !== null && <p className={styles.hint}>{t("review.lock.hint", { hint: locked.hint })}</p>}
      {fault !== null && !isTyped && <Banner tone="error">{t(faultTexts[fault])}</Banner>}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t("review.lock.passphrase")}
          className={styles.passphrase ?? ""}
          inputRef={field}
          type={isShown ? "text" : "password"}
          autoComplete="off"
          spellCheck="false"
          autoFocus
          value={passphrase}
          onValueChange={(text) => {
            setPassphrase(text);
            forgive();
          }}
          error={fault !== null && isTyped ? t(faultTexts[fault]) : undefined}
        />
        <Checkbox isSelected={isShown} onValueChange={setShown}>
          {t("review.lock.show")}
        </Checkbox>
        <Checkbox isSelected={keeps} onValueChange={setKeeps} aria-describedby="lock-keep">
          {t("review.lock.keep")}
        </Checkbox>
        <p id="lock-keep" className={styles.explain}>
          {t("review.lock.keep.explain")}
        </p>
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {t("review.lock.open")}
        </Button>
        <p role="status">{isBusy && t("review.lock.busy")}</p>
      </form>
    </GivenScreen>
  );
}

function useUnlocking(locked: Locked) {
  const workspace = useWorkspace();
  const [fault, setFault] = useState<Fault>(() => (canLock() ? null : "no-cryptography"));
  const [isBusy, setBusy] = useState(false);
  const unlock = async (passphrase: string, keeps: boolean): Promise<boolean> => {
    if (isBusy) return false;
    if (isEmptyPassphrase(passphrase)) {
      setFault("empty");
      return false;
    }
    setBusy(true);
    const unlocked = await workspace.given.unlock(locked, passphrase, keeps);
    setBusy(false);
    setFault(unlocked.ok ? null : unlocked.error.code);
    return unlocked.ok;
  };
  const forgive = () => setFault((now) => (now === "empty" || now === "wrong-passphrase" ? null : now));
  return { fault, isBusy, unlock, forgive };
}
