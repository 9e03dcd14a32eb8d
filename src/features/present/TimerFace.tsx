// The speaker's timer as it is seen: what is left, or how much it is over, told by words and never by alarm.
import { useEffect, useState } from "react";
import { usePreferences } from "../../state/preferences.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { milliseconds } from "./present-orders.ts";
import { usePresent } from "./present-state.ts";
import { freshTimer, timeLeft } from "./timer.ts";

const look = 250;

/** The time left. */
export function TimerFace({ className }: { readonly className?: string | undefined }) {
  const { t } = useTexts();
  const minutes = usePreferences((preferences) => preferences.presentMinutes);
  const timer = usePresent(({ show }) => show?.timer ?? freshTimer);
  const [now, setNow] = useState(milliseconds);
  const isGoing = timer.startedAt !== null;
  useEffect(() => {
    setNow(milliseconds());
    if (!isGoing) return;
    const ticking = setInterval(() => setNow(milliseconds()), look);
    return () => clearInterval(ticking);
  }, [isGoing]);
  const { isOver, text } = timeLeft(timer, minutes, now);
  return (
    <p className={className} role="timer" data-over={isOver || undefined}>
      {t(isOver ? "present.time.over" : "present.time.left", { time: text })}
    </p>
  );
}
