// Short messages about what has just happened, with the way back inside. Read out politely, and seen in a corner.
// What can be undone or went wrong never vanishes by itself: nobody may lose it for reading slowly.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names.ts";
import { useTexts } from "./I18n.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./Notices.module.css";
import { RowButton } from "./RowButton.tsx";

export interface Notice {
  readonly text: string;
  readonly tone?: "info" | "success" | "warning" | "error";
  /** What can be done about it, for example to undo it; the notice goes away with it. */
  readonly action?: {
    readonly label: string;
    readonly onAction: () => void;
    /** It only leads somewhere that is reached otherwise too: the notice goes by itself, if more slowly. */
    readonly isShortcut?: true;
  };
}

export interface NoticeBoard {
  /** Shows a notice and returns its number; at most three are seen, the oldest gives way. */
  readonly show: (notice: Notice) => number;
  readonly dismiss: (id: number) => void;
}

interface ShownNotice extends Notice {
  readonly id: number;
}

const mostShown = 3;
const secondsShown = 8;
/** Long enough to read, and to get to what can be pressed by keyboard. */
const secondsWithShortcut = 20;

const BoardContext = createContext<NoticeBoard | null>(null);

/** Around the app once: gives everything inside a board for notices, and shows them. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([]);
  const lastId = useRef(0);
  const board = useMemo<NoticeBoard>(
    () => ({
      show(notice) {
        lastId.current += 1;
        const id = lastId.current;
        setNotices((shown) => [...shown, { ...notice, id }].slice(-mostShown));
        return id;
      },
      dismiss(id) {
        setNotices((shown) => shown.filter((notice) => notice.id !== id));
      },
    }),
    [],
  );
  return (
    <BoardContext value={board}>
      {children}
      <NoticeRegion notices={notices} onDismiss={board.dismiss} />
    </BoardContext>
  );
}

/** The board to put notices on. Needs a `NoticeProvider` around. */
export function useNotices(): NoticeBoard {
  const board = useContext(BoardContext);
  if (!board) throw new Error("useNotices needs a NoticeProvider around it");
  return board;
}

interface NoticeRegionProps {
  readonly notices: readonly ShownNotice[];
  readonly onDismiss: (id: number) => void;
}

function NoticeRegion({ notices, onDismiss }: NoticeRegionProps) {
  const { t } = useTexts();
  // Marked as a layer of its own, otherwise an open dialog would hide it from screen readers and close on its clicks.
  return createPortal(
    <section aria-label={t("ui.notices")} className={styles.region} data-react-aria-top-layer="true">
      <div role="status" aria-live="polite" aria-relevant="additions" className={styles.list}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} onDismiss={onDismiss} />
        ))}
      </div>
    </section>,
    document.body,
  );
}

function NoticeItem({ notice, onDismiss }: { readonly notice: ShownNotice; readonly onDismiss: (id: number) => void }) {
  const { t } = useTexts();
  const { id, text, tone = "info", action } = notice;
  const isShortcut = action?.isShortcut === true;
  const stays = (action && !isShortcut) || tone === "error" || tone === "warning";
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (stays || isHeld) return;
    const timer = setTimeout(() => onDismiss(id), (isShortcut ? secondsWithShortcut : secondsShown) * 1000);
    return () => clearTimeout(timer);
  }, [id, stays, isHeld, isShortcut, onDismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being pointed at or focused only keeps it from going away
    <div
      className={classNames(styles.notice, styles[tone])}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon name={tone === "success" ? "check" : tone === "info" ? "info" : "warning"} />
      <p className={styles.text}>{text}</p>
      {action && (
        <RowButton
          className={styles.action}
          onClick={() => {
            onDismiss(id);
            action.onAction();
          }}
        >
          {action.label}
        </RowButton>
      )}
      <RowButton icon="close" label={t("ui.close")} className={styles.close} onClick={() => onDismiss(id)} />
    </div>
  );
}
