// The place where a new comment is written: what it is about, of which kind, and, once, by whom.
import { useEffect, useMemo, useRef, useState } from "react";
import { makeAnchor, type Spot } from "../../domain/anchoring/make-anchor.ts";
import { slipOf } from "../../domain/hand-out/redact.ts";
import { type Anchor, storyAnchor, type ThreadKind, threadKinds } from "../../domain/records/thread.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { commentAuthor } from "../../state/comment-author.ts";
import { closeCommentRequest, useCommentRequest } from "../../state/comment-request.ts";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import type { EditableTextHandle } from "../../ui/EditableText.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./Comments.module.css";
import { newCommentDraft, useDraft } from "./comment-drafts.ts";
import { Quote } from "./Quote.tsx";
import { backToAnchor } from "./show-place.ts";
import { WordsField } from "./WordsField.tsx";

export interface ComposerProps {
  readonly spot: Spot;
  /** Told once the comment is there. */
  readonly onPosted: () => void;
}

/** Writes a comment on that spot. */
export function Composer({ spot, onPosted }: ComposerProps) {
  const { t } = useTexts();
  const session = useSession();
  const { anchor, label } = useAnchor(spot);
  const [text, setText] = useDraft(newCommentDraft);
  const [kind, setKind] = useState<ThreadKind>("thought");
  const [name, setName] = useAskedName();
  // A copy made out to somebody knows what they may be called.
  const receiver = useStory(({ story }) => slipOf(story)?.receiver.trim() ?? "");
  const field = useFocusWhenAsked();
  const leave = () => {
    closeCommentRequest();
    backToAnchor(session, anchor);
  };
  const post = () => {
    if (name !== null) setPreferences({ author: name.trim() });
    const by = commentAuthor();
    const started = session.actions.run("startThread", { kind, anchor: { ...anchor, label }, text, by });
    if (!started?.ok) return;
    setText("");
    onPosted();
    leave();
  };
  return (
    <section className={styles.composer} aria-label={t("comments.new")}>
      <h3 className={styles.about}>{t("comments.new.on", { place: label })}</h3>
      <Quote text={anchor.quote} />
      <SegmentedControl
        className={styles.kinds ?? ""}
        label={t("comments.kind")}
        choices={threadKinds.map((id) => ({ id, label: t(`comments.kind.${id}`) }))}
        value={kind}
        onValueChange={setKind}
      />
      <WordsField
        ref={field}
        name={t("comments.new")}
        placeholder={t("comments.new.question")}
        value={text}
        onValueChange={setText}
        action={t("comments.post")}
        onPost={post}
        onCancel={leave}
      >
        {name !== null && (
          <>
            <TextField
              label={t("comments.name")}
              description={t("comments.name.explain")}
              value={name}
              onValueChange={setName}
              onKeyDown={(event) => {
                const isPost = event.key === "Enter" && (event.ctrlKey || event.metaKey);
                if (!isPost || event.nativeEvent.isComposing || text.trim() === "") return;
                event.preventDefault();
                post();
              }}
            />
            {receiver !== "" && name === "" && (
              <p>
                <RowButton onClick={() => setName(receiver)}>{t("comments.name.offer", { name: receiver })}</RowButton>
              </p>
            )}
          </>
        )}
      </WordsField>
    </section>
  );
}

/** The anchor as it was when the comment was begun, and what its place is called. */
function useAnchor(spot: Spot): { readonly anchor: Anchor; readonly label: string } {
  const texts = useTexts();
  const { store } = useSession();
  return useMemo(() => {
    const state = store.getState();
    const anchor = makeAnchor(state.story, spot, "") ?? storyAnchor;
    return { anchor, label: anchorLabel(state, anchor, texts) };
  }, [spot, store, texts]);
}

/** The name as it is typed; null when it is known already and nobody is asked. */
function useAskedName() {
  const known = usePreferences(({ author }) => author);
  const [isAsked] = useState(known === "");
  const [name, setName] = useState("");
  return [isAsked ? name : null, setName] as const;
}

/** Every time a comment is asked for, the cursor goes into the field. */
function useFocusWhenAsked() {
  const asked = useCommentRequest((request) => request.asked);
  const field = useRef<EditableTextHandle>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for the same is asked again
  useEffect(() => field.current?.focus("end"), [asked]);
  return field;
}
