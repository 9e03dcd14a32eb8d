// Above the copy that is looked at before it is given away: what this is, and the way back.
// Silent otherwise.
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";

/** The banner while somebody looks at a copy as its receiver will. */
export function PreviewBanner() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  if (!isPreview) return null;
  return (
    <Banner
      tone="warning"
      actions={
        <Button variant="primary" onPress={() => void workspace.endPreview()}>
          {t("handOut.preview.back")}
        </Button>
      }
    >
      {t("handOut.preview.banner")}
    </Banner>
  );
}
