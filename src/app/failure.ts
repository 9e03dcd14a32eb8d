// What broke, when something did: from a component, from an event, from a promise nobody waited for.
// It must work when nothing else does: it keeps one value and asks nothing of the rest of the app.
import { create } from "zustand";

export interface Failure {
  /** render: the screen is gone; event: the screen still stands, but what was asked for may be half done. */
  readonly during: "render" | "event";
  readonly message: string;
  readonly details: string;
}

/** The failure the person is told of, or null. */
export const useFailure = create<{ readonly failure: Failure | null }>(() => ({ failure: null }));

/** Takes note of something thrown. The first one stands: what follows is mostly its consequence. */
export function reportFailure(during: Failure["during"], thrown: unknown): void {
  const { failure } = useFailure.getState();
  if (failure && !(during === "render" && failure.during === "event")) return;
  useFailure.setState({ failure: { during, message: messageOf(thrown), details: detailsOf(thrown) } });
}

export const forgetFailure = (): void => useFailure.setState({ failure: null });

/** Reports what nobody caught in the whole page, until the answer is called. */
export function watchFailures(): () => void {
  const onError = (event: ErrorEvent) => {
    if (isOurs(event)) reportFailure("event", event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => reportFailure("event", event.reason);
  window.addEventListener("error", onError);
  window.addEventListener("unhandledrejection", onRejection);
  return () => {
    window.removeEventListener("error", onError);
    window.removeEventListener("unhandledrejection", onRejection);
  };
}

// The browser reports postponed layout observations as errors, and extensions run in the page without being part of it.
const isOurs = ({ message, filename }: ErrorEvent): boolean =>
  !/^ResizeObserver loop/.test(message) && !/^\w+-extension:/.test(filename);

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const detailsOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`) : String(thrown);
