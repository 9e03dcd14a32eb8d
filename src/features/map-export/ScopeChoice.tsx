// The choice between the whole map and the chain of what is in hand.
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { choose, useExportChoices } from "./export-dialog.ts";

/** With nothing in hand the second choice cannot be made, and says why. */
export function ScopeChoice() {
  const { t } = useTexts();
  const { scope } = useExportChoices();
  const isInHand = useStory(({ selection }) => selection !== null);
  return (
    <RadioGroup
      label={t("mapExport.scope")}
      choices={[
        { id: "all", label: t("mapExport.scope.all") },
        {
          id: "chain",
          label: t("mapExport.scope.chain"),
          description: t(isInHand ? "mapExport.scope.chain.explain" : "mapExport.scope.chain.none"),
          isDisabled: !isInHand,
        },
      ]}
      value={isInHand ? scope : "all"}
      onValueChange={(chosen) => choose({ scope: chosen })}
    />
  );
}
