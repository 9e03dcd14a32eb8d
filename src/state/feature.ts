// What a feature offers to the shell. Features never meet each other: they fill these slots, and `app/features.ts`
// is the one list of them.
import type { ComponentType } from "react";
import type { TextKey } from "../i18n/texts.ts";
import type { LooseParams } from "../i18n/translate.ts";

/** One of the views of a story, a key apart from the others. */
export interface View {
  readonly label: TextKey;
  /** The digit that, with Alt, shows it. */
  readonly digit: string;
  readonly Component: ComponentType;
}

/** Where in the header's menu an action stands, from top to bottom. */
export const menuPlaces = ["story", "file", "app"] as const;
export type MenuPlace = (typeof menuPlaces)[number];

/** Something a person can do from the palette or by a shortcut, wherever the cursor is. */
export interface Action {
  readonly id: string;
  readonly label: TextKey;
  readonly labelParams?: LooseParams;
  /** `Ctrl+K`, `Alt+1`, `?`; single characters work only outside text fields. */
  readonly shortcut?: string;
  /** Further keys for the same, not shown on buttons. */
  readonly otherShortcuts?: readonly string[];
  /** Absent: it is only found in the palette. */
  readonly menu?: MenuPlace;
  /** Its shortcut also works while a dialog is open. */
  readonly inDialogs?: true;
  /** Undo and redo: goes on while the key is held, and leaves alone a field that holds something else than the story. */
  readonly isHistory?: true;
  readonly disabled?: boolean;
  /** It changes the sheet: it is not there for whoever may only comment. */
  readonly writes?: true;
  readonly run: () => void;
}

/** A key that works inside a view, for the shortcut help. */
export interface KeyHint {
  readonly keys: string;
  readonly label: TextKey;
  /** It changes the sheet: whoever may only comment is not told of it. */
  readonly writes?: true;
}

/** What a feature can fill. */
export const slots = ["view", "Panel", "Overlay", "Status", "Banner", "useActions", "keyHints"] as const;
export type Slot = (typeof slots)[number];

export interface Feature {
  readonly id: string;
  /** What of it there is for somebody who may only comment. Every feature says so: what is forgotten offers too much. */
  readonly inReview: "all" | readonly Slot[];
  readonly view?: View;
  /** Stands beside the views while a story is open. */
  readonly Panel?: ComponentType;
  /** The preference that shows its panel; `panelOpen` when none is told. */
  readonly panelPreference?: "panelOpen" | "narrationOpen" | "commentsOpen";
  /** Dialogs and the like: always there while a story is open, usually showing nothing. */
  readonly Overlay?: ComponentType;
  /** Stands in the header while a story is open; a few words and at most one button. */
  readonly Status?: ComponentType;
  /** Stands above the view while a story is open, and shows nothing unless something is wrong. */
  readonly Banner?: ComponentType;
  /** A hook, called once by the shell while a story is open. */
  readonly useActions?: () => readonly Action[];
  /** Its overlay and actions are there on the first screen too: neither may then ask for the open story. */
  readonly everywhere?: true;
  /** It carries the sheet out or others in: not while a copy is looked at that nobody has been given yet. */
  readonly notInPreview?: true;
  readonly keyHints?: readonly KeyHint[];
}

/** The features as they are offered to somebody who may only comment. */
export const forReview = (features: readonly Feature[]): readonly Feature[] =>
  features.flatMap((feature) => {
    const offered = slots.filter((slot) => feature.inReview === "all" || feature.inReview.includes(slot));
    if (offered.length === 0) return [];
    const hidden = Object.fromEntries(slots.filter((slot) => !offered.includes(slot)).map((slot) => [slot, undefined]));
    const { useActions } = feature;
    const own = { ...feature, ...(useActions && { useActions: () => useActions().filter(({ writes }) => !writes) }) };
    const keyHints = offered.includes("keyHints") ? (feature.keyHints ?? []).filter(({ writes }) => !writes) : [];
    return [{ ...own, ...hidden, keyHints }];
  });

/** The features as they are offered while a copy is looked at before it is given away. Their keys stay taken. */
export const forPreview = (features: readonly Feature[]): readonly Feature[] =>
  features.map((feature) => {
    const { id, inReview, notInPreview, useActions } = feature;
    if (!notInPreview) return feature;
    const off = useActions && { useActions: () => useActions().map((action) => ({ ...action, disabled: true })) };
    return { id, inReview, ...off };
  });
