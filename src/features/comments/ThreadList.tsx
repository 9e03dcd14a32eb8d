// The threads with the choice of which are shown; the panel and the list over everything are made of it.
// Of thousands only the first are on the page, and more when they are asked for.
import { useEffect, useRef, useState } from "react";
import { authorsIn } from "../../domain/authors.ts";
import type { RecordId } from "../../domain/ids.ts";
import { threadKinds } from "../../domain/records/thread.ts";
import { fitsFilter, type ThreadFilter } from "../../domain/thread-list.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { authorName } from "../../state/author-words.ts";
import { useCommentRequest } from "../../state/comment-request.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./Comments.module.css";
import { SideBySide } from "./SideBySide.tsx";
import { ThreadItem } from "./ThreadItem.tsx";
import { type Arrangement, groupThreads, type ThreadGroup, type ThreadState } from "./thread-groups.ts";
import { isAbout, type Threads } from "./use-threads.ts";

/** beside: a table with a column for each person. */
export type ListArrangement = Arrangement | "beside";

export interface ThreadListProps {
  readonly threads: Threads;
  readonly arrangement: ListArrangement;
  /** The thread a person was led to: it takes the focus. */
  readonly ledTo?: RecordId | null;
  /** Leads to a thread; needed where people are laid side by side. */
  readonly onThread?: (id: RecordId) => void;
  readonly onLeave?: () => void;
}

/** Threads on the page at first, and how many more at a time. */
const portion = 100;

/** The filter and the list. */
export function ThreadList({ threads, arrangement, ledTo = null, onThread, onLeave }: ThreadListProps) {
  const { t } = useTexts();
  const { listed } = threads;
  const [filter, setFilter] = useState<ThreadFilter>({ state: "open", kind: "any", author: null });
  const [portions, setPortions] = useState(1);
  const shownId = useCommentRequest((request) => request.shownId);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ledTo !== null) list.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(ledTo)}"]`)?.focus();
  }, [ledTo]);
  if (listed.length === 0) return <p className={styles.none}>{t("comments.none")}</p>;
  // The one a person was led to stays, also when it has just been resolved under their eyes.
  const fitting = listed.filter((each) => fitsFilter(each, filter) || each.thread.id === shownId);
  const wanted = fitting.findIndex(({ thread }) => thread.id === shownId) + 1;
  const limit = Math.max(portions, Math.ceil(wanted / portion)) * portion;
  const rest = fitting.length - limit;
  return (
    <>
      <Filters filter={filter} onFilter={setFilter} />
      {arrangement === "beside" && onThread && fitting.length > 0 ? (
        <SideBySide listed={fitting} state={threads.state} onThread={onThread} />
      ) : (
        <div ref={list} className={styles.list}>
          {fitting.length === 0 && <p className={styles.none}>{t("comments.none.fits")}</p>}
          {groupThreads(fitting.slice(0, limit), arrangement === "beside" ? "place" : arrangement).map((group) => (
            <Group key={group.key} group={group} threads={threads} {...(onLeave && { onLeave })} />
          ))}
          {rest > 0 && (
            <Button onPress={() => setPortions(limit / portion + 1)}>{t("comments.more", { count: rest })}</Button>
          )}
        </div>
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
}

function Filters({ filter, onFilter }: FiltersProps) {
  const { t } = useTexts();
  const authors = [...useStory(({ story }) => authorsIn(story)).values()];
  return (
    <div className={styles.filters}>
      <SegmentedControl
        label={t("comments.filter.state")}
        choices={[
          { id: "open", label: t("comments.filter.open") },
          { id: "all", label: t("comments.filter.all") },
        ]}
        value={filter.state}
        onValueChange={(state) => onFilter({ ...filter, state })}
      />
      <Select
        label={t("comments.kind")}
        isLabelHidden
        choices={(["any", ...threadKinds] as const).map((id) => ({ id, label: t(`comments.kind.${id}`) }))}
        value={filter.kind}
        onValueChange={(kind) => onFilter({ ...filter, kind })}
      />
      {authors.length > 1 && (
        <Select
          label={t("comments.filter.author")}
          isLabelHidden
          choices={[
            { id: ":", label: t("comments.filter.anybody") },
            ...authors.map((author) => ({ id: `by:${author.key}`, label: authorName(author, t) })),
          ]}
          value={filter.author === null ? ":" : `by:${filter.author}`}
          onValueChange={(id) => onFilter({ ...filter, author: id === ":" ? null : id.slice("by:".length) })}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly group: ThreadGroup;
  readonly threads: Threads;
  readonly onLeave?: () => void;
}

function Group({ group, threads: { state }, onLeave }: GroupProps) {
  const texts = useTexts();
  const authors = useStory(({ story }) => authorsIn(story));
  const author = authors.get(group.key);
  const heading = {
    none: () => null,
    orphans: () => texts.t("comments.orphans"),
    author: () => author && authorName(author, texts.t),
    state: () => texts.t(`comments.state.${group.key as ThreadState}`),
  }[group.kind]();
  return (
    <section className={styles.group}>
      {heading && <h3 className={styles.groupName}>{heading}</h3>}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without marks is no list to some screen readers */}
      <ul role="list" className={styles.threads}>
        {group.threads.map((listed) => (
          <ThreadItem
            key={listed.thread.id}
            listed={listed}
            label={anchorLabel(state, listed.thread, texts)}
            isHere={isAbout(listed, state.selection)}
            {...(onLeave && { onLeave })}
          />
        ))}
      </ul>
    </section>
  );
}
