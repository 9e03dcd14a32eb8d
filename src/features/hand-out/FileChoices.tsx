// In which form the copy goes, and whether it takes a passphrase to open it. What this browser or page cannot do is
// shown as such, with the reason.

import { useState } from "react";
import { canLock } from "../../exchange/locked/lock.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./HandOut.module.css";
import { fillIn, useHandOutState } from "./hand-out-state.ts";
import { faultsOf } from "./slip.ts";

/** What OWASP asks of a secret that a person makes up. */
const advisedLength = 8;

/** The last part of the form. `isPage`: the app is one file and can be passed on with the copy in it. */
export function FileChoices({ isPage }: { readonly isPage: boolean }) {
  const { t } = useTexts();
  const format = useHandOutState((state) => state.draft.format);
  const isProtected = useHandOutState((state) => state.draft.isProtected);
  const isLockable = canLock();
  return (
    <div className={styles.part}>
      <RadioGroup
        label={t("handOut.format")}
        choices={[
          {
            id: "html",
            label: "HTML",
            description: t(isPage ? "handOut.format.html.explain" : "handOut.format.html.missing"),
            isDisabled: !isPage,
          },
          { id: "json", label: "JSON", description: t("handOut.format.json.explain") },
        ]}
        value={isPage ? format : "json"}
        onValueChange={(chosen) => fillIn({ format: chosen })}
      />
      <Checkbox
        isSelected={isProtected && isLockable}
        isDisabled={!isLockable}
        onValueChange={(chosen) => fillIn({ isProtected: chosen })}
      >
        {t("handOut.protect")}
      </Checkbox>
      {!isLockable && <p className={styles.explain}>{t("handOut.protect.missing")}</p>}
      {isProtected && isLockable && <PassphraseField />}
    </div>
  );
}

function PassphraseField() {
  const { t } = useTexts();
  const passphrase = useHandOutState((state) => state.draft.passphrase);
  const isMissing = useHandOutState((state) => state.asked > 0 && faultsOf(state.draft).passphrase);
  // Seen from the start: a slip in it would lock everybody out, and a hidden field takes no Japanese.
  const [isShown, setShown] = useState(true);
  const isShort = passphrase !== "" && [...passphrase.trim()].length < advisedLength;
  return (
    <>
      <TextField
        label={t("handOut.passphrase")}
        description={`${isShort ? `${t("handOut.passphrase.short")} ` : ""}${t("handOut.passphrase.explain")}`}
        error={isMissing ? t("handOut.passphrase.missing") : undefined}
        value={passphrase}
        // It may come up below the edge of the dialog.
        autoFocus={passphrase === ""}
        type={isShown ? "text" : "password"}
        autoComplete="new-password"
        spellCheck="false"
        onValueChange={(typed) => fillIn({ passphrase: typed })}
      />
      <Checkbox isSelected={isShown} onValueChange={setShown}>
        {t("handOut.passphrase.show")}
      </Checkbox>
    </>
  );
}
