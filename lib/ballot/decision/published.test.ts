import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import type { Voter } from "./electorate.ts";
import { PRESETS, type PresetName } from "./presets.ts";
import { votersOf } from "./test/voters.ts";

describe("votes of the General Assembly", () => {
  test.each<[string, PresetName, readonly number[], string]>([
    ["181 (II), Palestine, 1947", "UNGA_IMPORTANT", [33, 13, 10, 0, 1], "base 46; needed 31; carried"],
    ["50/245, CTBT, 1996", "UNGA_SIMPLE", [158, 3, 5, 0, 19], "base 161; needed 81; carried"],
    ["67/19, status of Palestine, 2012", "UNGA_SIMPLE", [138, 9, 41, 0, 5], "base 147; needed 74; carried"],
    ["67/234 B, Arms Trade Treaty, 2013", "UNGA_SIMPLE", [154, 3, 23, 0, 13], "base 157; needed 79; carried"],
    [
      "A/C.1/71/L.41, a ban on nuclear weapons, 2016",
      "UNGA_COMMITTEE",
      [123, 38, 16],
      "base 161; needed 81; carried",
    ],
    ["ES-11/1, Ukraine, 2022", "UNGA_IMPORTANT", [141, 5, 35, 0, 12], "base 146; needed 98; carried"],
  ])("%s", (_, rule, votes, ending) => {
    expect(decide(PRESETS[rule], votersOf(votes)).arithmetic).toMatch(new RegExp(`; ${ending}$`));
  });
});

test("the conference on nuclear weapons of 2017: 122 yes, 1 no, 1 abstention", () => {
  expect(decide(PRESETS.VCLT_CONFERENCE, votersOf([122, 1, 1])).arithmetic).toBe(
    "122 yes, 1 no, 1 abstention; base 123; needed 82; carried",
  );
});

describe("the Security Council", () => {
  const PERMANENT = ["China", "France", "Russian Federation", "United Kingdom", "United States"];
  const council = (
    elected: readonly Voter["choice"][],
    permanent: Readonly<Record<string, Voter["choice"]>>,
  ): Voter[] =>
    [
      ...PERMANENT.map((id) => ({ id, groups: ["permanent members"], choice: permanent[id] ?? "YES" })),
      ...elected.map((choice, index) => ({ id: `elected ${index}`, groups: [], choice })),
    ].map((voter) => ({ weights: {}, isPresent: voter.choice !== null, ...voter }));
  const ten = (yes: number, rest: Voter["choice"] = "ABSTAIN") =>
    Array.from({ length: 10 }, (_, index): Voter["choice"] => (index < yes ? "YES" : rest));

  test("a negative vote of a permanent member stops it (S/2022/155: 11 yes, 1 no, 3 abstentions)", () => {
    const vote = council(ten(8), { China: "ABSTAIN", "Russian Federation": "NO" });
    expect(decide(PRESETS.UNSC_SUBSTANTIVE, vote).arithmetic).toBe(
      "11 yes, 1 no, 3 abstentions; needed 9: passed; permanent members: 1 against: failed; not carried",
    );
    expect(decide(PRESETS.UNSC_PROCEDURAL, vote).verdict).toBe("CARRIED");
  });

  test("abstentions and absences of permanent members do not (resolution 1973: 10 yes, 5 abstentions)", () => {
    const vote = council(ten(7), { China: "ABSTAIN", "Russian Federation": "ABSTAIN" });
    expect(decide(PRESETS.UNSC_SUBSTANTIVE, vote).verdict).toBe("CARRIED");
    expect(decide(PRESETS.UNSC_SUBSTANTIVE, council(ten(5), { "Russian Federation": null })).verdict).toBe(
      "CARRIED",
    );
  });

  test("eight are too few", () => {
    const vote = council(ten(3), {});
    expect(decide(PRESETS.UNSC_SUBSTANTIVE, vote).verdict).toBe("NOT_CARRIED");
  });
});

