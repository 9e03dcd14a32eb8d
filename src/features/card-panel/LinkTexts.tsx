// The two texts of a link: why it holds, and what must hold for that.
import type { Link } from "../../domain/records/link.ts";
import { useStoryActions } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { PanelField } from "./PanelField.tsx";

export interface LinkTextsProps {
  readonly link: Link;
  /** What the method asks about such links. */
  readonly question: string;
  /** The other card's label; said where several links stand below one another. */
  readonly of?: string;
}

/** Reason and assumption of a link. */
export function LinkTexts({ link: { id, reason, assumption }, question, of }: LinkTextsProps) {
  const { t } = useTexts();
  const actions = useStoryActions();
  return (
    <>
      <PanelField
        label={t("cardPanel.reason")}
        {...(of !== undefined && { name: t("cardPanel.reasonOf", { card: of }) })}
        value={reason}
        placeholder={question}
        typing={`${id}.reason`}
        onWrite={(text, typing) => actions.run("writeLink", { id, field: "reason", text }, typing)}
      />
      <PanelField
        label={t("cardPanel.assumption")}
        {...(of !== undefined && { name: t("cardPanel.assumptionOf", { card: of }) })}
        value={assumption}
        placeholder={t("cardPanel.assumption.question")}
        typing={`${id}.assumption`}
        onWrite={(text, typing) => actions.run("writeLink", { id, field: "assumption", text }, typing)}
      />
    </>
  );
}
