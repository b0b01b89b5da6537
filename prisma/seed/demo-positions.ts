import type { Stance } from "#prisma/generated/enums.ts";

/** A position in the demo: article number, delegation, stance, statement; `adRef` marks an acceptance ad referendum. */
export interface DemoPosition {
  readonly article: number;
  readonly delegation: string;
  readonly stance: Stance;
  readonly statement?: string;
  readonly adRef?: true;
}

const N = "NEEDS_CHANGE";
const R = "REJECT";
const L = "CAN_LIVE_WITH";
const A = "ACCEPT";

/** One line an article: the stance of each delegation in the order of `ORDER`; a dot is no position yet. */
const ORDER = ["ALD", "BRE", "COR", "DEL", "EST", "FAR", "GOR", "HES", "ILM", "JOR", "KES"] as const;
const STANCES: readonly (readonly [article: number, stances: string])[] = [
  [1, "AAAAALALAAA"],
  [2, "NNLLN.RNNL."],
  [3, "LLLALLNL.AL"],
  [4, "LANLLARRNLA"],
  [5, "RNRL.NLNLNN"],
  [6, "AAALLANLLAA"],
  [7, "AALLL.L.LAA"],
  [8, "LLNALANNLAL"],
  [9, "ALNLLARRNLA"],
  [10, "NRNLLN.LLN."],
  [11, "ALALNARRRNL"],
  [12, "AAAAAALLLAA"],
  [13, "LLLLL.NRNLL"],
  [14, "NLNLL.N..LA"],
  [15, "LLLLLLLLLLL"],
];
const MEANING: Readonly<Record<string, Stance>> = { A, L, N, R };

/** What delegations have put on record beside their stance. */
const STATEMENTS: Readonly<Record<string, { readonly statement: string; readonly adRef?: true }>> = {
  "2 GOR": {
    statement:
      "A threshold of 280 kilometres captures short-range systems that this Treaty was never meant to limit.",
  },
  "2 ALD": {
    statement:
      "We need one figure for range. 500 kilometres would leave the most destabilising systems uncounted.",
  },
  "3 GOR": { statement: "Seven days are too short for rail transit in winter. We ask for fourteen." },
  "4 GOR": {
    statement:
      "The mobile sublimit falls on one side only. We cannot accept it without a matching limit on fixed launchers.",
  },
  "4 HES": { statement: "We share the concern of Gorania about paragraph 2." },
  "4 COR": { statement: "The steps in paragraph 4 must be equal. We favour one half after twenty months." },
  "4 FAR": { statement: "Accepted as it stands. We hold no items and ask only for certainty.", adRef: true },
  "5 ALD": { statement: "Group ceilings would let one Party's restraint pay for another's build-up." },
  "5 COR": { statement: "Paragraph 3 makes every national ceiling provisional." },
  "5 KES": {
    statement: "A margin of ten for unaligned States is welcome; the word “fixed” excludes us in practice.",
  },
  "6 GOR": {
    statement:
      "Diagrams of boundaries may be exchanged on site at the first inspection, not with the declaration.",
  },
  "8 COR": { statement: "We can accept 12 launchers; at 20 most exercises would pass unannounced." },
  "9 GOR": { statement: "Notice of 24 hours is incompatible with the distances on our territory. 72 hours." },
  "9 HES": { statement: "72 hours, and two inspections within the own alliance." },
  "9 BRE": { statement: "36 hours would be acceptable if acknowledgement is due in six." },
  "10 BRE": {
    statement: "A right to refuse one structure in each inspection empties Article 9. We prefer no text.",
  },
  "11 GOR": {
    statement:
      "A request must lapse unless the Commission approves it. Silence cannot open the gates of a base.",
  },
  "11 FAR": {
    statement: "Challenge inspection is the only safeguard of a State without satellites.",
    adRef: true,
  },
  "13 HES": { statement: "Suspension is a sanction. It belongs to the Security Council." },
  "14 KES": {
    statement: "We support the last words: both unaligned signatories should be among the ratifications.",
  },
  "15 JOR": { statement: "Six months, as in comparable instruments. We can live with the rest." },
};

export const DEMO_POSITIONS: readonly DemoPosition[] = STANCES.flatMap(([article, stances]) =>
  ORDER.flatMap((delegation, i) => {
    const stance = MEANING[stances[i] ?? "."];
    return stance ? [{ article, delegation, stance, ...STATEMENTS[`${article} ${delegation}`] }] : [];
  }),
);
