// The one text field of the sheet. It lies over the text that is being written, in the same type and width, and stays
// the same field while the page under it is cut anew, otherwise a conversion of the input method would be torn off.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeOf } from "../../domain/records/card.ts";
import { type Slot, slotCardId, slotId } from "../../domain/sheet/slot.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { ownUndo } from "../../state/shortcuts.ts";
import type { StorySession } from "../../state/story-store.ts";
import { classNames } from "../../ui/class-names.ts";
import { EditableText, type EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import type { Editing, EditingEnd } from "./editing.ts";
import { type EditorOrder, orderOfKey } from "./editor-keys.ts";
import { anchorOf } from "./page-dom.ts";
import styles from "./SlotEditor.module.css";
import { isOneLine, slotName, slotText, writeSlot } from "./slot-text.ts";
import { slotTextPlace } from "./slot-text-place.ts";

export interface SlotEditorProps {
  readonly editing: Editing;
  /** The element the pages and this field stand in. */
  readonly root: HTMLElement | null;
  /** How large that element is shown, and the size of its type. */
  readonly scale: number;
  readonly typePt: number;
  /** The empty place has become a card, or a theme. */
  readonly onSlot: (slot: Slot) => void;
  readonly onEnd: (end: EditingEnd) => void;
}

/** The field over the slot being written. Give it the turn as its key. */
export function SlotEditor(props: SlotEditorProps) {
  const { editing, onSlot, onEnd } = props;
  const { slot } = editing;
  const session = useSession();
  const texts = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<EditableTextHandle>(null);
  const written = useStory((state) => slotText(state, slot, texts));
  const name = useStory((state) => slotName(state, slot, texts));
  const draft = useDraft(slot, written ?? "");
  usePlace(frame, props);
  useLayoutEffect(() => field.current?.focus(editing.at), [editing.at]);
  // What was being written is gone (undone, or removed by somebody else).
  useEffect(() => {
    if (written === null) onEnd({ kind: "leave" });
  }, [written, onEnd]);
  // What cannot be read leaves the earlier value, also where the field was empty on the way.
  const settled = useRef(() => {});
  useEffect(() => {
    settled.current = () => {
      if (draft.isUnclear) writeSlot(session.actions, slot, draft.before);
      session.actions.settle();
    };
  });
  useEffect(() => () => settled.current(), []);
  const write = (text: string) => {
    draft.keep(text);
    const done = writeSlot(session.actions, slot, text);
    draft.setUnclear(done.kind === "unclear");
    if (done.kind === "written" && done.slot !== slot) onSlot(done.slot);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const state = session.store.getState();
    const where = { slot, isEmpty: event.currentTarget.value === "", isOneLine: isOneLine(state, slot) };
    const order = orderOfKey(event, where);
    if (!order) return;
    event.preventDefault();
    carryOut(order, slot, session, onEnd);
  };
  return (
    <div ref={frame} className={styles.frame} {...(draft.isKept ? ownUndo : {})}>
      <EditableText
        ref={field}
        className={styles.field ?? ""}
        value={draft.text}
        onValueChange={write}
        onKeyCommand={press}
        onBlur={() => {
          // Another window in front: the person comes back to where they were.
          if (document.hasFocus()) onEnd({ kind: "leave" });
        }}
        aria-label={texts.t("sheet.editor", { what: name })}
        aria-invalid={draft.isUnclear || undefined}
        data-slot-field={slotId(slot)}
        {...slotTextPlace(slot)}
      />
      <FrameHelp slot={slot} isUnclear={draft.isUnclear} />
    </div>
  );
}

function carryOut(
  order: EditorOrder,
  slot: Slot,
  { store, actions }: StorySession,
  onEnd: (end: EditingEnd) => void,
): void {
  const card = store.getState().story.cards[slotCardId(slot) ?? ""];
  switch (order.kind) {
    case "stop":
      onEnd({ kind: "stay" });
      break;
    case "beside":
      onEnd(order);
      break;
    case "below":
      if (card) onEnd({ kind: "go", to: { kind: "new-card", place: placeOf(card), after: card.id } });
      break;
    case "shift":
      if (card) actions.run("shiftCard", { id: card.id, by: order.by });
      break;
    case "remove":
      onEnd({ kind: "beside", by: -1 });
      if (card) actions.run("removeCard", { id: card.id });
  }
}

/** Years and days are kept as typed until the field is left: half a date is none yet. */
function useDraft(slot: Slot, written: string) {
  const isKept = slot.kind === "frame" && (slot.field === "date" || slot.field === "fiscalYear");
  const [before] = useState(written);
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnclear, setUnclear] = useState(false);
  return {
    isKept,
    before,
    isUnclear,
    setUnclear,
    text: isKept && typed !== null ? typed : written,
    keep: (text: string) => {
      if (isKept) setTyped(text);
    },
  };
}

