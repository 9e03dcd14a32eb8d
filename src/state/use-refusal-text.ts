// Why two cards may not be linked, as a sentence with the names of the stages in it.
import type { Refusal } from "../domain/command.ts";
import { stageOf } from "../domain/template.ts";
import { useTexts } from "../ui/I18n.tsx";
import { useTemplate } from "./card-hooks.ts";

/** Puts a refusal into words. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t, local } = useTexts();
  const template = useTemplate();
  const name = (id: string) => {
    const stage = stageOf(template, id);
    return stage ? `${stage.sign} ${local(stage.shortName)}` : id;
  };
  return (refusal) =>
    refusal.code === "link-not-allowed"
      ? t("refusal.link-not-allowed", { means: name(refusal.means), end: name(refusal.end) })
      : t(`refusal.${refusal.code}`);
}
