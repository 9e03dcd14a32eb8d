// The command palette: everything one can do here, and every card, found by typing.
// It reads the story only while it is open; shut, it costs nothing.
import { excerpt } from "../../base/excerpt.ts";
import { useActions, useFeatures } from "../../state/ActionList.tsx";
import { useSession } from "../../state/StoryContext.tsx";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { type Command, type CommandGroup, CommandPalette } from "../../ui/CommandPalette.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { type FoundCard, findCards } from "./find-cards.ts";
import { closeDialogs, useShownDialog } from "./palette-dialogs.ts";

/** About a line of the palette. */
const excerptLength = 48;

/** The palette while it is open, else nothing. */
export function PaletteOverlay() {
  return useShownDialog() === "palette" ? <OpenPalette /> : null;
}

function OpenPalette() {
  const { t, local } = useTexts();
  const { store } = useSession();
  const actions = useActions();
  const jump = useJump();
  const commands = actions
    .filter(({ id }) => id !== "palette.open")
    .map(
      ({ id, label, labelParams, shortcut, disabled = false, run }): Command => ({
        id,
        label: t(label, labelParams),
        isDisabled: disabled,
        run,
        ...(shortcut !== undefined && { shortcut }),
      }),
    );
  const findMore = (query: string): CommandGroup => ({
    title: t("palette.cards"),
    commands: findCards(store.getState(), query, local).map((card) => ({
      id: card.id,
      label: `${card.label}　${excerpt(card.text, excerptLength) || t("palette.emptyCard")}`,
      run: () => jump(card),
    })),
  });
  return (
    <CommandPalette
      title={t("palette.title")}
      groups={[{ title: t("palette.actions"), commands }]}
      findMore={findMore}
      onClose={closeDialogs}
    />
  );
}

/** Puts the cursor into a card: in the view that is up when it shows the card, otherwise in the first view. */
function useJump(): (card: FoundCard) => void {
  const { store, actions } = useSession();
  const workspace = useWorkspace();
  const firstView = useFeatures().find((feature) => feature.view)?.id;
  return ({ id }) => {
    actions.focusCard(id);
    requestAnimationFrame(() => {
      if (store.getState().focusCardId === id && firstView !== undefined) workspace.showView(firstView);
    });
  };
}
