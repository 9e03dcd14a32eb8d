// Where names can still be read although names are left out: somebody wrote them into a text. It blocks nothing; whether
// a text may be given away, people decide.
import { useMemo } from "react";
import { excerpt } from "../../base/excerpt.ts";
import { type NameLeft, namesLeft } from "../../domain/hand-out/names-left.ts";
import type { Story } from "../../domain/story.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";
import styles from "./HandOut.module.css";
import { closeHandOut } from "./hand-out-state.ts";

const namesShown = 8;
/** Many cards have no number: their first letters tell them apart. */
const lettersShown = 12;

interface NamesLeftProps {
  readonly story: Story;
  readonly copy: Story;
}

/** The places, each leading there; nothing where there are none. */
export function NamesLeft({ story, copy }: NamesLeftProps) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  // Whom it is for may well be one of the people.
  const left = useMemo(() => {
    const ranks = new Map(session.store.getState().index.readingOrder.map((id, rank) => [id, rank]));
    const rankOf = ({ id }: NameLeft) => ranks.get(id) ?? ranks.size;
    return namesLeft(copy, story.people)
      .filter(({ table }) => table !== "handOuts")
      .sort((a, b) => rankOf(a) - rankOf(b));
  }, [copy, story.people, session]);
  if (left.length === 0) return null;
  const words = (place: NameLeft) =>
    t("handOut.names.place", { place: placeOf(place, session, texts), name: place.name });
  const go = ({ table, id }: NameLeft) => {
    closeHandOut();
    if (table === "cards") session.actions.focusCard(id);
    else session.actions.select({ kind: "link", id });
  };
  return (
    <Banner tone="warning">
      <p>{t("handOut.names", { count: left.length })}</p>
      <ul className={styles.list}>
        {left.slice(0, namesShown).map((place) => (
          <li key={`${place.table}/${place.id}/${place.field}/${place.name}`}>
            {place.table === "cards" || place.table === "links" ? (
              <Button variant="quiet" className={styles.place ?? ""} onPress={() => go(place)}>
                {words(place)}
              </Button>
            ) : (
              words(place)
            )}
          </li>
        ))}
        {left.length > namesShown && <li>{t("handOut.names.more", { count: left.length - namesShown })}</li>}
      </ul>
      <p className={styles.explain}>{t("handOut.names.explain")}</p>
    </Banner>
  );
}

function placeOf({ table, id, field }: NameLeft, session: ReturnType<typeof useSession>, texts: TextsInUse): string {
  const state = session.store.getState();
  const isCard = table === "cards";
  if (!isCard && table !== "links") return texts.t(`reading.table.${table}`);
  const cardId = isCard ? id : (state.story.links[id]?.meansId ?? null);
  const label = anchorLabel(state, { ...nowhere, cardId, linkId: isCard ? null : id, field }, texts);
  const text = isCard ? excerpt(state.story.cards[id]?.text ?? "", lettersShown) : "";
  return text === "" ? label : texts.t("handOut.names.card", { label, text });
}

/** An anchor says more than where it is; none of it is looked at for its name. */
const nowhere = { target: "field", quote: "", prefix: "", suffix: "", position: 0, label: "", beginning: "" } as const;
