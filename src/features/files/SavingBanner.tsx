// Above the view, while something about keeping is wrong: what, what is safe, and what can be done about it at once.
// Silent as long as all is well.
import { useStore } from "zustand";
import { isForReview } from "../../domain/hand-out/review.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useStorageSentence } from "../../state/storage-sentence.ts";
import { useOpenStory, useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { useSaveToFile } from "./use-file-actions.ts";

/** The banners for the open story: usually none. */
export function SavingBanner() {
  const { saving } = useOpenStory();
  const { kind, rescuedKey, error } = useStore(saving.store);
  const keptIn = useWorkspaceState((state) => state.keptIn);
  // In a review it may be what the person chose; the banner of the review says so, and what to do.
  const isReview = useStory(({ story }) => isForReview(story));
  return (
    <>
      {kind === "failed" && (isReview ? <FailedReviewBanner /> : <FailedBanner />)}
      {kind === "following" && <FollowingBanner isReview={isReview} />}
      {rescuedKey !== null && <RescuedBanner copy={rescuedKey} />}
      {kind === "saved" && error !== null && !isReview && <WarningBanner />}
      {keptIn === "memory" && kind !== "failed" && !isReview && <MemoryBanner />}
    </>
  );
}

function FailedBanner() {
  const { t } = useTexts();
  const { saving } = useOpenStory();
  const sentence = useStorageSentence();
  const save = useSaveToFile();
  const { error, canRetry } = useStore(saving.store);
  return (
    <Banner
      tone="error"
      title={t("files.banner.failed")}
      actions={
        <>
          <Button variant="primary" icon="save" onPress={() => void save("last")}>
            {t("files.save")}
          </Button>
          {canRetry && <Button onPress={() => void saving.flush()}>{t("files.banner.retry")}</Button>}
        </>
      }
    >
      {error && sentence(error)}
    </Banner>
  );
}

/** A reviewer saves nothing to a file: what they wrote gets away by being sent back, protected where the page was. */
function FailedReviewBanner() {
  const { t } = useTexts();
  const { saving } = useOpenStory();
  const canRetry = useStore(saving.store, (state) => state.canRetry);
  const retry = canRetry && <Button onPress={() => void saving.flush()}>{t("files.banner.retry")}</Button>;
  return (
    <Banner tone="error" title={t("files.banner.failed.review")} actions={retry}>
      {t("files.banner.failed.review.what")}
    </Banner>
  );
}

function FollowingBanner({ isReview }: { readonly isReview: boolean }) {
  const { t } = useTexts();
  const { saving } = useOpenStory();
  return (
    <Banner
      actions={
        <Button onPress={() => void saving.takeOver()}>
          {t(isReview ? "files.banner.takeOver.review" : "files.banner.takeOver")}
        </Button>
      }
    >
      {t(isReview ? "files.banner.following.review" : "files.banner.following")}
    </Banner>
  );
}

function RescuedBanner({ copy }: { readonly copy: string }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { saving } = useOpenStory();
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button onPress={() => void workspace.open(copy)}>{t("files.banner.openCopy")}</Button>
          <Button variant="quiet" onPress={() => saving.forgetRescued()}>
            {t("ui.close")}
          </Button>
        </>
      }
    >
      {t("files.banner.rescued")}
    </Banner>
  );
}

/** What is written is kept; what would help in an accident (backups, tidying up) is not. */
function WarningBanner() {
  const { t } = useTexts();
  const { saving } = useOpenStory();
  const sentence = useStorageSentence();
  const save = useSaveToFile();
  const error = useStore(saving.store, (state) => state.error);
  return (
    <Banner
      tone="warning"
      title={t("files.banner.noBackups")}
      actions={<Button onPress={() => void save("last")}>{t("files.save")}</Button>}
    >
      {error && sentence(error)}
    </Banner>
  );
}

function MemoryBanner() {
  const { t } = useTexts();
  return <Banner tone="warning">{t("files.banner.memory")}</Banner>;
}
