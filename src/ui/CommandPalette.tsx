// Everything one can do here, found by typing a part of its name; kana and widths are all the same to it.
// It runs one command and is gone: what was focused before has the focus back by then.
import { type KeyboardEvent, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { foldedIncludes } from "../base/fold-text.ts";
import choiceStyles from "./Choices.module.css";
import styles from "./CommandPalette.module.css";
import { classNames } from "./class-names.ts";
import dialogStyles from "./Dialog.module.css";
import { useTexts } from "./I18n.tsx";
import type { IconName } from "./icon-paths.ts";
import { MenuItem } from "./Menu.tsx";

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Other words by which it should be found, the reading in kana above all. */
  readonly keywords?: string;
  readonly description?: string;
  readonly shortcut?: string;
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

export interface CommandPaletteProps {
  readonly title: string;
  readonly groups: readonly CommandGroup[];
  /** Looks further among things too many to be listed; asked again at every letter. Show the best few only. */
  readonly findMore?: (query: string) => CommandGroup;
  readonly onClose: () => void;
}

/** The palette; it is open while it is on the page. */
export function CommandPalette({ title, groups, findMore, onClose }: CommandPaletteProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState("");
  const prompt = findMore ? title : t("ui.palette.search");
  const found = findMore?.(query);
  const foundLabels = new Set(found?.commands.map((command) => command.label));
  const shown = found && found.commands.length > 0 ? [...groups, found] : groups;
  const wordsByLabel = new Map(
    groups.flatMap((group) => group.commands.map((command) => [command.label, searchWords(command)])),
  );
  return (
    <ModalOverlay
      data-dialog
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={dialogStyles.overlay ?? ""}
    >
      <Modal className={classNames(dialogStyles.modal, dialogStyles.medium, dialogStyles.top)}>
        <Dialog aria-label={title} className={dialogStyles.dialog ?? ""}>
          <Autocomplete
            inputValue={query}
            onInputChange={setQuery}
            filter={(label, typed) => foundLabels.has(label) || foldedIncludes(wordsByLabel.get(label) ?? label, typed)}
          >
            {/* Before the field, which would only clear itself on Esc. */}
            <div onKeyDownCapture={(event) => closeOnEscape(event, onClose)}>
              <SearchField aria-label={prompt} autoFocus className={styles.search ?? ""}>
                {/* What the list under it is called by those who cannot see that the two belong together. */}
                <Input role="combobox" aria-expanded placeholder={prompt} className={styles.input ?? ""} />
              </SearchField>
            </div>
            <Menu
              aria-label={title}
              className={classNames(choiceStyles.list, styles.list)}
              renderEmptyState={() => <p className={choiceStyles.empty}>{t("ui.noMatch")}</p>}
              onClose={onClose}
            >
              {shown.map((group) => (
                <MenuSection key={group.title}>
                  <Header className={choiceStyles.heading ?? ""}>{group.title}</Header>
                  {group.commands.map((command) => (
                    <MenuItem
                      key={command.id}
                      label={command.label}
                      description={command.description}
                      shortcut={command.shortcut}
                      isDisabled={command.isDisabled ?? false}
                      {...(command.icon && { icon: command.icon })}
                      onAction={() => runAfterClosing(command, onClose)}
                    />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function closeOnEscape(event: KeyboardEvent, onClose: () => void): void {
  // While a word is being converted, Esc gives up the conversion.
  if (event.key !== "Escape" || event.nativeEvent.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  event.stopPropagation();
  onClose();
}

const searchWords = (command: Command): string =>
  `${command.label} ${command.keywords ?? ""} ${command.description ?? ""}`;

function runAfterClosing(command: Command, onClose: () => void): void {
  onClose();
  // A command that opens a dialog or moves the focus must come after the palette has given the focus back.
  requestAnimationFrame(() => command.run());
}
