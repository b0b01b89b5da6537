/** A text that could be circulated, or why it cannot. */
export interface CirculableText {
  readonly clauseId: string;
  readonly revision: number;
  readonly label: string;
  readonly heading: string;
  readonly isAgreed: boolean;
  /** In a sentence; null: nothing is in the way. */
  readonly obstacle: string | null;
}
