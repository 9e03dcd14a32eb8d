// One of many choices, found by typing a part of it: kana and widths are all the same to it.
// It keeps nothing but what is being typed: the chosen one comes in and goes out.
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { foldedIncludes } from "../base/fold-text.ts";
import { ChoiceItem } from "./ChoiceItem.tsx";
import choiceStyles from "./Choices.module.css";
import type { Choice } from "./choice.ts";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import { useTexts } from "./I18n.tsx";
import { Icon } from "./Icon.tsx";

export interface ComboBoxProps<Id extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  /** null: the field was emptied. */
  readonly onValueChange: (id: Id | null) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** A field that filters a list while one types. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, isLabelHidden = false, choices, value, onValueChange, placeholder, className } = props;
  const { t } = useTexts();
  return (
    <AriaComboBox
      {...(isLabelHidden && { "aria-label": label })}
      value={value}
      onChange={(key) => onValueChange(choices.find((choice) => choice.id === key)?.id ?? null)}
      defaultFilter={foldedIncludes}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      className={classNames(styles.field, className)}
    >
      {!isLabelHidden && <Label className={styles.label ?? ""}>{label}</Label>}
      <div className={styles.combo}>
        <Input {...(placeholder !== undefined && { placeholder })} className={styles.input ?? ""} />
        <Button className={styles.open ?? ""} aria-label={t("ui.showChoices")}>
          <Icon name="expand" />
        </Button>
      </div>
      <Popover className={choiceStyles.popover ?? ""} offset={4}>
        <ListBox
          className={choiceStyles.list ?? ""}
          renderEmptyState={() => <p className={choiceStyles.empty}>{t("ui.noMatch")}</p>}
        >
          {choices.map((choice) => (
            <ChoiceItem key={choice.id} choice={choice} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
