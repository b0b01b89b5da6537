/** One exact text: SHA-256 of its canonical JSON, hexadecimal. */
type Text = { readonly textHash: string };

/**
 * Whether a position was taken on other words than the clause has now. The words decide, not the revision: a change
 * that was undone leaves the position standing. A clause whose text is not known yet (null) has not changed.
 */
export function isOnEarlierText(position: Text, current: Text | null): boolean {
  return current !== null && current.textHash !== position.textHash;
}
