// All comments of the story in one window, arranged as one works through them; answered where they stand.
import { useState } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import styles from "./Comments.module.css";
import { closeInbox } from "./comments-view.ts";
import { ThreadList } from "./ThreadList.tsx";
import type { Arrangement } from "./thread-groups.ts";
import { useThreads } from "./use-threads.ts";

const arrangements = ["place", "author", "state"] as const;

/** The list of all comments. */
export function Inbox() {
  const { t } = useTexts();
  const threads = useThreads();
  const [arrangement, setArrangement] = useState<Arrangement>("state");
  return (
    <Dialog title={t("comments.all")} size="large" onClose={closeInbox}>
      <div className={styles.arranging}>
        <SegmentedControl
          label={t("comments.group")}
          choices={arrangements.map((id) => ({ id, label: t(`comments.group.${id}`) }))}
          value={arrangement}
          onValueChange={setArrangement}
        />
      </div>
      <ThreadList threads={threads} arrangement={arrangement} onLeave={closeInbox} />
    </Dialog>
  );
}