function FrameHelp({ slot, isUnclear }: { readonly slot: Slot; readonly isUnclear: boolean }) {
  const { t } = useTexts();
  if (slot.kind !== "frame" || (slot.field !== "date" && slot.field !== "fiscalYear")) return null;
  return (
    <p className={classNames(styles.help, isUnclear && styles.unclear)} role="status">
      {isUnclear ? t(`about.${slot.field}.error`) : t(`about.${slot.field}.explain`)}
    </p>
  );
}

/** Keeps the field exactly over its place, wherever on the pages that has moved. */
function usePlace(frame: { readonly current: HTMLElement | null }, { editing, root, scale, typePt }: Placing): void {
  const { slot, at } = editing;
  const typeOf = useTypeOf(typePt);
  useLayoutEffect(() => {
    const anchor = root && anchorOf(root, slot, at === "end" ? null : at);
    if (!frame.current || !root || !anchor) return;
    const origin = root.getBoundingClientRect();
    const place = anchor.element.getBoundingClientRect();
    const under = anchor.below?.getBoundingClientRect();
    const type = typeOf(anchor.element);
    const loupe = loupeOf(Number.parseFloat(type.fontSize) * scale, place.width, root.parentElement?.parentElement);
    const room = origin.width - place.width * loupe;
    frame.current.toggleAttribute("data-part", anchor.isPart);
    Object.assign(frame.current.style, type, {
      left: `${Math.max(0, Math.min(place.left - origin.left, room)) / scale}px`,
      top: `${((under ? under.bottom : place.top) - origin.top) / scale}px`,
      width: `${place.width / scale}px`,
      minHeight: under ? "" : `${place.height / scale}px`,
      transform: loupe > 1 ? `scale(${loupe})` : "",
    });
  });
}

type Placing = Pick<SlotEditorProps, "editing" | "root" | "scale" | "typePt">;

/** The type of a text on the page, asked for once and again when the type of the page has changed. */
function useTypeOf(typePt: number) {
  const known = useRef<{ element: HTMLElement; typePt: number; type: TypeOfText } | null>(null);
  return (element: HTMLElement): TypeOfText => {
    if (known.current?.element !== element || known.current.typePt !== typePt) {
      const { fontSize, fontWeight, lineHeight, textAlign } = getComputedStyle(element);
      known.current = { element, typePt, type: { fontSize, fontWeight, lineHeight, textAlign } };
    }
    return known.current.type;
  };
}

interface TypeOfText {
  readonly fontSize: string;
  readonly fontWeight: string;
  readonly lineHeight: string;
  readonly textAlign: string;
}

// Smaller than this nobody writes with ease.
const readable = 14;

/** How much larger than the page the field is shown, so that one can write on a page shown whole; 1: just as the page. */
function loupeOf(type: number, width: number, desk: HTMLElement | null | undefined): number {
  const widest = ((desk?.clientWidth ?? width) * 0.94) / Math.max(1, width);
  return type < readable * 0.75 ? Math.max(1, Math.min(readable / type, widest)) : 1;
}
