// The registry of commands: everything a person can do to a story, one line each.
// Their names go into change sets and history, so they are kept here and not taken from minified functions.
import type { Outcome } from "./command.ts";
import { writeAbout } from "./commands/about.ts";
import {
  addCard,
  addCardBelow,
  addMeans,
  assignPeople,
  moveCard,
  removeCard,
  shiftCard,
  writeCardField,
  writeCardText,
  writeNoLink,
} from "./commands/cards.ts";
import { linkCards, unlinkCards, writeLink } from "./commands/links.ts";
import { deepenCard, surfaceCard } from "./commands/outline.ts";
import { addPerson, removePerson, writePerson } from "./commands/people.ts";
import { splitCard } from "./commands/split.ts";
import { hideStep, moveStep, resetSteps, writeStepNote } from "./commands/steps.ts";
import { addTheme, removeTheme, shiftTheme, writeThemeName } from "./commands/themes.ts";
import {
  addRemark,
  changeThreadKind,
  editRemark,
  removeRemark,
  removeThread,
  reopenThread,
  resolveThread,
  startThread,
} from "./commands/threads.ts";
import { takeInReturns } from "./returns/take-in.ts";

export const commands = {
  addCard,
  addCardBelow,
  addMeans,
  addPerson,
  addRemark,
  addTheme,
  assignPeople,
  changeThreadKind,
  deepenCard,
  editRemark,
  hideStep,
  linkCards,
  moveCard,
  moveStep,
  removeCard,
  removePerson,
  removeRemark,
  removeTheme,
  removeThread,
  reopenThread,
  resetSteps,
  resolveThread,
  shiftCard,
  shiftTheme,
  splitCard,
  startThread,
  surfaceCard,
  takeInReturns,
  unlinkCards,
  writeAbout,
  writeCardField,
  writeCardText,
  writeLink,
  writeNoLink,
  writePerson,
  writeStepNote,
  writeThemeName,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = Parameters<(typeof commands)[N]>[1];
type Answer<N extends CommandName> = Extract<ReturnType<(typeof commands)[N]>, { ok: true }>["value"];
/** What a command answers besides its changes. */
export type CommandOutcome<N extends CommandName> = Answer<N> extends Outcome<infer R> ? R : never;
