// A field whose text stands for a value: a year, a day, a number. While it is typed it may be half a year;
// only what can be read for certain goes into the story, and leaving the field shows what the story holds.
import { useState } from "react";
import { useStory } from "../../state/StoryContext.tsx";
import { TextField } from "../../ui/TextField.tsx";

interface ParsedFieldProps<T> {
  readonly label: string;
  readonly description?: string;
  /** Said when what was left in the field cannot be read. */
  readonly error: string;
  /** The value as the story holds it, written out. */
  readonly shown: string;
  /** The value a text stands for; undefined when it stands for none. */
  readonly parse: (text: string) => T | undefined;
  readonly onValue: (value: T) => void;
}

export function ParsedField<T>({ label, description, error, shown, parse, onValue }: ParsedFieldProps<T>) {
  const readOnly = useStory((state) => state.readOnly);
  const [typed, setTyped] = useState<string | null>(null);
  // On the way to a new value the field may have been empty, which is a value too.
  const [before, setBefore] = useState<T>();
  const [isBad, setBad] = useState(false);
  return (
    <TextField
      label={label}
      description={readOnly ? undefined : description}
      error={isBad ? error : undefined}
      isReadOnly={readOnly}
      value={typed ?? shown}
      onValueChange={(text) => {
        setTyped(text);
        setBad(false);
        const value = parse(text);
        if (value !== undefined) onValue(value);
      }}
      onFocus={() => setBefore(parse(shown))}
      onBlur={() => {
        const bad = typed !== null && parse(typed) === undefined;
        if (bad && before !== undefined) onValue(before);
        setBad(bad);
        setTyped(null);
      }}
    />
  );
}
