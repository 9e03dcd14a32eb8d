// The header's menu: what every feature offers for it, by place.
// It knows no action by name; where one stands, the action says itself.
import { useActions } from "../state/ActionList.tsx";
import { menuPlaces } from "../state/feature.ts";
import { useTexts } from "../ui/I18n.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem, MenuSeparator } from "../ui/Menu.tsx";

/** The button with the menu. */
export function AppMenu() {
  const { t } = useTexts();
  const actions = useActions();
  const places = menuPlaces
    .map((place) => actions.filter(({ menu }) => menu === place))
    .filter((inPlace) => inPlace.length > 0);
  return (
    <Menu trigger={<IconButton icon="menu" label={t("app.menu")} />}>
      {places.flatMap((inPlace, i) => [
        i > 0 && <MenuSeparator key={`line-${inPlace[0]?.id}`} />,
        ...inPlace.map(({ id, label, labelParams, shortcut, disabled = false, run }) => (
          <MenuItem
            key={id}
            label={t(label, labelParams)}
            shortcut={shortcut}
            isDisabled={disabled}
            // After the menu has closed: a dialog opened from within it would lose the focus to it again.
            onAction={() => requestAnimationFrame(run)}
          />
        )),
      ])}
    </Menu>
  );
}
