import { Badge } from "@mantine/core";
import { MECHANISM_STATUS_NAMES, type MechanismStatus } from "#lib/mechanism/mechanism.ts";

const COLOURS: Readonly<Record<MechanismStatus, string>> = {
  PROPOSED: "gray",
  AGREED: "ink",
  IN_FORCE: "teal",
  WITHDRAWN: "gray",
};

/** How far a mechanism has come. */
export function MechanismStatusBadge({ status }: { readonly status: MechanismStatus }) {
  return (
    <Badge
      variant={status === "WITHDRAWN" ? "outline" : "light"}
      color={COLOURS[status]}
      radius="sm"
      tt="none"
      style={{ flexShrink: 0 }}
    >
      {MECHANISM_STATUS_NAMES[status]}
    </Badge>
  );
}
