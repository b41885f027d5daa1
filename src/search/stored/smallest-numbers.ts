/** The smallest of many numbers, in the memory of those few: a heap with the largest of them on top. */
export class SmallestNumbers {
  readonly #count: number;
  readonly #heap: number[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  /** The largest of them; none is larger while there are fewer than wanted. */
  get bound(): number {
    return this.#heap.length < this.#count ? Infinity : this.#heap[0]!;
  }

  add(number: number): void {
    const heap = this.#heap;
    if (heap.length < this.#count) {
      heap.push(number);
      this.#rise(heap.length - 1);
    } else if (number < heap[0]!) {
      heap[0] = number;
      this.#sink();
    }
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from, above; at > 0; at = above) {
      above = (at - 1) >> 1;
      if (heap[above]! >= heap[at]!) return;
      [heap[above], heap[at]] = [heap[at]!, heap[above]!];
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      let below = 2 * at + 1;
      if (below >= heap.length) return;
      if (below + 1 < heap.length && heap[below + 1]! > heap[below]!) below += 1;
      if (heap[at]! >= heap[below]!) return;
      [heap[below], heap[at]] = [heap[at]!, heap[below]!];
      at = below;
    }
  }
}
