// Taking in what is ticked: one step to undo, a backup of the state before, and a word about what came of it.
// What was taken in leaves the screen only once it is in the story.
import { useState } from "react";
import type { Authors } from "../../domain/authors.ts";
import { useRunAction } from "../../state/ActionList.tsx";
import { authorWords } from "../../state/author-words.ts";
import { dropReturns } from "../../state/returns-at-hand.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import type { OpenStory } from "../../state/workspace-state.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { isDamaged, type OwnReturn, type ReturnsPlan, toTakeIn } from "./returns-plan.ts";

/** A function that takes in what is ticked, and whether it is at work. */
export function useTakingIn(plan: ReturnsPlan, authors: Authors) {
  const { t } = useTexts();
  const { library } = useWorkspace();
  const notices = useNotices();
  const runAction = useRunAction();
  const [isBusy, setBusy] = useState(false);
  const takeIn = async ({ key, saving, session }: OpenStory) => {
    if (isBusy) return;
    setBusy(true);
    const taken = toTakeIn(plan);
    // The state before goes to the backups too: undo ends with the window.
    await saving.flush();
    await library.backUp(key, "before-import");
    const returns = taken.map(({ received }) => received.contents);
    const done = session.actions.run("takeInReturns", { returns });
    setBusy(false);
    if (!done?.ok) return;
    notices.show({
      tone: "success",
      text: takenWords(taken, authors, t),
      action: {
        label: t("returns.taken.show"),
        isShortcut: true,
        onAction: () => {
          // What may still be on the screen was seen; two windows must not lie on each other.
          dropReturns();
          runAction("comments.all");
        },
      },
    });
    dropReturns(new Set(plan.own.filter(({ item }) => item.isChosen).map(({ item }) => item.id)));
  };
  return { takeIn, isBusy };
}

function takenWords(taken: readonly OwnReturn[], authors: Authors, t: ReturnType<typeof useTexts>["t"]): string {
  const sum = (part: "fresh" | "changed") => taken.reduce((count, { intake }) => count + intake[part].length, 0);
  const words = t("returns.taken", { returns: taken.length, fresh: sum("fresh"), changed: sum("changed") });
  const damaged = taken.filter(isDamaged).map(({ received }) => authorWords(authors, received.contents, t));
  if (damaged.length === 0) return words;
  return `${words}${t("returns.taken.damaged", { names: [...new Set(damaged)].join("、") })}`;
}
