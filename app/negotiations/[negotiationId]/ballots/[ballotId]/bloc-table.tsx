import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import type { BlocResult } from "#lib/ballot/by-bloc.ts";

const COLUMNS = [
  ["YES", "Yes"],
  ["NO", "No"],
  ["ABSTAIN", "Abstention"],
  ["NOT_VOTING", "Not voting"],
] as const;

/** How many of each bloc's members voted how. */
export function BlocTable({ rows }: { readonly rows: readonly BlocResult[] }) {
  return (
    <Table maw="46rem" aria-label="Result by bloc">
      <TableThead>
        <TableTr>
          <TableTh scope="col">Bloc</TableTh>
          {COLUMNS.map(([choice, name]) => (
            <TableTh key={choice} scope="col" ta="right">
              {name}
            </TableTh>
          ))}
        </TableTr>
      </TableThead>
      <TableTbody>
        {rows.map(({ bloc, shares }) => (
          <TableTr key={bloc?.id ?? ""}>
            <TableTh scope="row" fw={500}>
              {bloc?.name ?? "In no bloc"}
            </TableTh>
            {COLUMNS.map(([choice]) => (
              <TableTd key={choice} ta="right">
                {shares[choice].delegations}
              </TableTd>
            ))}
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
