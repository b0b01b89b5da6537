import fc from "fast-check";
import { type TallyInput, VOTE_CHOICES } from "../tally.ts";
import { VOTING_RULE_NAMES } from "../voting-rule.ts";

/** A ballot of 1 to 40 delegations with weights, some of which voted. */
export const ballots: fc.Arbitrary<TallyInput> = fc
  .record({
    rule: fc.constantFrom(...VOTING_RULE_NAMES),
    delegations: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 1000 }),
        choice: fc.option(fc.constantFrom(...VOTE_CHOICES)),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ rule, delegations }) => ({
    rule,
    weighted: true,
    electors: delegations.map(({ weight }, i) => ({ delegationId: `d${i}`, weight })),
    votes: delegations.flatMap(({ choice }, i) => (choice ? [{ delegationId: `d${i}`, choice }] : [])),
  }));
