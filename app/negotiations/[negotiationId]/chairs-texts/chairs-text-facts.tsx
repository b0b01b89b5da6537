import { Instant } from "#app/_ui/instant.tsx";
import type { ChairsText } from "#lib/chairs-text/chairs-text.ts";

/** Who began, issued and ended a chair's text, and when, in one line. */
export function ChairsTextFacts({
  chairsText: { begun, issued, closed, status },
}: {
  readonly chairsText: ChairsText;
}) {
  return (
    <>
      Begun by {begun.by}, <Instant at={begun.at} />
      {issued && (
        <>
          {" · "}issued by {issued.by}, <Instant at={issued.at} />
        </>
      )}
      {closed && (
        <>
          {" · "}
          {status === "ADOPTED" ? "adopted" : "dropped"} by {closed.by}, <Instant at={closed.at} />
        </>
      )}
    </>
  );
}
