// Messages between the tabs of this browser that show the same app.
// What comes in was sent by another tab, perhaps of another version: it is looked at before anyone may believe it.

export interface Channel<T> {
  /** Sends to all other tabs, never to this one. Nothing happens after `close`. */
  readonly post: (message: T) => void;
  /** Ends it; no message arrives any more. */
  readonly close: () => void;
}

/**
 * Opens the channel `name`. `parse` returns the message it recognises, or undefined: then it is dropped.
 * A browser without channels gets one that stays silent: its tabs do not hear of each other.
 */
export function openChannel<T>(
  name: string,
  parse: (data: unknown) => T | undefined,
  onMessage: (message: T) => void,
): Channel<T> {
  if (typeof BroadcastChannel === "undefined") return { post() {}, close() {} };
  const channel = new BroadcastChannel(name);
  let open = true;
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const message = parse(event.data);
    if (open && message !== undefined) onMessage(message);
  };
  return {
    post(message) {
      if (open) channel.postMessage(message);
    },
    close() {
      open = false;
      channel.close();
    },
  };
}
