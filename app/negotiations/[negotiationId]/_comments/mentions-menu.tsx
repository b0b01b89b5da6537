"use client";
import { lazy, Suspense, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { Mention } from "#lib/comment/comment.ts";
import { countUnseen, MentionsButton } from "./mentions-button.tsx";

const MentionsList = lazy(
  patient(() => import("./mentions-list.tsx").then((module) => ({ default: module.MentionsList }))),
);

/** Where somebody has called on this person. The list is fetched when they open it. */
export function MentionsMenu(props: {
  readonly negotiationId: string;
  readonly mentions: readonly Mention[];
}) {
  const [isAsked, setAsked] = useState(false);
  if (props.mentions.length === 0) return null;
  const button = <MentionsButton unseen={countUnseen(props.mentions)} onClick={() => setAsked(true)} />;
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <MentionsList {...props} />
    </Suspense>
  );
}
