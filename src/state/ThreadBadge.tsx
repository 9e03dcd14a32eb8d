// How many open comments there are on a card, beside its number in every view; a press leads to them.
// There is one on each of a thousand cards: while there are none it is nothing, and typing never asks it.
import type { RecordId } from "../domain/ids.ts";
import { firstOpenThread, openThreadCount } from "../domain/thread-list.ts";
import { classNames } from "../ui/class-names.ts";
import { useTexts } from "../ui/I18n.tsx";
import { Icon } from "../ui/Icon.tsx";
import { showThread } from "./comment-request.ts";
import { useStructure } from "./record-hooks.ts";
import { useSession } from "./StoryContext.tsx";
import styles from "./ThreadBadge.module.css";

export interface ThreadBadgeProps {
  readonly cardId: RecordId;
  /** Where elements are folded away, theirs are counted with it. */
  readonly withElements?: boolean;
  readonly className?: string;
}

/** The number of open comments on a card, on its texts and on its links to ends. */
export const useOpenThreadCount = (cardId: RecordId, withElements = false): number =>
  useStructure(({ story, index }) => openThreadCount(story, index, cardId, withElements));

/** The badge; nothing while no comment is open. By keyboard the comments' own keys lead there. */
export function ThreadBadge({ cardId, withElements = false, className }: ThreadBadgeProps) {
  const { t } = useTexts();
  const session = useSession();
  const count = useOpenThreadCount(cardId, withElements);
  if (count === 0) return null;
  const label = t("comments.badge", { count });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.badge, className)}
      title={label}
      aria-label={label}
      onClick={(event) => {
        // The card around it is not to be edited by this.
        event.stopPropagation();
        const { story, index } = session.store.getState();
        session.actions.select({ kind: "card", id: cardId });
        const id = firstOpenThread(story, index, cardId, withElements);
        if (id !== null) showThread(id);
      }}
    >
      <Icon name="comment" />
      {count}
    </button>
  );
}
