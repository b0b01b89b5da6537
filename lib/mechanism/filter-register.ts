import type { Mechanism, MechanismStatus } from "./mechanism.ts";
import {
  type MechanismFamily,
  type MechanismType,
  mechanismTypeFacts,
  typesByFamily,
} from "./mechanism-type.ts";

/** Which part of the register is looked at; null: no limit, except that withdrawn ones are seen only when asked for. */
export type RegisterFilter = {
  readonly type: MechanismType | null;
  readonly clauseId: string | null;
  readonly status: MechanismStatus | null;
};

/** The mechanisms of the type, in the clause and of the status looked for. */
export function filterRegister(
  mechanisms: readonly Mechanism[],
  { type, clauseId, status }: RegisterFilter,
): readonly Mechanism[] {
  return mechanisms.filter(
    (mechanism) =>
      (type === null || mechanism.type === type) &&
      (clauseId === null || mechanism.clauses.some(({ id }) => id === clauseId)) &&
      (status === null ? mechanism.status !== "WITHDRAWN" : mechanism.status === status),
  );
}

/** The mechanisms by family, in the order of the families and of their types; families without any are left out. */
export function groupByFamily(
  mechanisms: readonly Mechanism[],
): readonly { readonly family: MechanismFamily; readonly mechanisms: readonly Mechanism[] }[] {
  return typesByFamily().flatMap(({ family, types }) => {
    const own = mechanisms.filter(({ type }) => mechanismTypeFacts(type).family === family);
    const sorted = own.toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
    return sorted.length > 0 ? { family, mechanisms: sorted } : [];
  });
}
