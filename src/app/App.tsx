// The whole app: language, notices and the screen that is up.
// What is shared by all screens stands here and nowhere else.
import { type ReactNode, useEffect } from "react";
import { isForReview } from "../domain/hand-out/review.ts";
import { ActionsProvider } from "../state/ActionList.tsx";
import { type Feature, forPreview, forReview } from "../state/feature.ts";
import { usePreferences } from "../state/preferences.ts";
import { StoryProvider } from "../state/StoryContext.tsx";
import { useWorkspaceState, WorkspaceProvider } from "../state/WorkspaceContext.tsx";
import type { Workspace } from "../state/workspace.ts";
import { I18n } from "../ui/I18n.tsx";
import { NoticeProvider } from "../ui/Notices.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { ErrorScreen } from "./ErrorScreen.tsx";
import { useFailure } from "./failure.ts";
import { features } from "./features.ts";
import { LoadingScreen } from "./LoadingScreen.tsx";
import { LockScreen } from "./LockScreen.tsx";
import { StartScreen } from "./StartScreen.tsx";
import { StoryScreen } from "./StoryScreen.tsx";
import { UnreadableScreen } from "./UnreadableScreen.tsx";
import { useShellActions } from "./use-shell-actions.ts";

/** The app on that workspace. */
export function App({ workspace }: { readonly workspace: Workspace }) {
  const hasFailed = useFailure((state) => state.failure !== null);
  return (
    <ErrorBoundary workspace={workspace}>
      {/* The screen goes altogether: an open dialog would keep the keyboard. The story itself lives in the workspace. */}
      {hasFailed ? (
        <ErrorScreen workspace={workspace} />
      ) : (
        <Language>
          <NoticeProvider>
            <WorkspaceProvider workspace={workspace}>
              <CurrentScreen />
            </WorkspaceProvider>
          </NoticeProvider>
        </Language>
      )}
    </ErrorBoundary>
  );
}

function Language({ children }: { readonly children: ReactNode }) {
  const locale = usePreferences((preferences) => preferences.locale);
  const dates = usePreferences((preferences) => preferences.dates);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18n locale={locale} era={dates}>
      {children}
    </I18n>
  );
}

const featuresEverywhere = features.filter((feature) => feature.everywhere);
const featuresInReview = forReview(features);
const featuresInPreview = forPreview(features);
const featuresInReviewPreview = forPreview(featuresInReview);

function offeredIn(isReview: boolean, isPreview: boolean): readonly Feature[] {
  if (isPreview) return isReview ? featuresInReviewPreview : featuresInPreview;
  return isReview ? featuresInReview : features;
}

const noActions: readonly never[] = [];

function CurrentScreen() {
  const screen = useWorkspaceState((state) => state.screen);
  const behindPreview = useWorkspaceState((state) => state.behindPreview);
  if (screen.kind === "loading") return <LoadingScreen />;
  if (screen.kind === "locked") return <LockScreen locked={screen.locked} />;
  if (screen.kind === "unreadable") return <UnreadableScreen error={screen.error} />;
  if (screen.kind === "library") {
    return (
      <ActionsProvider key="library" features={featuresEverywhere} useOwnActions={() => noActions}>
        <StartScreen />
      </ActionsProvider>
    );
  }
  const { key, session } = screen.open;
  const isReview = isForReview(session.document.read());
  return (
    // A copy that is looked at may have the key of the story it was made of, and is another one all the same.
    <StoryProvider key={behindPreview ? "preview" : key} session={session}>
      <ActionsProvider features={offeredIn(isReview, behindPreview !== null)} useOwnActions={useShellActions}>
        <StoryScreen />
      </ActionsProvider>
    </StoryProvider>
  );
}
