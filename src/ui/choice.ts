// One thing to choose in a list: what `Select`, `ComboBox`, `RadioGroup` and `SegmentedControl` are given.
// Data only; `id` is whatever the caller knows it by and is never shown.

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean;
}
