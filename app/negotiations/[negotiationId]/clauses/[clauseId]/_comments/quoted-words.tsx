"use client";
import { UnstyledButton } from "@mantine/core";
import { THING } from "#lib/comment/anchor.ts";
import { useStore } from "../../../_live/use-store.ts";
import classes from "./comments.module.css";
import { type CommentsDesk, useCommentsDesk } from "./comments-desk.tsx";

/** Quoted words as they are read: what is not text stands as an ellipsis. */
export function printQuote(quote: string): string {
  return quote.replaceAll(THING, "…");
}

/** The words that a thread is on; pressing them shows them in the text. */
export function QuotedWords({ threadId, quote }: { readonly threadId: string; readonly quote: string }) {
  const desk = useCommentsDesk();
  return desk ? <InText desk={desk} threadId={threadId} quote={quote} /> : null;
}

function InText(props: { readonly desk: CommentsDesk; readonly threadId: string; readonly quote: string }) {
  const { desk, threadId } = props;
  const isGone = useStore(desk.places).get(threadId) === null;
  const words = printQuote(props.quote);
  if (isGone) return <div className={`${classes.quote} ${classes.gone}`}>{words}</div>;
  const show = () => {
    desk.selected.set(threadId);
    document
      .querySelector(`.comment-anchor[data-thread="${CSS.escape(threadId)}"]`)
      ?.scrollIntoView({ block: "center" });
  };
  return (
    <UnstyledButton className={classes.quote} onClick={show} title="Show these words in the text">
      {words}
    </UnstyledButton>
  );
}
