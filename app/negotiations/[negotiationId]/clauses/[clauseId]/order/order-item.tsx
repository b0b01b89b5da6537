import { Group, Text } from "@mantine/core";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { OvertakenBy } from "#lib/amendment-order/clause-order.ts";
import { sayReason } from "#lib/amendment-order/reason.ts";
import type { OrderOfVoting } from "#lib/amendment-order/server/read-order.ts";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { listWords } from "#lib/list-words.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { ChangeWords } from "../../../_proposals/change-words.tsx";
import { PutProposal } from "../../../_proposals/put-proposal.tsx";
import { SponsorList } from "../../../_proposals/sponsor-list.tsx";
import { MootButton } from "./moot-button.tsx";
import classes from "./order-page.module.css";

/** A proposal in its place: what it would change, why it stands there, and what becomes of it when others are adopted. */
export function OrderItem({
  negotiationId,
  item,
  place,
  open,
  ruleChoices,
  mayConfirm,
}: {
  readonly negotiationId: string;
  readonly item: OrderOfVoting["items"][number];
  readonly place: number;
  /** The vote on it that is open. */
  readonly open: Ballot | null;
  /** From what whoever may put it to the vote now chooses a rule; null: it is not put now, or not by this person. */
  readonly ruleChoices: RuleChoices | null;
  readonly mayConfirm: boolean;
}) {
  const { proposal, changes, reasons, isMoot } = item;
  const { id, symbol, title } = proposal;
  return (
    <li className={classes.item} data-moot={isMoot || undefined}>
      <span className={classes.place} aria-hidden>
        {place}
      </span>
      <div className={classes.body}>
        <TextLink
          href={`/negotiations/${negotiationId}/proposals/${id}`}
          fw={600}
          ff="var(--travaux-serif)"
          fz="lg"
          lh={1.35}
          style={{ overflowWrap: "anywhere" }}
        >
          <span className={classes.symbol}>{symbol}</span> {title}
        </TextLink>
        <SponsorList proposal={proposal} isShort />
        <ul className={classes.changes} aria-label="What it would change here">
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity but their place
            <li key={index}>
              <ChangeWords change={change} />
            </li>
          ))}
        </ul>
        <ul className={classes.reasons} aria-label="Why it stands here">
          {reasons.map((reason) => (
            <li key={reason.kind}>{sayReason(reason)}</li>
          ))}
        </ul>
        <Overtaking item={item} />
        <Group gap="sm">
          {open && (
            <ButtonLink href={`/negotiations/${negotiationId}/ballots/${open.id}`}>Go to the vote</ButtonLink>
          )}
          {ruleChoices && (
            <PutProposal negotiationId={negotiationId} proposal={proposal} ruleChoices={ruleChoices} />
          )}
          {isMoot && mayConfirm && <MootButton negotiationId={negotiationId} proposal={proposal} />}
        </Group>
      </div>
    </li>
  );
}

function Overtaking({ item }: { readonly item: OrderOfVoting["items"][number] }) {
  const { overtakenBy, wouldOvertake, isMoot, isKept } = item;
  const whole = wouldOvertake.filter(({ extent }) => extent === "WHOLLY").map(({ symbol }) => symbol);
  return (
    <>
      {overtakenBy.map((by) => (
        <Text
          key={by.proposalId}
          size="sm"
          className={classes.notice}
          data-moot={by.extent === "WHOLLY" || undefined}
        >
          {sayOvertaken(by, isMoot)}
          {by.extent === "WHOLLY" && isKept && " The chair has ruled that it is put all the same."}
        </Text>
      ))}
      {whole.length > 0 && overtakenBy.length === 0 && (
        <Text size="sm" c="dimmed">
          If it carries, {listWords(whole)} {whole.length === 1 ? "is" : "are"} not put to the vote.
        </Text>
      )}
    </>
  );
}

function sayOvertaken({ symbol, extent, words }: OvertakenBy, isMoot: boolean): string {
  const quoted = listWords(words.map((each) => `“${each.replaceAll("\ufffc", "…")}”`));
  if (extent === "PARTLY")
    return `${symbol} was adopted, which has changed part of what it would change: ${quoted}.`;
  const what = `${symbol} was adopted, which leaves nothing of it: ${quoted}.`;
  return isMoot ? `Not put to the vote. ${what}` : what;
}
