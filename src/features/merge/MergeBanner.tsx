// Above the view while a merge was begun and left: the way back to it, and the way out.
// Silent otherwise.
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { dropMerge, resumeMerge, useMergeSession } from "./merge-session.ts";

/** The banner for a merge that waits. */
export function MergeBanner() {
  const { t } = useTexts();
  const { library } = useWorkspace();
  const { key } = useOpenStory();
  const session = useMergeSession();
  if (session.key !== key || session.isOpen || session.copies.length === 0) return null;
  return (
    <Banner
      actions={
        <>
          <Button variant="primary" onPress={resumeMerge}>
            {t("merge.banner.resume")}
          </Button>
          <Button variant="quiet" onPress={() => void dropMerge(library)}>
            {t("merge.banner.drop")}
          </Button>
        </>
      }
    >
      {t("merge.banner", { names: session.copies.map(({ name }) => name).join("、") })}
    </Banner>
  );
}
