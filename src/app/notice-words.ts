// Puts what the story's store tells the person (refusals, removals, undo) into words.
// One place for it, so that the same thing is said in the same way whichever view it happened in.
import { commands } from "../domain/commands.ts";
import { stageOf, type Template } from "../domain/template.ts";
import type { TextKey } from "../i18n/texts.ts";
import type { Notice as StoryNotice } from "../state/story-store.ts";
import type { TextsInUse } from "../ui/I18n.tsx";

export interface NoticeWords {
  readonly text: string;
  /** Removed something: the way back stands beside the words. */
  readonly canUndo: boolean;
}

type Words = Pick<TextsInUse, "t" | "local">;

/** What to say for a notice. */
export function noticeToWords(notice: StoryNotice, template: Template, { t, local }: Words): NoticeWords {
  const told = (text: string, canUndo = false): NoticeWords => ({ text, canUndo });
  switch (notice.kind) {
    case "refused": {
      const { refusal } = notice;
      const name = (id: string) => {
        const stage = stageOf(template, id);
        return stage ? local(stage.shortName) : id;
      };
      const params =
        refusal.code === "link-not-allowed" ? { means: name(refusal.means), end: name(refusal.end) } : undefined;
      return told(t(`refusal.${refusal.code}`, params));
    }
    case "links-removed":
      return told(t("app.notice.links-removed", { count: notice.count }), true);
    case "card-removed":
      return told(t(cardRemovedKey(notice), { elements: notice.elements, links: notice.links }), true);
    case "theme-removed":
      return told(t("app.notice.theme-removed", { cards: notice.cards }), true);
    case "merged":
      return told(t("app.notice.merged", { taken: notice.taken, decided: notice.decided }), true);
    case "undone":
    case "redone":
      return told(t(`app.notice.${notice.kind}`, { command: t(commandKey(notice.command)) }));
    case "nothing-to-undo":
    case "nothing-to-redo":
      return told(t(`app.notice.${notice.kind}`));
  }
}

const commandKey = (command: string): TextKey =>
  command === "merge"
    ? "app.command.merge"
    : command in commands
      ? `app.command.${command as keyof typeof commands}`
      : "app.command.other";

/** Only what went with the card is counted: "0 elements" would make people look for them. */
function cardRemovedKey({ elements, links }: Extract<StoryNotice, { kind: "card-removed" }>): TextKey {
  if (elements > 0 && links > 0) return "app.notice.card-removed.both";
  if (elements > 0) return "app.notice.card-removed.elements";
  return links > 0 ? "app.notice.card-removed.links" : "app.notice.card-removed";
}
