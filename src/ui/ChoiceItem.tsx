// One row in the list of a `Select` or `ComboBox`.
// The tick says which one is chosen, so that colour need not.
import { ListBoxItem } from "react-aria-components/ListBox";
import styles from "./Choices.module.css";
import type { Choice } from "./choice.ts";
import { Icon } from "./Icon.tsx";

/** A choice as a row: tick, label, description. */
export function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      className={styles.item ?? ""}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.check}>{isSelected && <Icon name="check" />}</span>
          <span className={styles.words}>
            <span>{choice.label}</span>
            {choice.description !== undefined && " "}
            {choice.description !== undefined && <span className={styles.description}>{choice.description}</span>}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
