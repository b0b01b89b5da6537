import type { Office } from "#lib/access/office.ts";

/** Who takes part in the demo. The States are invented; so are the people. */
interface DemoDelegation {
  readonly name: string;
  readonly shortName: string;
  readonly weight: number;
  readonly bloc: string | null;
}

export interface DemoPerson {
  /** The part of the e-mail address before `@demo.travaux.example`. */
  readonly login: string;
  readonly name: string;
  readonly office: Office;
  /** Short name of the delegation, where the office sits in one. */
  readonly delegation: string | null;
}

export const DEMO_BLOCS = [
  { name: "Northern Defence Compact", shortName: "NDC", type: "DEFENSIVE_ALLIANCE", extra: [] },
  { name: "Meridian League", shortName: "ML", type: "REGIONAL_ORGANISATION", extra: [] },
  { name: "Eastern Security Partnership", shortName: "ESP", type: "SECURITY_PARTNERSHIP", extra: [] },
  {
    name: "Group of Coastal States",
    shortName: "GCS",
    type: "COALITION",
    extra: ["BRE", "FAR", "KES"],
  },
] as const;

export const DEMO_DELEGATIONS: readonly DemoDelegation[] = [
  { name: "Aldmark", shortName: "ALD", weight: 5, bloc: "NDC" },
  { name: "Brevia", shortName: "BRE", weight: 3, bloc: "NDC" },
  { name: "Corland", shortName: "COR", weight: 6, bloc: "NDC" },
  { name: "Delmara", shortName: "DEL", weight: 4, bloc: "ML" },
  { name: "Estavia", shortName: "EST", weight: 3, bloc: "ML" },
  { name: "Farrow Islands", shortName: "FAR", weight: 1, bloc: "ML" },
  { name: "Gorania", shortName: "GOR", weight: 7, bloc: "ESP" },
  { name: "Hestria", shortName: "HES", weight: 4, bloc: "ESP" },
  { name: "Ilmar", shortName: "ILM", weight: 2, bloc: "ESP" },
  { name: "Jorvania", shortName: "JOR", weight: 3, bloc: null },
  { name: "Kestrel Republic", shortName: "KES", weight: 2, bloc: null },
];

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { login: "secretary", name: "Miriam Okoye", office: "SECRETARIAT", delegation: null },
  { login: "chair", name: "Henrik Vasander", office: "CHAIR", delegation: null },
  { login: "observer", name: "Tomás Arriaga", office: "OBSERVER", delegation: null },
  { login: "aldmark", name: "Ingrid Halvorsen", office: "HEAD_OF_DELEGATION", delegation: "ALD" },
  { login: "aldmark.delegate", name: "Jonas Reiter", office: "DELEGATE", delegation: "ALD" },
  { login: "brevia", name: "Eleanor Marsh", office: "HEAD_OF_DELEGATION", delegation: "BRE" },
  { login: "corland", name: "Victor Lindqvist", office: "HEAD_OF_DELEGATION", delegation: "COR" },
  { login: "delmara", name: "Lucía Serrano", office: "HEAD_OF_DELEGATION", delegation: "DEL" },
  { login: "delmara.delegate", name: "Paulo Teixeira", office: "DELEGATE", delegation: "DEL" },
  { login: "delmara.adviser", name: "Noor Haddad", office: "ADVISER", delegation: "DEL" },
  { login: "estavia", name: "Andrei Kovač", office: "HEAD_OF_DELEGATION", delegation: "EST" },
  { login: "farrow", name: "Sina Tuimala", office: "HEAD_OF_DELEGATION", delegation: "FAR" },
  { login: "gorania", name: "Dmitri Arsenov", office: "HEAD_OF_DELEGATION", delegation: "GOR" },
  { login: "gorania.delegate", name: "Vera Malik", office: "DELEGATE", delegation: "GOR" },
  { login: "hestria", name: "Katalin Böröcz", office: "HEAD_OF_DELEGATION", delegation: "HES" },
  { login: "ilmar", name: "Rauno Ilves", office: "HEAD_OF_DELEGATION", delegation: "ILM" },
  { login: "jorvania", name: "Amara Diallo", office: "HEAD_OF_DELEGATION", delegation: "JOR" },
  { login: "kestrel", name: "Samuel Brandt", office: "HEAD_OF_DELEGATION", delegation: "KES" },
];

/** The address of a demo person: a domain that can never receive mail (RFC 2606). */
export function demoEmail(person: Pick<DemoPerson, "login">): string {
  return `${person.login}@demo.travaux.example`;
}
