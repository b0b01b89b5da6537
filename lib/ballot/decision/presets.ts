import type { DecisionRule, MajorityTest, Quorum, Test } from "./rule.ts";

const voting = (is: MajorityTest["is"], of: number, whole: number): MajorityTest => {
  return { kind: "MAJORITY", base: "PRESENT_AND_VOTING", is, fraction: { of, in: whole } };
};
const ofMembers = (is: MajorityTest["is"], of: number, whole: number, by?: string): MajorityTest => {
  const counting = by === undefined ? {} : { by };
  return { kind: "MAJORITY", base: "MEMBERS", is, fraction: { of, in: whole }, ...counting };
};
const CONSENSUS: Test = { kind: "CONSENSUS" };
const PLENARY: Quorum = {
  toOpen: { is: "AT_LEAST", fraction: { of: 1, in: 3 } },
  toDecide: { is: "MORE_THAN", fraction: { of: 1, in: 2 } },
};
const COMMITTEE: Quorum = { ...PLENARY, toOpen: { is: "AT_LEAST", fraction: { of: 1, in: 4 } } };

/** Rules of real conferences and bodies, to be used as they are or copied and changed. */
export const PRESETS = {
  SIMPLE_MAJORITY: {
    name: "Simple majority",
    source: "UN Charter, Art. 18(3); General Assembly rules of procedure 85 and 86",
    test: voting("MORE_THAN", 1, 2),
  },
  UNGA_SIMPLE: {
    name: "General Assembly, plenary: simple majority",
    source: "UN Charter, Art. 18(3); General Assembly rules of procedure 67, 85, 86 and 95",
    test: voting("MORE_THAN", 1, 2),
    quorum: PLENARY,
    tie: { is: "SECOND_VOTE", withinHours: 48 },
  },
  UNGA_IMPORTANT: {
    name: "General Assembly, plenary: important question",
    source: "UN Charter, Art. 18(2); General Assembly rules of procedure 67, 83 and 86",
    test: voting("AT_LEAST", 2, 3),
    quorum: PLENARY,
  },
  UNGA_RECONSIDERATION: {
    name: "General Assembly: reconsideration of what was adopted or rejected",
    source: "General Assembly rules of procedure 81 and 123",
    test: voting("AT_LEAST", 2, 3),
  },
  UNGA_COMMITTEE: {
    name: "General Assembly, committee: simple majority",
    source: "General Assembly rules of procedure 108, 125, 126 and 133",
    test: voting("MORE_THAN", 1, 2),
    quorum: COMMITTEE,
    tie: { is: "REJECTED" },
  },
  UNSC_PROCEDURAL: {
    name: "Security Council: procedural matter",
    source: "UN Charter, Art. 27(2)",
    test: { kind: "NUMBER", least: 9 },
  },
  UNSC_SUBSTANTIVE: {
    name: "Security Council: all other matters",
    source: "UN Charter, Art. 27(3)",
    test: {
      kind: "ALL",
      of: [
        { kind: "NUMBER", least: 9 },
        { kind: "NO_NEGATIVE", group: "permanent members" },
      ],
    },
  },
  VCLT_CONFERENCE: {
    name: "Two thirds of those present and voting",
    source: "Vienna Convention on the Law of Treaties, Art. 9(2)",
    test: voting("AT_LEAST", 2, 3),
  },
  UNANIMITY: {
    name: "Unanimity",
    source: "Vienna Convention on the Law of Treaties, Art. 9(1)",
    test: ofMembers("AT_LEAST", 1, 1),
  },
  ABSOLUTE_MAJORITY: {
    name: "Absolute majority of members",
    source: "Treaty on the Non-Proliferation of Nuclear Weapons, Art. X(2)",
    test: ofMembers("MORE_THAN", 1, 2),
  },
  NATO: {
    name: "NATO: consensus",
    source: "North Atlantic Council: decisions by common accord, without a vote",
    test: CONSENSUS,
  },
  NATO_SILENCE: {
    name: "NATO: silence procedure",
    source:
      "North Atlantic Council: a text stands unless a member breaks the silence in writing before the deadline",
    test: CONSENSUS,
  },
  CFE_CONSENSUS: {
    name: "CFE Treaty: consensus of the Joint Consultative Group",
    source:
      "Treaty on Conventional Armed Forces in Europe, Art. XVI(4); likewise Treaty on Open Skies, Art. X",
    test: CONSENSUS,
  },
  CSCE_MINUS_ONE: {
    name: "CSCE: consensus minus one",
    source: "Prague Document of the CSCE Council, 31 January 1992, para. 16",
    test: { kind: "CONSENSUS", without: "State concerned" },
  },
  EU_NICE: {
    name: "EU Council: qualified majority of the Treaty of Nice",
    source: "Treaty establishing the European Community, Art. 205, as in force from 2007 to 2014 (345 votes)",
    test: {
      kind: "ALL",
      of: [
        { kind: "NUMBER", least: 255, by: "votes" },
        ofMembers("MORE_THAN", 1, 2),
        ofMembers("AT_LEAST", 62, 100, "population"),
      ],
    },
  },
  EU_LISBON: {
    name: "EU Council: qualified majority",
    source: "Treaty on European Union, Art. 16(4)",
    test: {
      kind: "ALL",
      of: [
        ofMembers("AT_LEAST", 55, 100),
        {
          kind: "ANY",
          of: [ofMembers("AT_LEAST", 65, 100, "population"), { kind: "NOT_IN_FAVOUR", most: 3 }],
        },
      ],
    },
  },
  EU_LISBON_REINFORCED: {
    name: "EU Council: qualified majority without a proposal of the Commission",
    source: "Treaty on the Functioning of the European Union, Art. 238(2)",
    test: {
      kind: "ALL",
      of: [
        ofMembers("AT_LEAST", 72, 100),
        {
          kind: "ANY",
          of: [ofMembers("AT_LEAST", 65, 100, "population"), { kind: "NOT_IN_FAVOUR", most: 3 }],
        },
      ],
    },
  },
  CTBT_CONFERENCE: {
    name: "CTBT, Conference of the States Parties: matter of substance",
    source: "Comprehensive Nuclear-Test-Ban Treaty, Art. II(22)",
    test: CONSENSUS,
    otherwise: { afterHours: 24, test: voting("AT_LEAST", 2, 3) },
    quorum: { toDecide: { is: "MORE_THAN", fraction: { of: 1, in: 2 } } },
  },
  CWC_CONFERENCE: {
    name: "CWC, Conference of the States Parties: matter of substance",
    source: "Chemical Weapons Convention, Art. VIII(16) and (18)",
    test: CONSENSUS,
    otherwise: { afterHours: 24, test: voting("AT_LEAST", 2, 3) },
    quorum: { toDecide: { is: "MORE_THAN", fraction: { of: 1, in: 2 } } },
  },
  CTBT_COUNCIL: {
    name: "CTBT, Executive Council: matter of substance",
    source: "Comprehensive Nuclear-Test-Ban Treaty, Art. II(36): two thirds of all its members",
    test: ofMembers("AT_LEAST", 2, 3),
  },
  CTBT_INSPECTION: {
    name: "CTBT, Executive Council: on-site inspection",
    source: "Comprehensive Nuclear-Test-Ban Treaty, Art. IV(46): at least 30 of its 51 members",
    test: { kind: "NUMBER", least: 30 },
  },
  NPT_AMENDMENT: {
    name: "NPT: amendment",
    source: "Treaty on the Non-Proliferation of Nuclear Weapons, Art. VIII(2)",
    test: {
      kind: "ALL",
      of: [
        ofMembers("MORE_THAN", 1, 2),
        { kind: "EVERY", group: "nuclear-weapon States" },
        { kind: "EVERY", group: "members of the IAEA Board of Governors" },
      ],
    },
  },
  ATT_AMENDMENT: {
    name: "ATT: amendment",
    source: "Arms Trade Treaty, Art. 20(3)",
    test: CONSENSUS,
    otherwise: { afterHours: 0, test: voting("AT_LEAST", 3, 4) },
  },
  SCO: {
    name: "SCO: agreement without a vote",
    source: "Charter of the Shanghai Cooperation Organization, Art. 16",
    test: CONSENSUS,
  },
  SCO_EXPULSION: {
    name: "SCO: suspension or expulsion",
    source: "Charter of the Shanghai Cooperation Organization, Arts. 13 and 16: consensus minus one vote",
    test: { kind: "CONSENSUS", without: "State concerned" },
  },
  ASEAN: {
    name: "ASEAN: consultation and consensus",
    source: "ASEAN Charter, Art. 20(1)",
    test: CONSENSUS,
  },
  ASEAN_MINUS_X: {
    name: "ASEAN minus X",
    source: "ASEAN Charter, Art. 21(2): economic commitments, where there is a consensus to do so",
    test: { kind: "CONSENSUS", without: "members not taking part" },
  },
} as const satisfies Record<string, DecisionRule>;

export type PresetName = keyof typeof PRESETS;