describe("the Council of the European Union of 27", () => {
  /** Votes of the Treaty of Nice, Art. 205 TEC, and the population in thousands as the Council took it in 2009 (2008/885/EC). */
  const STATES: readonly (readonly [code: string, votes: number, population: number])[] = [
    ["DE", 29, 82002],
    ["FR", 29, 64351],
    ["GB", 29, 61576],
    ["IT", 29, 60045],
    ["ES", 27, 45828],
    ["PL", 27, 38136],
    ["RO", 14, 21499],
    ["NL", 13, 16486],
    ["GR", 12, 11260],
    ["BE", 12, 10750],
    ["PT", 12, 10627],
    ["CZ", 12, 10468],
    ["HU", 12, 10031],
    ["SE", 10, 9256],
    ["AT", 10, 8355],
    ["BG", 10, 7607],
    ["DK", 7, 5511],
    ["SK", 7, 5412],
    ["FI", 7, 5326],
    ["IE", 7, 4450],
    ["LT", 7, 3350],
    ["LV", 4, 2261],
    ["SI", 4, 2032],
    ["EE", 4, 1340],
    ["CY", 4, 797],
    ["LU", 4, 494],
    ["MT", 3, 414],
  ];
  const council = (against: readonly string[]): readonly Voter[] =>
    STATES.map(([id, votes, population]) => ({
      id,
      groups: [],
      weights: { votes, population },
      isPresent: true,
      choice: against.includes(id) ? "NO" : "YES",
    }));

  test("Nice: 345 votes, of which 255; 91 against block", () => {
    expect(STATES.reduce((sum, [, votes]) => sum + votes, 0)).toBe(345);
    const ninety = ["DE", "FR", "GB", "MT"];
    expect(decide(PRESETS.EU_NICE, council(ninety)).findings.map(({ outcome }) => outcome)).toEqual([
      "PASSED",
      "PASSED",
      "FAILED",
    ]);
    expect(decide(PRESETS.EU_NICE, council(["FR", "IT", "ES", "LV"])).verdict).toBe("CARRIED");
    expect(decide(PRESETS.EU_NICE, council(["FR", "IT", "ES", "DK"])).verdict).toBe("NOT_CARRIED");
  });

  test("Lisbon: three cannot block, however large; four with more than 35 % can", () => {
    expect(decide(PRESETS.EU_LISBON, council(["DE", "FR", "GB"])).arithmetic).toBe(
      "24 yes, 3 no, 0 abstentions; base 27, needed 15: passed; population: 291,735 yes, base 499,664, needed 324,782: failed; 3 not in favour, at most 3: passed; carried",
    );
    expect(decide(PRESETS.EU_LISBON, council(["DE", "FR", "GB", "MT"])).verdict).toBe("NOT_CARRIED");
    expect(decide(PRESETS.EU_LISBON, council(["ES", "PL", "RO", "MT"])).verdict).toBe("CARRIED");
  });

  test("Lisbon: without a proposal of the Commission 72 % are twenty of 27", () => {
    const small = STATES.slice(14).map(([id]) => id);
    expect(decide(PRESETS.EU_LISBON_REINFORCED, council(small.slice(0, 7))).verdict).toBe("CARRIED");
    expect(decide(PRESETS.EU_LISBON_REINFORCED, council(small.slice(0, 8))).verdict).toBe("NOT_CARRIED");
    expect(decide(PRESETS.EU_LISBON, council(small.slice(0, 8))).verdict).toBe("CARRIED");
  });

  test("Lisbon: fifteen of 27 are needed, and abstention counts against", () => {
    const small = STATES.slice(14).map(([id]) => id);
    expect(decide(PRESETS.EU_LISBON, council(small.slice(0, 12))).verdict).toBe("CARRIED");
    expect(decide(PRESETS.EU_LISBON, council(small)).verdict).toBe("NOT_CARRIED");
    const abstaining = council(small).map((voter) => ({
      ...voter,
      choice: voter.choice === "NO" ? ("ABSTAIN" as const) : voter.choice,
    }));
    expect(decide(PRESETS.EU_LISBON, abstaining).verdict).toBe("NOT_CARRIED");
  });
});

