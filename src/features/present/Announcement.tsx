// Reads each step aloud as it comes up, for who does not see the screen.
import { useEffect, useState } from "react";
import type { WalkStep } from "../../domain/walk.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { placeNow } from "./present-orders.ts";
import { spokenStep, stepWords } from "./step-words.ts";

export interface AnnouncementProps {
  readonly step: WalkStep | undefined;
  readonly isBlank: boolean;
}

/** What is said of the step that is up. A text that changes while it is shown is not said again. */
export function Announcement({ step, isBlank }: AnnouncementProps) {
  const texts = useTexts();
  const session = useSession();
  const [said, setSaid] = useState("");
  const cardId = step?.cardId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once per card, not at every change of the story
  useEffect(() => {
    const words = step && stepWords(session.store.getState(), step, texts);
    const { place, count } = placeNow(session);
    const heading = texts.t("present.place", { place: place + 1, count });
    setSaid(isBlank ? texts.t("present.blank") : words ? `${heading}\n${spokenStep(words, texts)}` : "");
  }, [cardId, isBlank]);
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
}
