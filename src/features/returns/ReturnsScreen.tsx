// The screen on which returns are looked at before anything of them is taken in: for the open sheet with what each would
// bring, for other sheets with the way there, and what could not be read. Closing it changes nothing.
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type Authors, knownAuthors, signedIn } from "../../domain/authors.ts";
import { aboutOf } from "../../domain/story.ts";
import { dropReturns, useReturnsAtHand } from "../../state/returns-at-hand.ts";
import type { StoryState } from "../../state/story-store.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { OpenStory } from "../../state/workspace-state.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { FullPage } from "../../ui/FullPage.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useFullPage } from "../../ui/use-full-page.ts";
import { FailedReturn } from "./FailedReturn.tsx";
import { OtherSheet } from "./OtherSheet.tsx";
import { ReturnRow } from "./ReturnRow.tsx";
import styles from "./Returns.module.css";
import { planReturns, type ReturnsPlan, toTakeIn } from "./returns-plan.ts";
import { useTakingIn } from "./use-taking-in.ts";

const dropAll = () => dropReturns();

/** The screen. `open`: the story they would go into, or null. */
export function ReturnsScreen({ open }: { readonly open: OpenStory | null }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const body = useRef<HTMLDivElement>(null);
  const items = useReturnsAtHand((state) => state.items);
  const state = useStateOf(open);
  const story = state?.story ?? null;
  const [now] = useState(() => workspace.now());
  const plan = useMemo(() => planReturns(items, story, now), [items, story, now]);
  const authors = useMemo(
    () =>
      knownAuthors([
        ...(story ? signedIn(story) : []),
        ...items.flatMap(({ read }) => (read.ok ? [read.value.contents] : [])),
      ]),
    [items, story],
  );
  useFullPage(body, dropAll);
  const titled = (title: string) => (title.trim() === "" ? t("app.untitled") : title);
  return (
    <FullPage label={t("returns.title")}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t("returns.title")}</h1>
          <p role="status">{t("returns.count", { count: items.length })}</p>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <section ref={body} className={styles.body} tabIndex={0} aria-label={t("returns.contents")}>
          <p className={styles.explain}>{t("returns.explain")}</p>
          <p className={styles.explain}>{t("returns.more")}</p>
          {plan.own.length > 0 && story && (
            <section className={styles.sheet}>
              <h2 className={styles.sheetName}>{t("returns.for.open", { title: titled(aboutOf(story).title) })}</h2>
              <ul className={styles.rows}>
                {plan.own.map((own) => (
                  <ReturnRow
                    key={own.item.id}
                    given={own}
                    intake={own.intake}
                    state={state}
                    authors={authors}
                    now={now}
                  />
                ))}
              </ul>
            </section>
          )}
          {plan.others.map((other) => (
            <OtherSheet
              key={other.storyId}
              other={other}
              title={titled(other.title)}
              isSheetOpen={open !== null}
              authors={authors}
              now={now}
            />
          ))}
          {plan.failed.length > 0 && (
            <section className={styles.sheet}>
              <h2 className={styles.sheetName}>{t("returns.unreadable")}</h2>
              <ul className={styles.rows}>
                {plan.failed.map((item) => (
                  <FailedReturn key={item.id} item={item} />
                ))}
              </ul>
            </section>
          )}
        </section>
        <Footer plan={plan} open={open} readOnly={state?.readOnly ?? false} authors={authors} />
      </div>
    </FullPage>
  );
}

/** The state of the open story, which need not be the one on the screen. */
function useStateOf(open: OpenStory | null): StoryState | null {
  const store = open?.session.store;
  return useSyncExternalStore(
    (told) => store?.subscribe(told) ?? (() => {}),
    () => store?.getState() ?? null,
  );
}

interface FooterProps {
  readonly plan: ReturnsPlan;
  readonly open: OpenStory | null;
  readonly readOnly: boolean;
  readonly authors: Authors;
}

function Footer({ plan, open, readOnly, authors }: FooterProps) {
  const { t } = useTexts();
  const { takeIn, isBusy } = useTakingIn(plan, authors);
  const count = toTakeIn(plan).length;
  return (
    <footer className={styles.foot}>
      {readOnly && plan.own.length > 0 && <Banner tone="warning">{t("returns.readOnly")}</Banner>}
      <div className={styles.buttons}>
        <Button onPress={() => dropReturns()}>{t(count > 0 ? "returns.close" : "ui.close")}</Button>
        {open && plan.own.length > 0 && (
          <Button variant="primary" isDisabled={count === 0 || readOnly || isBusy} onPress={() => void takeIn(open)}>
            {count > 0 ? t("returns.apply", { count }) : t("returns.apply.none")}
          </Button>
        )}
      </div>
    </footer>
  );
}
