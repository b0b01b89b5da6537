/** Lets so much through a second after a first burst. Time is given, in milliseconds. */
export class TokenBucket {
  private readonly perSecond: number;
  private readonly burst: number;
  private left: number;
  private at: number;

  constructor(options: { readonly perSecond: number; readonly burst: number; readonly now: number }) {
    this.perSecond = options.perSecond;
    this.burst = options.burst;
    this.left = options.burst;
    this.at = options.now;
  }

  /** Takes the amount whatever is left, and returns after how many milliseconds the debt is paid: 0 if there is none. */
  take(amount: number, now: number): number {
    this.refill(now);
    this.left -= amount;
    return this.left >= 0 ? 0 : Math.ceil((-this.left / this.perSecond) * 1_000);
  }

  /** Takes one if there is one. */
  takeIfLeft(now: number): boolean {
    this.refill(now);
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  private refill(now: number): void {
    this.left = Math.min(this.burst, this.left + ((now - this.at) / 1_000) * this.perSecond);
    this.at = now;
  }
}
