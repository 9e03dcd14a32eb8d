// Writing why a means leads to its end, and under which assumption, on the link itself.
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { useLink, useLinkRule } from "../../state/card-hooks.ts";
import { textPlaceAttribute } from "../../state/pointed-spot.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import styles from "./Map.module.css";
import { useMapTools } from "./map-tools.ts";

export function WordsEditor({ id }: { readonly id: RecordId }) {
  const { t, local } = useTexts();
  const actions = useStoryActions();
  const tools = useMapTools();
  const link = useLink(id);
  const rule = useLinkRule(link?.meansId ?? "", link?.endId ?? "");
  const readOnly = useStory((state) => state.readOnly);
  const first = useRef<EditableTextHandle>(null);
  useEffect(() => first.current?.focus("end"), []);
  if (!link) return null;
  const onKeyCommand = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    tools.endEditing();
  };
  const field = (name: "reason" | "assumption", placeholder: string) => (
    <EditableText
      ref={name === "reason" ? first : null}
      className={`${styles.wordsField} nodrag nopan nowheel`}
      value={link[name]}
      readOnly={readOnly}
      aria-label={t(`map.link.${name}`)}
      placeholder={placeholder}
      {...textPlaceAttribute(id, name)}
      onValueChange={(text) => actions.run("writeLink", { id, field: name, text }, { typing: `${id}.${name}` })}
      onCommit={actions.settle}
      onKeyCommand={onKeyCommand}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving both fields ends the writing; there is nothing to press
    <div
      className={styles.wordsEditor}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) tools.leftEditing({ kind: "link", id });
      }}
    >
      {field("reason", rule ? local(rule.question) : t("map.link.reason"))}
      {field("assumption", t("map.link.assumption.hint"))}
    </div>
  );
}
