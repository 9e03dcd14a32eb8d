// What the app is measured beside: React and nothing else, showing the same texts in the plainest way there is.
// It must stay naive: a baseline that is tuned says nothing.
import { useState } from "react";
import { createRoot } from "react-dom/client";

export type BareKind = "plain" | "controlled" | "uncontrolled";

declare global {
  interface Window {
    /** Shows texts in place of what was shown before. */
    showBare: (kind: BareKind, texts: readonly string[]) => void;
    /** The same with the texts kept in the database by `keepBare`. */
    openBare: (name: string) => Promise<void>;
    keepBare: (name: string, texts: readonly string[]) => Promise<void>;
  }
}

const Plain = ({ texts }: { readonly texts: readonly string[] }) => texts.map((text, i) => <div key={i}>{text}</div>);

/** One state for all, as one would begin: every letter renders every field. */
function Controlled({ texts }: { readonly texts: readonly string[] }) {
  const [values, setValues] = useState(texts);
  return values.map((value, i) => (
    <textarea key={i} value={value} onChange={(event) => setValues(values.with(i, event.target.value))} />
  ));
}

const Uncontrolled = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.map((text, i) => <textarea key={i} defaultValue={text} />);

const pages = { plain: Plain, controlled: Controlled, uncontrolled: Uncontrolled };

let shown = 0;
const root = createRoot(document.getElementById("root") as HTMLElement);
window.showBare = (kind, texts) => {
  const Page = pages[kind];
  shown += 1;
  root.render(<Page key={shown} texts={texts} />);
};

const records = (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("bare");
    opening.onupgradeneeded = () => opening.result.createObjectStore("texts");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result.transaction("texts", mode).objectStore("texts"));
  });

window.keepBare = async (name, texts) => {
  const { transaction } = (await records("readwrite")).put(JSON.stringify(texts), name);
  await new Promise<void>((resolve) => {
    transaction?.addEventListener("complete", () => resolve());
  });
};

window.openBare = async (name) => {
  const reading = (await records("readonly")).get(name);
  await new Promise<void>((resolve) => {
    reading.onsuccess = () => resolve();
  });
  window.showBare("controlled", JSON.parse(String(reading.result)) as string[]);
};

const island = document.getElementById("texts")?.textContent;
if (island) window.showBare("plain", JSON.parse(island) as string[]);
