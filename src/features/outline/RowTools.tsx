// The buttons of the row in hand, for the mouse and for whoever does not know the keys: link, add an element, remove.
import type { RecordId } from "../../domain/ids.ts";
import { requestLink } from "../../state/link-request.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Outline.module.css";
import { useOutlineHands } from "./outline-tools.ts";

/** Shown at the end of the row in hand. */
export function RowTools({ id, hasElements }: { readonly id: RecordId; readonly hasElements: boolean }) {
  const { t } = useTexts();
  const { work } = useOutlineHands();
  return (
    <span className={styles.tools}>
      <RowButton icon="link" label={t("outline.row.link")} onClick={() => requestLink(id)} />
      {hasElements && <RowButton icon="add" label={t("outline.row.element")} onClick={() => work.addElement(id)} />}
      <RowButton icon="delete" label={t("outline.row.remove")} onClick={() => work.remove(id)} />
    </span>
  );
}
