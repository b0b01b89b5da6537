import type { NamedClause } from "#lib/mechanism/mechanism.ts";
import {
  MECHANISM_FAMILIES,
  type MechanismType,
  mechanismTypeFacts,
  typesByFamily,
} from "#lib/mechanism/mechanism-type.ts";

/** The types to choose from, by family. */
export function typeOptions(isOffered: (type: MechanismType) => boolean = () => true) {
  return typesByFamily()
    .map(({ family, types }) => ({
      group: MECHANISM_FAMILIES[family],
      items: types
        .filter(isOffered)
        .map((type) => ({ value: type as string, label: mechanismTypeFacts(type).name })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The clauses to choose from, as they are called now. */
export function clauseOptions(clauses: readonly NamedClause[]) {
  return clauses.map(({ id, label, heading }) => ({
    value: id,
    label: heading === "" ? label : `${label} – ${heading}`,
  }));
}
