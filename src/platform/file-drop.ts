// Files dropped anywhere on the window, and text pasted where nobody is typing.
// A file let go over a page would otherwise replace the page: the browser's own answer is always taken away.

export interface FileDrop {
  /** Files are over the window (true), or have left it or been let go (false). */
  readonly onHover: (isOver: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Listens on the whole window until the answer is called. Drags inside the page (cards, text) are left alone. */
export function listenForFileDrop({ onHover, onFiles }: FileDrop): () => void {
  let isOver = false;
  const hover = (next: boolean) => {
    if (next !== isOver) onHover(next);
    isOver = next;
  };
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    hover(true);
  };
  const leave = (event: DragEvent) => {
    // Leaving an element for its child says so too; only leaving for nothing is leaving the window.
    if (event.relatedTarget === null) hover(false);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  };
  window.addEventListener("dragenter", over);
  window.addEventListener("dragover", over);
  window.addEventListener("dragleave", leave);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragenter", over);
    window.removeEventListener("dragover", over);
    window.removeEventListener("dragleave", leave);
    window.removeEventListener("drop", drop);
  };
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export interface Paste {
  /** Answers whether it has taken the text; what nobody takes stays the browser's. */
  readonly onText: (text: string) => boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Listens for what is pasted while no text field has the cursor, until the answer is called. */
export function listenForPaste({ onText, onFiles }: Paste): () => void {
  const paste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (files.length > 0) onFiles(files);
    else if (text === "" || !onText(text)) return;
    event.preventDefault();
  };
  document.addEventListener("paste", paste);
  return () => document.removeEventListener("paste", paste);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
