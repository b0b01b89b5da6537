import { type Call, type CallsMade, type OpenCall, standingInCall } from "#lib/ballot/call.ts";
import classes from "./called-now.module.css";

/** Whose name the chair reads out, large enough for the room, and whose comes after it. */
export function CalledNow({
  call,
  nameOf,
}: {
  readonly call: Call;
  readonly nameOf: (delegationId: string) => string;
}) {
  const { called, next, round } = call;
  return (
    <div role="status" className={classes.called}>
      {called === null ? (
        <p className={classes.after}>Everybody has been called.</p>
      ) : (
        <>
          <p className={classes.now}>{round === 1 ? "Called now" : "Called once more"}</p>
          <p className={classes.name}>{nameOf(called)}</p>
          <p className={classes.after}>{next === null ? "The last to be called" : `Then ${nameOf(next)}`}</p>
        </>
      )}
    </div>
  );
}

/** What is said of a delegation that has not answered in a roll call; null where there is nothing to say. */
export function sayStanding(delegationId: string, call: Call, made: CallsMade): string | null {
  const kind = made.left.findLast((open) => open.delegationId === delegationId)?.kind;
  switch (standingInCall(delegationId, call, made)) {
    case "CALLED":
      return "called now";
    case "COMES_BACK":
      return sayLeft(kind);
    case "OUT":
      return `${sayLeft(kind)} twice`;
    case "ANSWERED":
    case "WAITS":
      return null;
  }
}

function sayLeft(kind: OpenCall["kind"] | undefined): string {
  return kind === "PASSED" ? "passed" : "no answer";
}
