// The screen for when the app itself breaks: what happened, up to when the story is kept, and how to get it out.
// In both languages at once and on plain elements: it must not lean on anything that may be what broke.
import { useEffect, useState } from "react";
import { aboutOf } from "../domain/story.ts";
import type { Locale } from "../i18n/text-shape.ts";
import { locales } from "../i18n/text-shape.ts";
import { translate } from "../i18n/translate.ts";
import { replaceAddress } from "../platform/address.ts";
import { clockTime } from "../state/age.ts";
import { exportStory } from "../state/story-export.ts";
import type { Workspace } from "../state/workspace.ts";
import { type OpenStory, ownStory } from "../state/workspace-state.ts";
import styles from "./ErrorScreen.module.css";
import { forgetFailure, useFailure } from "./failure.ts";

export interface ErrorScreenProps {
  readonly workspace: Workspace;
}

/** The error screen. */
export function ErrorScreen({ workspace }: ErrorScreenProps) {
  const failure = useFailure((state) => state.failure);
  const { isGiven } = workspace.store.getState();
  const open = ownStory(workspace.store.getState());
  const isKept = useLastSave(open);
  return (
    <main className={styles.page}>
      {locales.map((locale) => (
        <Words key={locale} locale={locale} open={open} isKept={isKept} />
      ))}
      <div className={styles.actions}>
        {open && (
          <Choice text="app.failure.export" onClick={() => void exportStory(open.document.read(), workspace.now())} />
        )}
        <Choice text="app.failure.reload" onClick={() => void reloadAt(open, null)} />
        {!isGiven && <Choice text="app.failure.library" onClick={() => void reloadAt(open, "/library")} />}
        {failure?.during === "event" && <Choice text="app.failure.continue" onClick={forgetFailure} />}
      </div>
      <details>
        <summary>
          {translate("ja", "app.failure.details")} / {translate("en", "app.failure.details")}
        </summary>
        <p>{failure?.message}</p>
        <pre className={styles.trace}>{failure?.details}</pre>
      </details>
    </main>
  );
}

interface WordsProps {
  readonly locale: Locale;
  readonly open: OpenStory | null;
  readonly isKept: boolean;
}

function Words({ locale, open, isKept }: WordsProps) {
  const title = open ? aboutOf(open.document.read()).title || translate(locale, "app.untitled") : "";
  const savedAt = open?.saving.store.getState().savedAt;
  return (
    <section lang={locale} className={styles.words}>
      <h1 className={styles.title}>{translate(locale, "app.failure.title")}</h1>
      <p>{translate(locale, "app.failure.what")}</p>
      {open && isKept && savedAt && <p>{translate(locale, "app.failure.kept", { title, time: clockTime(savedAt) })}</p>}
      {open && !isKept && <p className={styles.unsaved}>{translate(locale, "app.failure.unsaved", { title })}</p>}
      {!open && <p>{translate(locale, "app.failure.stored")}</p>}
    </section>
  );
}

type ChoiceText = "app.failure.export" | "app.failure.reload" | "app.failure.library" | "app.failure.continue";

function Choice({ text, onClick }: { readonly text: ChoiceText; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.choice} onClick={onClick}>
      {locales.map((locale) => (
        <span key={locale} lang={locale}>
          {translate(locale, text)}
        </span>
      ))}
    </button>
  );
}

/** Saves what was typed last; true once everything is kept. */
function useLastSave(open: OpenStory | null): boolean {
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    open?.saving.flush().then(setIsKept, () => setIsKept(false));
  }, [open]);
  return isKept;
}

/** Longer than any save takes; a save that hangs must not keep the person on this screen. */
const patience = 2000;

async function reloadAt(open: OpenStory | null, address: string | null): Promise<void> {
  const timeout = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
  });
  await Promise.race([open?.saving.flush().catch(() => false), timeout]);
  if (address !== null) replaceAddress(address);
  location.reload();
}
