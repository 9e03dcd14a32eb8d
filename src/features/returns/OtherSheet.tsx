// Returns for a sheet that is not open: whose they are, and the way to the sheet, if it is in this browser.
// Opening it takes nothing in yet: the returns stay at hand, and are shown again with what they would bring.
import { useEffect, useState } from "react";
import type { Authors } from "../../domain/authors.ts";
import { ageInWords } from "../../state/age.ts";
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import type { StoryEntry } from "../../storage/story-library.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { ReturnRow } from "./ReturnRow.tsx";
import styles from "./Returns.module.css";
import type { OtherReturns } from "./returns-plan.ts";

export interface OtherSheetProps {
  readonly other: OtherReturns;
  /** What the sheet was called when it was handed out. */
  readonly title: string;
  readonly isSheetOpen: boolean;
  readonly authors: Authors;
  readonly now: string;
}

/** The section for that sheet. */
export function OtherSheet({ other, title, isSheetOpen, authors, now }: OtherSheetProps) {
  const { t } = useTexts();
  return (
    <section className={styles.sheet}>
      <h2 className={styles.sheetName}>{t(isSheetOpen ? "returns.for.other" : "returns.for.closed", { title })}</h2>
      <Ways storyId={other.storyId} now={now} />
      <ul className={styles.rows}>
        {other.returns.map((given) => (
          <ReturnRow key={given.item.id} given={given} intake={null} state={null} authors={authors} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Ways({ storyId, now }: { readonly storyId: string; readonly now: string }) {
  const texts = useTexts();
  const { t } = texts;
  const workspace = useWorkspace();
  const known = useCopies(storyId);
  if (!known) return null;
  const copies = known.filter(({ binnedAt }) => binnedAt === null);
  const isBinned = known.length > 0;
  if (copies.length === 0)
    return <Banner tone="warning">{t(isBinned ? "returns.open.binned" : "returns.open.none")}</Banner>;
  const isOne = copies.length === 1;
  return (
    <>
      {!isOne && <p>{t("returns.open.many", { count: copies.length })}</p>}
      <div className={styles.ways}>
        {copies.map(({ key, title, changedAt }) => (
          <Button key={key} variant={isOne ? "primary" : "secondary"} onPress={() => void workspace.open(key)}>
            {t(isOne ? "returns.open" : "returns.open.aged", {
              title: title.trim() === "" ? t("app.untitled") : title,
              when: ageInWords(changedAt, now, texts),
            })}
          </Button>
        ))}
      </div>
    </>
  );
}

/** A copy that was given for review takes nothing in. */
const takesReturns = ({ given }: StoryEntry): boolean => given?.mode !== "review";

/** The copies of that story in this browser, the last changed first, those in the bin too; null until it is known. */
function useCopies(storyId: string): readonly StoryEntry[] | null {
  const { library } = useWorkspace();
  const version = useWorkspaceState((state) => state.storiesVersion);
  const [copies, setCopies] = useState<readonly StoryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` is the reason to look again
  useEffect(() => {
    let isWanted = true;
    void library.list().then((list) => {
      if (!isWanted || !list.ok) return;
      setCopies(list.value.filter((entry) => entry.storyId === storyId && takesReturns(entry)));
    });
    return () => {
      isWanted = false;
    };
  }, [library, storyId, version]);
  return copies;
}
