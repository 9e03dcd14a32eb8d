// A button beside words that were just marked by mouse on the page: comment on them. By keyboard Alt+C does the same, so
// that the button takes no part in Tab. In fields that can be written in, words are marked to be written over: no button there.
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Spot } from "../../domain/anchoring/make-anchor.ts";
import { requestComment } from "../../state/comment-request.ts";
import { markedForReading } from "../../state/pointed-spot.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Comments.module.css";

interface Offer {
  readonly spot: Spot;
  readonly x: number;
  readonly y: number;
}

/** Shows nothing until words are marked. */
export function SelectionOffer() {
  const { t } = useTexts();
  const mayComment = useStory((state) => state.mayComment);
  const [offer, setOffer] = useOffer();
  if (!offer || !mayComment) return null;
  return createPortal(
    <div className={styles.offer} style={{ left: offer.x, top: offer.y }}>
      <RowButton
        icon="comment"
        tabIndex={-1}
        // The words stay marked while the button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setOffer(null);
          requestComment(offer.spot);
        }}
      >
        {t("comments.add")}
      </RowButton>
    </div>,
    document.body,
  );
}

function useOffer() {
  const { store } = useSession();
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    const offerHere = (event: PointerEvent) => {
      if (
        event.pointerType !== "mouse" ||
        (event.target instanceof Element && event.target.closest(`.${styles.offer}`))
      )
        return;
      // What is marked is known to the page only after the press has ended.
      requestAnimationFrame(() => {
        const spot = markedForReading(store.getState().story);
        setOffer(spot && { spot, x: event.clientX, y: event.clientY });
      });
    };
    const end = () => setOffer(null);
    const endings = ["keydown", "wheel", "resize"] as const;
    window.addEventListener("pointerup", offerHere);
    for (const ending of endings) window.addEventListener(ending, end, { passive: true });
    return () => {
      window.removeEventListener("pointerup", offerHere);
      for (const ending of endings) window.removeEventListener(ending, end);
    };
  }, [store]);
  return [offer, setOffer] as const;
}
