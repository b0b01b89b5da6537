"use client";
import { lazy, Suspense, useCallback } from "react";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import type { LiveConnection } from "../../../_live/live-connection.ts";
import { useLive } from "../../../_live/live-negotiation.tsx";
import { useClause } from "../../../_live/use-clause.ts";
import { useStore } from "../../../_live/use-store.ts";
import { type TreatyOnScreen, useTreaty } from "../../../_treaty/treaty-context.tsx";
import { useFollow } from "../../../_treaty/use-follow.ts";
import classes from "./live-clause.module.css";
import { RefusedNotice } from "./refused-notice.tsx";

const ClauseEditor = lazy(() =>
  import("./clause-editor.tsx").then((module) => ({ default: module.ClauseEditor })),
);

interface ClauseTextProps {
  readonly clauseId: string;
  readonly label: string;
  readonly status: ClauseStatus;
  /** Whether the person's seat may edit open text. */
  readonly mayEdit: boolean;
}

/** A clause's text: readable at once, live as soon as the connection is there. */
export function LiveClause(props: ClauseTextProps) {
  const live = useLive();
  const clause = useClause(props.clauseId);
  const treaty = useTreaty();
  if (!live || !clause) return <ReadText treaty={treaty} clauseId={props.clauseId} />;
  return <ConnectedClause {...props} live={live} clause={clause} treaty={treaty} />;
}

/** A clause's text as last known, without a connection. */
export function ReadText({
  treaty,
  clauseId,
}: {
  readonly treaty: TreatyOnScreen;
  readonly clauseId: string;
}) {
  const content = useStore(treaty.texts.all).get(clauseId);
  return content && <TreatyText content={content} numbers={treaty.numbers} linkTo={treaty.linkTo} />;
}

function ConnectedClause({
  live,
  clause,
  treaty,
  ...props
}: ClauseTextProps & {
  readonly live: LiveConnection;
  readonly clause: ClauseDocument;
  readonly treaty: TreatyOnScreen;
}) {
  const { clauseId, label, mayEdit } = props;
  const { document, status, isDenied, refused } = useStore(clause.state);
  const { texts } = treaty;
  const settled = useCallback(
    (content: ClauseContent) => texts.put({ clauseId, content }),
    [texts, clauseId],
  );
  const follow = useFollow();
  const current = status ?? props.status;
  const isEditable = mayEdit && current === "OPEN";
  return (
    <>
      {refused && (
        <RefusedNotice label={label} status={current} refused={refused} onDismiss={clause.dismissRefusal} />
      )}
      <Suspense fallback={<ReadText treaty={treaty} clauseId={clauseId} />}>
        {document && !isDenied ? (
          <ClauseEditor
            clause={clause}
            label={`Text of ${label}`}
            document={document}
            presence={live.presence}
            isEditable={isEditable}
            onFollow={follow}
            onSettled={settled}
          />
        ) : (
          <ReadText treaty={treaty} clauseId={clauseId} />
        )}
      </Suspense>
      {!isEditable && <WhyClosed status={current} />}
    </>
  );
}

/** Says why a text cannot be edited. */
function WhyClosed({ status }: { readonly status: ClauseStatus }) {
  return <p className={classes.closed}>{WHY_CLOSED[status]}</p>;
}

const WHY_CLOSED: Readonly<Record<ClauseStatus, string>> = {
  OPEN: "You can read this text; your office does not edit it.",
  FROZEN: "Frozen by the chair: nobody can change this text until it is unfrozen.",
  VOTING: "Being voted on: the text stays as it is until the vote is over.",
  ADOPTED: "Adopted: this text is final.",
  WITHDRAWN: "Withdrawn: the text is kept as it was.",
};
