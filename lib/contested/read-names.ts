/** Who stands somewhere on contested words. */
export type Party = { readonly type: "delegation" | "bloc"; readonly id: string };

/** A delegation or bloc and what it is called. */
export type NamedParty = Party & { readonly name: string; readonly shortName: string };

/** Who proposed, supports and opposes contested words, as the text itself says. */
export type NamedStands = {
  readonly proposers: readonly Party[];
  readonly supporters: readonly Party[];
  readonly opposers: readonly Party[];
};

/** Finds a delegation or a bloc by a name in the text; null for a name that nobody has. */
export type ResolveName = (name: string) => Party | null;

/** What the words of a label ("US propose; AU/NZ oppose") say, and what of them names nobody and stays text. */
export type ReadNames = { readonly attribution: NamedStands; readonly unknown: string };

export const NOBODY: NamedStands = { proposers: [], supporters: [], opposers: [] };

const VERB = /^(.*\S)\s+(propos(?:e|es|ed|al)|support(?:s|ed)?|oppos(?:e|es|ed))$/isu;
const LONGEST_NAME = 80;

/** Reads names as they stand before the colon or after the dash of a bracket; null if they name nobody that is known. */
export function readNames(label: string, resolve: ResolveName): ReadNames | null {
  let attribution = NOBODY;
  const unknown: string[] = [];
  for (const clause of label.split(";")) {
    const [, names = clause, verb = ""] = VERB.exec(clause.trim()) ?? [];
    const parties: Party[] = [];
    const strangers = splitNames(names, resolve).flatMap((name) => {
      const party = name.length <= LONGEST_NAME ? resolve(name) : null;
      if (party) parties.push(party);
      return party ? [] : [name];
    });
    attribution = mergeStands(attribution, { ...NOBODY, [roleOf(verb)]: parties });
    if (strangers.length > 0) unknown.push(`${strangers.join(", ")}${verb && ` ${verb}`}`);
  }
  return isNobody(attribution) ? null : { attribution, unknown: unknown.join("; ") };
}

/** Both together, nobody twice in the same role. */
export function mergeStands(one: NamedStands, other: NamedStands): NamedStands {
  const both = (role: keyof NamedStands) => [
    ...one[role],
    ...other[role].filter(({ id }) => !one[role].some((party) => party.id === id)),
  ];
  return { proposers: both("proposers"), supporters: both("supporters"), opposers: both("opposers") };
}

/** Whether nobody is named. */
export function isNobody({ proposers, supporters, opposers }: NamedStands): boolean {
  return proposers.length + supporters.length + opposers.length === 0;
}

/** The label as it stands before the colon of a bracket: "EU, Japan", "US propose; AU, NZ oppose"; empty for nobody. */
export function printNames(attribution: NamedStands, nameOf: (party: Party) => string): string {
  const { proposers, supporters, opposers } = attribution;
  const names = (parties: readonly Party[]) => parties.map(nameOf).join(", ");
  if (supporters.length + opposers.length === 0) return names(proposers);
  return [
    proposers.length > 0 ? `${names(proposers)} propose` : "",
    supporters.length > 0 ? `${names(supporters)} support` : "",
    opposers.length > 0 ? `${names(opposers)} oppose` : "",
  ]
    .filter((clause) => clause !== "")
    .join("; ");
}

/** A name may itself hold an "and" or a slash ("Trinidad and Tobago"): of those that begin alike, the longest. */
function splitNames(names: string, resolve: ResolveName): readonly string[] {
  return names.split(",").flatMap((part) => {
    const pieces = part.trim().split(/(\s*[/&+]\s*|\s+and\s+|^and\s+)/);
    const found: string[] = [];
    for (let from = 0; from < pieces.length; ) {
      let to = pieces.length;
      while (to > from + 1 && !resolve(pieces.slice(from, to).join(""))) to -= 2;
      found.push(pieces.slice(from, Math.max(to, from + 1)).join(""));
      from = Math.max(to, from + 1) + 1;
    }
    return found.filter((name) => name !== "");
  });
}

function roleOf(verb: string): keyof NamedStands {
  if (/^support/i.test(verb)) return "supporters";
  return /^oppos/i.test(verb) ? "opposers" : "proposers";
}
