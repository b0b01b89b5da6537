"use client";
import { VisuallyHidden } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useLive } from "./live-negotiation.tsx";
import classes from "./people-here.module.css";
import type { Presence, PresentPerson } from "./presence.ts";

const MOST = 4;
const NOBODY: readonly PresentPerson[] = [];

/** Who is in a clause right now: initials in the delegation's colour, with names for readers and on hover. */
export function PeopleHere({ clauseId }: { readonly clauseId: string }) {
  const live = useLive();
  return live && <PeopleOf presence={live.presence} clauseId={clauseId} />;
}

function PeopleOf({ presence, clauseId }: { readonly presence: Presence; readonly clauseId: string }) {
  const { byClause } = presence;
  const find = () => byClause.get().get(clauseId) ?? NOBODY;
  const people = useSyncExternalStore(byClause.subscribe, find, () => NOBODY);
  if (people.length === 0) return null;
  const names = people.map(({ user }) => `${user.name} (${user.delegation})`).join(", ");
  return (
    <span className={classes.people} title={`Here now: ${names}`}>
      <VisuallyHidden>Here now: {names}</VisuallyHidden>
      {people.slice(0, MOST).map(({ user }) => (
        <span key={user.id} className={classes.person} style={{ borderColor: user.colour }} aria-hidden>
          {user.delegation.slice(0, 3)}
        </span>
      ))}
      {people.length > MOST && (
        <span className={classes.more} aria-hidden>
          +{people.length - MOST}
        </span>
      )}
    </span>
  );
}
