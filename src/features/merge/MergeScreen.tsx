// The screen on which copies become one: what is taken, what has to be chosen, and the button that does it.
// Until that button nothing in the sheet changes; leaving keeps every choice.
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { type MergeStep, mergeSteps } from "../../domain/merge/outcome.ts";
import type { Conflict } from "../../domain/merge/plan.ts";
import type { Decision } from "../../domain/merge/resolve.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { FullPage } from "../../ui/FullPage.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useFullPage } from "../../ui/use-full-page.ts";
import { CopySection } from "./CopySection.tsx";
import styles from "./Merge.module.css";
import { decide, decisionFor, decisionsFor, dropMerge, leaveMerge, useMergeSession } from "./merge-session.ts";

interface Open {
  readonly copy: number;
  readonly conflict: Conflict;
}

/** The screen for the merge at hand. */
export function MergeScreen() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const body = useRef<HTMLDivElement>(null);
  const copies = useMergeSession((state) => state.copies);
  const decided = useMergeSession((state) => state.decided);
  const steps = useMergeSteps();
  const [now] = useState(() => workspace.now());
  const all = steps.flatMap(({ plan }, copy) => plan.conflicts.map((conflict): Open => ({ copy, conflict })));
  const open = all.filter(({ copy, conflict }) => !decisionFor(decided, copy, conflict));
  useFullPage(body, leaveMerge);
  const choose = (copy: number, conflicts: readonly Conflict[], decision: Decision) =>
    decide(workspace.library, copy, conflicts, decision);
  return (
    <FullPage label={t("merge.title")}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t("merge.title")}</h1>
          <p role="status" className={styles.progress}>
            {all.length === 0
              ? t("merge.progress.none")
              : t("merge.progress", { count: all.length, done: all.length - open.length })}
          </p>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <section ref={body} className={styles.body} tabIndex={0} aria-label={t("merge.contents")}>
          <p className={styles.explain}>{t("merge.explain")}</p>
          {steps.map((step, i) => (
            <CopySection
              key={i}
              name={
                copies.length > 1 ? t("merge.copy", { n: i + 1, name: copies[i]?.name ?? "" }) : (copies[i]?.name ?? "")
              }
              handOutId={copies[i]?.story.handOutId ?? null}
              step={step}
              now={now}
              decisionOf={(conflict) => decisionFor(decided, i, conflict)}
              onDecide={(conflicts, decision) => choose(i, conflicts, decision)}
            />
          ))}
        </section>
        <Footer
          open={open}
          hasNews={steps.some(({ plan }) => !plan.isKnown)}
          onNext={() => focusFirstOpen(body.current)}
          onRest={(decision) => {
            for (const { copy, conflict } of open) choose(copy, [conflict], decision);
          }}
        />
      </div>
    </FullPage>
  );
}

/** The copies worked in one after the other, as far as it is decided. */
function useMergeSteps(): readonly MergeStep[] {
  const story = useStory((state) => state.story);
  const copies = useMergeSession((state) => state.copies);
  // While somebody writes a text anew, the letters come first.
  const decided = useDeferredValue(useMergeSession((state) => state.decided));
  return useMemo(
    () =>
      mergeSteps(
        story,
        copies.map(({ story: theirs }, i) => ({ story: theirs, decide: (plan) => decisionsFor(decided, i, plan) })),
      ),
    [story, copies, decided],
  );
}

/** Leads to the next choice that is open: its first answer takes the focus. */
function focusFirstOpen(body: HTMLElement | null): void {
  const item = body?.querySelector("[data-undecided]");
  item?.scrollIntoView({ block: "center" });
  item?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
}

interface FooterProps {
  readonly open: readonly Open[];
  readonly hasNews: boolean;
  readonly onNext: () => void;
  readonly onRest: (decision: Decision) => void;
}

function Footer({ open, hasNews, onNext, onRest }: FooterProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const readOnly = useStory((state) => state.readOnly);
  const { isStale, apply } = useApply();
  return (
    <footer className={styles.foot}>
      {isStale && <Banner tone="error">{t("merge.stale")}</Banner>}
      {readOnly && <Banner tone="warning">{t("merge.readOnly")}</Banner>}
      <div className={styles.buttons}>
        {open.length > 0 && (
          <>
            <Button onPress={onNext}>{t("merge.next")}</Button>
            <Button variant="quiet" onPress={() => onRest({ take: "mine" })}>
              {t("merge.rest.mine")}
            </Button>
            <Button variant="quiet" onPress={() => onRest({ take: "theirs" })}>
              {t("merge.rest.theirs")}
            </Button>
          </>
        )}
        <span className={styles.space} />
        {hasNews ? (
          <>
            <Button onPress={leaveMerge}>{t("merge.later")}</Button>
            <Button variant="primary" isDisabled={open.length > 0 || readOnly} onPress={() => void apply()}>
              {t("merge.apply")}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={() => void dropMerge(workspace.library)}>
            {t("merge.close")}
          </Button>
        )}
      </div>
    </footer>
  );
}

function useApply() {
  const workspace = useWorkspace();
  const session = useSession();
  const { key, saving } = useOpenStory();
  const [isStale, setIsStale] = useState(false);
  const apply = async () => {
    // The state before goes to the backups too: undo ends with the window.
    await saving.flush();
    await workspace.library.backUp(key, "before-import");
    const { copies, decided } = useMergeSession.getState();
    const received = copies.map(({ story }, i) => ({
      story,
      decide: (plan: MergeStep["plan"]) => decisionsFor(decided, i, plan),
    }));
    const steps = mergeSteps(session.document.read(), received);
    const isOpen = steps.some(({ plan, decisions }) => plan.conflicts.some((each) => !decisions.has(each.key)));
    const label = copies.map(({ name }) => name).join("、");
    if (isOpen || !session.actions.merge(steps, label)) setIsStale(true);
    else await dropMerge(workspace.library);
  };
  return { isStale, apply };
}
