// The place of a stage, group or theme without cards: it asks its question and becomes a card when one begins to write.
import type { NodeProps } from "@xyflow/react";
import { groupOf } from "../../domain/template.ts";
import { useStage } from "../../state/card-hooks.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Map.module.css";
import type { VacancyNode } from "./map-nodes.ts";
import { useMapTools } from "./map-tools.ts";

export function VacancyBox({ data: { section, width, height } }: NodeProps<VacancyNode>) {
  const { local } = useTexts();
  const tools = useMapTools();
  const stage = useStage(section.stageId);
  const readOnly = useStory((state) => state.readOnly);
  if (!stage || readOnly) return null;
  const question = local(groupOf(stage, section.groupId)?.question ?? stage.question);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.vacancy}
      data-tone={stage.tone}
      style={{ width, height }}
      title={question}
      onClick={() => tools.startCard(section)}
    >
      {question}
    </button>
  );
}
