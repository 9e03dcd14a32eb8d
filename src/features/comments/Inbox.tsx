// All comments of the story in one window, arranged as one works through them; answered where they stand.
import { useState } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { holdThread } from "../../state/comment-request.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import styles from "./Comments.module.css";
import { closeInbox } from "./comments-view.ts";
import { type ListArrangement, ThreadList } from "./ThreadList.tsx";
import { useThreads } from "./use-threads.ts";

const arrangements = ["place", "author", "state", "beside"] as const;

/** The list of all comments. */
export function Inbox() {
  const { t } = useTexts();
  const threads = useThreads();
  const [arrangement, setArrangement] = useState<ListArrangement>("state");
  const [ledTo, setLedTo] = useState<RecordId | null>(null);
  const lead = (id: RecordId) => {
    holdThread(id);
    setLedTo(id);
    setArrangement("place");
  };
  return (
    <Dialog title={t("comments.all")} size={arrangement === "beside" ? "full" : "large"} onClose={closeInbox}>
      <div className={styles.arranging}>
        <SegmentedControl
          label={t("comments.group")}
          choices={arrangements.map((id) => ({ id, label: t(`comments.group.${id}`) }))}
          value={arrangement}
          onValueChange={(next) => {
            setLedTo(null);
            setArrangement(next);
          }}
        />
      </div>
      <ThreadList threads={threads} arrangement={arrangement} ledTo={ledTo} onThread={lead} onLeave={closeInbox} />
    </Dialog>
  );
}
