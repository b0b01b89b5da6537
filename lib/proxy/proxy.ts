import type { RefusalCode } from "#lib/refusal.ts";

/** Most delegations for which one delegation can be allowed to vote. */
export const PROXY_LIMIT_MAX = 300;

/** That one delegation votes for another until this is taken back (as in the EU Council: TFEU, Art. 239). */
export type VoteProxy = {
  readonly id: string;
  /** Whose vote it is. */
  readonly grantorId: string;
  /** Who casts it. */
  readonly holderId: string;
  /** ISO-8601, UTC. */
  readonly givenAt: string;
};

/**
 * Why a delegation cannot give its vote to another, given the proxies that stand; null when it can. Nobody passes on a
 * vote that it holds, so whoever votes for others keeps its own, and nobody votes for more than `limit` others.
 */
export function findProxyFault(
  standing: readonly Pick<VoteProxy, "grantorId" | "holderId">[],
  {
    grantorId,
    holderId,
    limit,
  }: { readonly grantorId: string; readonly holderId: string; readonly limit: number },
): RefusalCode | null {
  if (limit === 0) return "no-proxies";
  if (grantorId === holderId) return "proxy-to-itself";
  if (standing.some((proxy) => proxy.grantorId === grantorId)) return "proxy-given";
  if (standing.some((proxy) => proxy.holderId === grantorId || proxy.grantorId === holderId))
    return "proxy-chain";
  if (standing.filter((proxy) => proxy.holderId === holderId).length >= limit) return "proxies-full";
  return null;
}
