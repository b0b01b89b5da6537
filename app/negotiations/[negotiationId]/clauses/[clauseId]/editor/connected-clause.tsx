"use client";
import { lazy, Suspense, useCallback } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { ClauseMode, ClauseStatus } from "#lib/clause/clause-kind.ts";
import { modeSentence, writingIn } from "#lib/clause/clause-mode.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import type { LiveConnection } from "../../../_live/live-connection.ts";
import { useClause } from "../../../_live/use-clause.ts";
import { useStore } from "../../../_live/use-store.ts";
import { ReadText } from "../../../_treaty/read-text.tsx";
import { useTreaty } from "../../../_treaty/treaty-context.tsx";
import { useFollow } from "../../../_treaty/use-follow.ts";
import { ClauseEditor } from "./clause-editor.tsx";
import classes from "./connected-clause.module.css";
import { useEditingDesk } from "./editing-desk.tsx";

const OutdatedNotice = lazy(
  patient(() => import("./outdated-notice.tsx").then((module) => ({ default: module.OutdatedNotice }))),
);
const RefusedNotice = lazy(
  patient(() => import("./refused-notice.tsx").then((module) => ({ default: module.RefusedNotice }))),
);

/** A clause whose text is shown. */
export interface ClauseTextProps {
  readonly clauseId: string;
  readonly label: string;
  readonly status: ClauseStatus;
  readonly mode: ClauseMode;
  /** Whether the person's seat may edit open text. */
  readonly mayEdit: boolean;
}

/** A clause's text as it is written, by everybody who writes in it. */
export function ConnectedClause(props: ClauseTextProps & { readonly live: LiveConnection }) {
  const clause = useClause(props.clauseId);
  return clause ? <OpenedClause {...props} clause={clause} /> : <ReadText clauseId={props.clauseId} />;
}

function OpenedClause({
  live,
  clause,
  ...props
}: ClauseTextProps & {
  readonly live: LiveConnection;
  readonly clause: ClauseDocument;
}) {
  const { clauseId, label, mayEdit } = props;
  const { document, status, mode, isDenied, isOutdated, refused } = useStore(clause.state);
  const { texts, writer, chairsText } = useTreaty();
  const desk = useEditingDesk();
  const settled = useCallback(
    (content: ClauseContent) => texts.put({ clauseId, content }),
    [texts, clauseId],
  );
  const follow = useFollow();
  const current = status ?? props.status;
  const currentMode = mode ?? props.mode;
  const writing = writingIn(currentMode, writer);
  const isEditable = mayEdit && current === "OPEN" && writing !== "none";
  const choosesToSuggest = useStore(desk.suggests);
  // the banner of a chair's text says it once for all articles
  const note = mayEdit && current === "OPEN" && !chairsText ? modeSentence(currentMode, writer) : "";
  return (
    <>
      {refused && (
        <Suspense>
          <RefusedNotice label={label} status={current} refused={refused} onDismiss={clause.dismissRefusal} />
        </Suspense>
      )}
      {isOutdated && (
        <Suspense>
          <OutdatedNotice />
        </Suspense>
      )}
      {note && <p className={classes.mode}>{note}</p>}
      {document && !isDenied ? (
        <ClauseEditor
          clause={clause}
          label={`Text of ${label}`}
          document={document}
          presence={live.presence}
          isEditable={isEditable}
          suggestsAs={writing === "suggestions" || choosesToSuggest ? (writer.delegationId ?? "") : null}
          onFollow={follow}
          onSettled={settled}
        />
      ) : (
        <ReadText clauseId={clauseId} />
      )}
      {!isEditable && !note && <WhyClosed status={current} />}
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
  VOTING: "Held for a decision, by a vote or under silence: the text stays as it is until that is over.",
  ADOPTED: "Adopted: this text is final.",
  WITHDRAWN: "Withdrawn: the text is kept as it was.",
};
