// One of a handful of choices, in a list that opens. For many choices `ComboBox` lets the person type.
// It keeps nothing: the chosen one comes in and goes out.
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { ChoiceItem } from "./ChoiceItem.tsx";
import choiceStyles from "./Choices.module.css";
import type { Choice } from "./choice.ts";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import { useTexts } from "./I18n.tsx";
import { Icon } from "./Icon.tsx";

export interface SelectProps<Id extends string> {
  readonly label: string;
  /** Said by screen readers only; for places where the label can be seen beside it. */
  readonly isLabelHidden?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onValueChange: (id: Id) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A closed list that shows what is chosen. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, choices, value, onValueChange, description, isDisabled = false } = props;
  const { t } = useTexts();
  return (
    <AriaSelect
      {...(isLabelHidden && { "aria-label": label })}
      placeholder={props.placeholder ?? t("ui.choose")}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onValueChange(chosen.id);
      }}
      isDisabled={isDisabled}
      className={classNames(styles.field, props.className)}
    >
      {!isLabelHidden && <Label className={styles.label ?? ""}>{label}</Label>}
      <Button className={classNames(styles.input, styles.control)}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon name="expand" />
      </Button>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ""}>
          {description}
        </Text>
      )}
      <Popover className={choiceStyles.popover ?? ""} offset={4}>
        <ListBox className={choiceStyles.list ?? ""}>
          {choices.map((choice) => (
            <ChoiceItem key={choice.id} choice={choice} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
