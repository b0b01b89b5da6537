"use client";
import { useSearchChoice } from "#app/_ui/use-search-choice.ts";
import type { RegisterFilter } from "#lib/mechanism/filter-register.ts";
import { MECHANISM_STATUSES, type MechanismRegister } from "#lib/mechanism/mechanism.ts";
import { isMechanismType } from "#lib/mechanism/mechanism-type.ts";

/** The register's filter, kept in the page's address; changing it asks nothing of the server. */
export function useRegisterFilter({
  clauses,
}: MechanismRegister): readonly [RegisterFilter, (filter: RegisterFilter) => void] {
  const [search, choose] = useSearchChoice();
  const type = search.get("type");
  const filter: RegisterFilter = {
    type: type !== null && isMechanismType(type) ? type : null,
    clauseId: clauses.find(({ id }) => id === search.get("article"))?.id ?? null,
    status: MECHANISM_STATUSES.find((status) => status === search.get("status")) ?? null,
  };
  const change = (next: RegisterFilter) => {
    const query = new URLSearchParams();
    if (next.type) query.set("type", next.type);
    if (next.clauseId) query.set("article", next.clauseId);
    if (next.status) query.set("status", next.status);
    choose(query);
  };
  return [filter, change];
}
