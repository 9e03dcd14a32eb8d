// The link in hand: what can be done to it, beside its words or in the middle of its line, and, where nothing is said yet,
// the place to say it.
import { useStore as useFlowStore, ViewportPortal } from "@xyflow/react";
import { useStore } from "zustand";
import type { RecordId } from "../../domain/ids.ts";
import { middleOf } from "../../domain/map/finding.ts";
import type { MapLink } from "../../domain/map/layout.ts";
import { useLink } from "../../state/card-hooks.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import type { LayoutKeeper } from "./layout-keeper.ts";
import styles from "./Map.module.css";
import { useMapState } from "./map-state.ts";
import type { MapWork } from "./map-work.ts";
import { WordsEditor } from "./WordsEditor.tsx";

export interface LinkToolsProps {
  readonly keeper: LayoutKeeper;
  readonly work: MapWork;
}

export function LinkTools({ keeper, work }: LinkToolsProps) {
  const id = useStory(({ selection }) => (selection?.kind === "link" ? selection.id : null));
  const link = useStore(keeper.store, ({ layout }) => (id === null ? undefined : layout.linkById.get(id)));
  const readOnly = useStory((state) => state.readOnly);
  if (!link || readOnly) return null;
  return (
    <ViewportPortal>
      <HeldLink key={link.id} link={link} work={work} />
    </ViewportPortal>
  );
}

function HeldLink({ link, work }: { readonly link: MapLink; readonly work: MapWork }) {
  const { t } = useTexts();
  const isEdited = useMapState(({ editing }) => editing?.kind === "link" && editing.id === link.id);
  // As large on the screen at any zoom; the field for the first words is part of the map.
  const scale = useFlowStore((flow) => 1 / flow.transform[2]);
  const { words } = link;
  const at = words ? { x: words.x, y: words.y + words.height } : middleOf(link);
  return (
    <div
      className={`${styles.linkTools} nodrag nopan`}
      style={{
        transform: `translate(${at.x}px, ${at.y}px) scale(${isEdited ? 1 : scale})${words ? "" : " translate(-50%, -50%)"}`,
      }}
    >
      {isEdited && !words && (
        <div className={styles.words} data-selected="">
          <WordsEditor id={link.id} />
        </div>
      )}
      {!isEdited && <Buttons id={link.id} work={work} hasWords={words !== null} label={t("map.link.tools")} />}
    </div>
  );
}

interface ButtonsProps {
  readonly id: RecordId;
  readonly work: MapWork;
  readonly hasWords: boolean;
  readonly label: string;
}

function Buttons({ id, work, hasWords, label }: ButtonsProps) {
  const { t } = useTexts();
  const link = useLink(id);
  const isSaid = hasWords || (link?.reason ?? "").trim() !== "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a form's meaning
    <div role="group" aria-label={label} className={styles.linkButtons}>
      <RowButton icon="edit" onClick={() => work.edit({ kind: "link", id })}>
        {t(isSaid ? "map.link.edit" : "map.link.write")}
      </RowButton>
      <RowButton icon="unlink" label={t("map.link.remove")} onClick={() => work.remove({ kind: "link", id })} />
    </div>
  );
}
