import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import classes from "./report.module.css";
import type { Item } from "./report-items.tsx";

/** A vote in a report: its arithmetic, the text it was on, and the roll in the order of the call. */
export function ReportVote({ vote }: { readonly vote: Extract<Item, { kind: "vote" }> }) {
  return (
    <>
      <p>
        <strong>
          Vote on {vote.question}: {vote.verdict}
        </strong>
      </p>
      <p>
        {vote.manner && `${vote.manner}. `}
        {vote.rule && `${vote.rule}. `}
        {vote.arithmetic}. {vote.withoutNames}
      </p>
      <p className={classes.facts}>
        Opened: No. {vote.opened.number}, {vote.opened.said}.{" "}
        {vote.revision === null ? "Hash: " : `Text: revision ${vote.revision}, `}
        <code>{vote.textHash}</code>
      </p>
      {vote.roll.length > 0 && <Roll vote={vote} />}
    </>
  );
}

function Roll({ vote }: { readonly vote: Extract<Item, { kind: "vote" }> }) {
  return (
    <Table className={classes.roll} verticalSpacing={4} aria-label={`Roll call on ${vote.question}`}>
      <TableThead>
        <TableTr>
          <TableTh scope="col">Delegation</TableTh>
          {vote.isWeighted && <TableTh scope="col">Weight</TableTh>}
          <TableTh scope="col">Vote</TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {vote.roll.map(({ who, weight, choice }) => (
          <TableTr key={who}>
            <TableTd>{who}</TableTd>
            {vote.isWeighted && <TableTd>{weight}</TableTd>}
            <TableTd>{choice}</TableTd>
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
