import type { PresetName } from "./presets.ts";

/** The presets in the order in which they are offered, by the body whose rules they are. */
export const PRESETS_BY_BODY: readonly { readonly body: string; readonly presets: readonly PresetName[] }[] =
  [
    {
      body: "International conferences",
      presets: ["VCLT_CONFERENCE", "SIMPLE_MAJORITY", "ABSOLUTE_MAJORITY", "UNANIMITY"],
    },
    {
      body: "United Nations General Assembly",
      presets: ["UNGA_SIMPLE", "UNGA_IMPORTANT", "UNGA_COMMITTEE", "UNGA_RECONSIDERATION"],
    },
    { body: "United Nations Security Council", presets: ["UNSC_PROCEDURAL", "UNSC_SUBSTANTIVE"] },
    {
      body: "Arms control treaties",
      presets: [
        "NPT_AMENDMENT",
        "ATT_AMENDMENT",
        "CTBT_CONFERENCE",
        "CTBT_COUNCIL",
        "CTBT_INSPECTION",
        "CWC_CONFERENCE",
        "CFE_CONSENSUS",
      ],
    },
    { body: "NATO", presets: ["NATO", "NATO_SILENCE"] },
    { body: "European Union", presets: ["EU_LISBON", "EU_LISBON_REINFORCED", "EU_NICE"] },
    {
      body: "Other regional organisations",
      presets: ["CSCE_MINUS_ONE", "SCO", "SCO_EXPULSION", "ASEAN", "ASEAN_MINUS_X"],
    },
  ];
