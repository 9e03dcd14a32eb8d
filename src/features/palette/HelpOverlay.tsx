// All keys in one place: those of the actions, then those of each view.
// Nothing is listed by hand here, otherwise the list and the keys would part ways.
import { useActions, useFeatures } from "../../state/ActionList.tsx";
import type { KeyHint } from "../../state/feature.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import styles from "./HelpOverlay.module.css";
import { closeDialogs, useShownDialog } from "./palette-dialogs.ts";

interface HelpLine {
  readonly label: string;
  readonly keys: readonly string[];
}

/** The shortcut help while it is open, else nothing. */
export function HelpOverlay() {
  return useShownDialog() === "help" ? <HelpDialog /> : null;
}

function HelpDialog() {
  const { t } = useTexts();
  const actions = useActions();
  const features = useFeatures();
  const hintLines = (hints: readonly KeyHint[] = []): readonly HelpLine[] =>
    hints.map(({ label, keys }) => ({ label: t(label), keys: [keys] }));
  const everywhere = [
    ...actions
      .filter((action) => action.shortcut !== undefined)
      .map(({ label, labelParams, shortcut = "", otherShortcuts = [] }) => ({
        label: t(label, labelParams),
        keys: [shortcut, ...otherShortcuts],
      })),
    ...features.flatMap(({ view, keyHints }) => (view ? [] : hintLines(keyHints))),
  ];
  return (
    <Dialog title={t("palette.help.title")} size="large" onClose={closeDialogs}>
      {/* Nothing in it takes the focus, and it has to scroll by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is the interaction */}
      <div className={styles.sections} tabIndex={0}>
        <HelpSection title={t("palette.help.everywhere")} lines={everywhere} note={t("palette.help.signs")} />
        {features.map(
          ({ id, view, keyHints }) =>
            view && keyHints && <HelpSection key={id} title={t(view.label)} lines={hintLines(keyHints)} />,
        )}
      </div>
    </Dialog>
  );
}

function HelpSection(props: { readonly title: string; readonly lines: readonly HelpLine[]; readonly note?: string }) {
  const { t } = useTexts();
  const { title, lines, note } = props;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ label, keys }) => (
          <div key={`${label} ${keys.join(" ")}`} className={styles.line}>
            <dt>{label}</dt>
            <dd className={styles.keys}>
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 && <span className={styles.or}>{t("palette.help.or")}</span>}
                  <Kbd keys={key} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}