describe("consensus, and what follows where there is none", () => {
  test.each<[string, PresetName, readonly number[], string]>([
    [
      "NATO, defence of Turkey, 10 February 2003: three of 19 object",
      "NATO",
      [16, 3],
      "3 objections; not carried",
    ],
    ["NATO, the same by silence: three letters", "NATO_SILENCE", [0, 3, 0, 16], "3 objections; not carried"],
    ["SCO, eight members, Qingdao 2018", "SCO", [8, 0], "0 objections; carried"],
    ["ASEAN, ten members, Charter of 2007", "ASEAN", [10, 0], "0 objections; carried"],
    ["CFE, 30 States Parties, one objects", "CFE_CONSENSUS", [29, 1], "1 objection; not carried"],
  ])("%s", (_, rule, votes, ending) => {
    expect(decide(PRESETS[rule], votersOf(votes)).arithmetic).toMatch(new RegExp(`; ${ending}$`));
  });

  test.each<[string, PresetName, readonly number[], string, string]>([
    [
      "OPCW, C-SS-4/DEC.3, attribution of attacks, 2018",
      "CWC_CONFERENCE",
      [82, 24],
      "24 objections; no decision; deferred for 24 hours",
      "base 106; needed 71; carried",
    ],
    [
      "OPCW, C-25/DEC.9, rights of Syria, 2021",
      "CWC_CONFERENCE",
      [87, 15, 34],
      "15 objections; no decision; deferred for 24 hours",
      "base 102; needed 68; carried",
    ],
    [
      "the same pattern in the CTBT, with the votes of its adoption (50/245, 1996)",
      "CTBT_CONFERENCE",
      [158, 3, 5],
      "3 objections; no decision; deferred for 24 hours",
      "base 161; needed 108; carried",
    ],
    [
      "the three that objected to the ATT on 28 March 2013, and the votes of 2 April, by the rule for its amendments",
      "ATT_AMENDMENT",
      [154, 3, 23],
      "3 objections; no decision; to be voted on at once",
      "base 157; needed 118; carried",
    ],
  ])("%s", (_, rule, votes, first, then) => {
    expect(decide(PRESETS[rule], votersOf(votes)).arithmetic).toMatch(new RegExp(`; ${first}$`));
    const after = decide(PRESETS[rule], votersOf(votes), "AFTER_DEFERRAL").arithmetic;
    expect(after).toMatch(new RegExp(`; ${then}$`));
  });

  test("CSCE, 8 July 1992: 51 of 52 suspend Yugoslavia", () => {
    const [state, ...others] = votersOf([51, 1]).toReversed();
    const vote = [{ ...state!, groups: ["State concerned"] }, ...others];
    expect(decide(PRESETS.CSCE_MINUS_ONE, vote).verdict).toBe("CARRIED");
    expect(decide(PRESETS.NATO, vote).verdict).toBe("NOT_CARRIED");
  });

  test("ASEAN minus X: two of ten do not take part, and do not stand in the way", () => {
    const vote = votersOf([8, 2]).map((voter) => ({
      ...voter,
      groups: voter.choice === "NO" ? ["members not taking part"] : [],
    }));
    expect(decide(PRESETS.ASEAN_MINUS_X, vote).verdict).toBe("CARRIED");
    expect(decide(PRESETS.ASEAN, vote).verdict).toBe("NOT_CARRIED");
  });
});

describe("treaties", () => {
  test.each<[string, PresetName, readonly number[], string]>([
    [
      "NPT, extension of 1995: 111 of 178 Parties",
      "ABSOLUTE_MAJORITY",
      [111, 0, 0, 67],
      "base 178; needed 90; carried",
    ],
    ["Antarctic Treaty, 1959: all twelve", "UNANIMITY", [12, 0], "base 12; needed 12; carried"],
    ["CTBT, Council of 51: 34 decide", "CTBT_COUNCIL", [34, 17], "base 51; needed 34; carried"],
    ["CTBT, Council of 51: 33 do not", "CTBT_COUNCIL", [33, 0, 18], "base 51; needed 34; not carried"],
    [
      "a question is decided already, 97 to 22",
      "UNGA_RECONSIDERATION",
      [97, 22, 40],
      "base 119; needed 80; carried",
    ],
  ])("%s", (_, rule, votes, ending) => {
    expect(decide(PRESETS[rule], votersOf(votes)).arithmetic).toMatch(new RegExp(`; ${ending}$`));
  });

  const party = (id: string, groups: readonly string[], choice: Voter["choice"]): Voter => {
    return { id, groups, weights: {}, isPresent: choice !== null, choice };
  };
  const NUCLEAR = "nuclear-weapon States";
  const BOARD = "members of the IAEA Board of Governors";

  test("an amendment of the NPT needs a majority, every nuclear-weapon State and every member of the Board", () => {
    const others = (yes: number, no: number) => [
      ...Array.from({ length: yes }, (_, index) => party(`y${index}`, [], "YES")),
      ...Array.from({ length: no }, (_, index) => party(`n${index}`, [], "NO")),
    ];
    const vote = (nuclear: Voter["choice"], board: Voter["choice"], yes: number) =>
      decide(PRESETS.NPT_AMENDMENT, [
        party("N", [NUCLEAR, BOARD], nuclear),
        party("B", [BOARD], board),
        ...others(yes, 8),
      ]).verdict;
    expect(vote("YES", "YES", 7)).toBe("CARRIED");
    expect(vote("YES", "YES", 6)).toBe("NOT_CARRIED");
    expect(vote("ABSTAIN", "YES", 180)).toBe("NOT_CARRIED");
    expect(vote("YES", null, 180)).toBe("NOT_CARRIED");
  });

  test("consensus minus one: the State concerned cannot keep it from happening, anybody else can", () => {
    const vote = (other: Voter["choice"]) =>
      decide(PRESETS.SCO_EXPULSION, [party("X", ["State concerned"], "NO"), party("Y", [], other)])
        .arithmetic;
    expect(vote(null)).toBe(
      "0 yes, 1 no, 0 abstentions; 0 objections, State concerned not counted; no decision",
    );
    expect(vote("ABSTAIN")).toBe(
      "0 yes, 1 no, 1 abstention; 0 objections, State concerned not counted; carried",
    );
    expect(vote("NO")).toBe(
      "0 yes, 2 no, 0 abstentions; 1 objection, State concerned not counted; not carried",
    );
  });
});
