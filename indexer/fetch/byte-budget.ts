/**
 * What a crawl holds of pages at once, from their first byte until they are read. With what parsing the largest page
 * takes besides, a crawl stays under 400 MB resident: `scripts/dev/bench/bench-hostile.ts` measures it.
 */
export const MAX_BYTES_UNDER_WAY = 8 << 20;

/**
 * The bytes that several may hold in memory together. Who needs more waits until others let go. The one who came
 * first never waits, so that one always ends: what it holds alone may exceed the budget.
 */
export class ByteBudget {
  readonly #limit: number;
  readonly #shares = new Set<ByteShare>();
  #held = 0;
  #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What all hold. */
  get held(): number {
    return this.#held;
  }

  /** Resolves once something is left of the budget. */
  async room(): Promise<void> {
    while (this.#held >= this.#limit) await this.change();
  }

  share(): ByteShare {
    const share = new ByteShare(this);
    this.#shares.add(share);
    return share;
  }

  /** For shares: takes bytes where there is room for them. */
  take(share: ByteShare, bytes: number): boolean {
    const [first] = this.#shares;
    if (share !== first && this.#held + bytes > this.#limit) return false;
    this.#held += bytes;
    return true;
  }

  /** For shares: counts bytes, whether there is room for them or not; gives some back where they are negative. */
  add(bytes: number): void {
    this.#held += bytes;
    if (bytes < 0) this.#wake();
  }

  /** For shares: one lets go. */
  end(share: ByteShare): void {
    this.#shares.delete(share);
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** For shares: resolves when something was given back. */
  change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** What one holds of a budget, until it lets go. */
export class ByteShare {
  readonly #budget: ByteBudget;
  #held = 0;

  constructor(budget: ByteBudget) {
    this.#budget = budget;
  }

  /** Takes bytes if it can be done at once. */
  takeNow(bytes: number): boolean {
    if (!this.#budget.take(this, bytes)) return false;
    this.#held += bytes;
    return true;
  }

  /** Takes bytes as soon as there is room for them. */
  async take(bytes: number): Promise<void> {
    while (!this.takeNow(bytes)) await this.#budget.change();
  }

  /** Holds so many bytes from now on, as they are in memory already. */
  set(bytes: number): void {
    this.#budget.add(bytes - this.#held);
    this.#held = bytes;
  }

  /** Gives everything back; the share is not used any more. */
  end(): void {
    this.set(0);
    this.#budget.end(this);
  }
}
