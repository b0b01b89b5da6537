"use client";
import { useParams } from "next/navigation";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";

/** No such revision: said in words, with the way to those that there are. */
export default function NoSuchRevision() {
  const { negotiationId, clauseId, revision } = useParams<Record<string, string>>();
  return (
    <>
      <title>No such revision · Travaux</title>
      <PageFrame size="sm">
        <EmptyState
          order={1}
          title="There is no such revision of this text"
          action={
            <ButtonLink href={`/negotiations/${negotiationId}/clauses/${clauseId}/history`} variant="default">
              History of the text
            </ButtonLink>
          }
        >
          “{decodeURIComponent(revision ?? "")}” is not the number of a revision of this text, or it did not
          stand at the instant that the address names. No revision is ever removed: look for it in the
          history.
        </EmptyState>
      </PageFrame>
    </>
  );
}
