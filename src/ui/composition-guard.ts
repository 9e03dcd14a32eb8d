// Tells the keys a person types from the keys that belong to the input method (IME).
// Without it the Enter that ends a conversion would already add a card, in the middle of a word.

interface KeyLike {
  readonly key: string;
  readonly keyCode: number;
  readonly timeStamp: number;
  readonly isComposing: boolean;
}

/** Some browsers and input methods report the end of the conversion before the key that ended it. */
const sameKeyStroke = 50;

export interface CompositionGuard {
  readonly start: () => void;
  readonly end: (timeStamp: number) => void;
  /** Any key going up: whatever comes next is a new stroke. */
  readonly keyUp: () => void;
  /** True while something is being converted. */
  readonly isComposing: () => boolean;
  /** True when the key belongs to the input method, the one that just ended a conversion included. */
  readonly owns: (event: KeyLike) => boolean;
}

/** Follows the composition events of one text field. */
export function compositionGuard(): CompositionGuard {
  let composing = false;
  let endedAt: number | null = null;
  return {
    start() {
      composing = true;
      endedAt = null;
    },
    end(timeStamp) {
      composing = false;
      endedAt = timeStamp;
    },
    keyUp() {
      endedAt = null;
    },
    isComposing: () => composing,
    owns(event) {
      if (composing || event.isComposing || event.keyCode === 229) return true;
      return endedAt !== null && event.timeStamp - endedAt < sameKeyStroke && conversionKeys.has(event.key);
    },
  };
}

/** The keys with which a conversion is accepted or given up; a letter right after it is already the next word. */
const conversionKeys = new Set(["Enter", "Tab", "Escape"]);
