"use client";
import { usePathname, useSearchParams } from "next/navigation";
import type { RegisterFilter } from "#lib/mechanism/filter-register.ts";
import { MECHANISM_STATUSES, type MechanismRegister } from "#lib/mechanism/mechanism.ts";
import { isMechanismType } from "#lib/mechanism/mechanism-type.ts";

/** The register's filter, kept in the page's address; changing it asks nothing of the server. */
export function useRegisterFilter({
  clauses,
}: MechanismRegister): readonly [RegisterFilter, (filter: RegisterFilter) => void] {
  const search = useSearchParams();
  const pathname = usePathname();
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
    window.history.replaceState(null, "", query.size > 0 ? `${pathname}?${query}` : pathname);
  };
  return [filter, change];
}
