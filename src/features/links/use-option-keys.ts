// Walking through a list of options while the cursor stays in the search field above it.
// It must never take a key of the input method: the Enter that ends a conversion chooses nothing.
import { type InputHTMLAttributes, useState } from "react";
import { compositionGuard } from "../../ui/composition-guard.ts";

export interface Option {
  /** The id of its element in the page. */
  readonly id: string;
  readonly isDisabled: boolean;
  readonly act: () => void;
}

/** The option that is pointed to, at first the first that can be chosen, and what the search field needs to hear. Call `toFirst` when the list changes. */
export function useOptionKeys(options: readonly Option[]) {
  const [place, setPlace] = useState<number | null>(null);
  const [guard] = useState(compositionGuard);
  const firstUsable = Math.max(
    0,
    options.findIndex((option) => !option.isDisabled),
  );
  const at = Math.min(place ?? firstUsable, options.length - 1);
  const active = options[at];
  const goTo = (to: number) => {
    const next = (to + options.length) % options.length;
    setPlace(next);
    document.getElementById(options[next]?.id ?? "")?.scrollIntoView({ block: "nearest" });
  };
  const field: InputHTMLAttributes<HTMLInputElement> = {
    onKeyDown(event) {
      if (guard.owns(event.nativeEvent) || !active) return;
      if (event.key === "ArrowDown") goTo(at + 1);
      else if (event.key === "ArrowUp") goTo(at - 1);
      else if (event.key !== "Enter") return;
      else if (!active.isDisabled) active.act();
      event.preventDefault();
    },
    onKeyUp: guard.keyUp,
    onCompositionStart: guard.start,
    onCompositionEnd: (event) => guard.end(event.timeStamp),
  };
  return { active, field, toFirst: () => setPlace(null) };
}
