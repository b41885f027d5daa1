/** Phrases by the parts, of so many UTF-16 units, that they have. */
export class PartIndex<Phrase extends { text: string }> {
  readonly #length: number;
  readonly #byPart = new Map<string, Phrase[]>();

  /** @param length of the parts; a phrase that is shorter has none */
  constructor(length: number) {
    this.#length = length;
  }

  add(phrase: Phrase): void {
    for (const part of this.#listParts(phrase.text)) {
      const having = this.#byPart.get(part);
      if (having === undefined) this.#byPart.set(part, [phrase]);
      else having.push(phrase);
    }
  }

  /** Those that may have a text inside: all that have its beginning, in the order in which they were added. */
  around(text: string): readonly Phrase[] {
    return this.#byPart.get(text.slice(0, this.#length)) ?? [];
  }

  /** Those that share a part with a text. */
  sharing(text: string): Set<Phrase> {
    const found = new Set<Phrase>();
    for (const part of this.#listParts(text))
      for (const phrase of this.#byPart.get(part) ?? []) found.add(phrase);
    return found;
  }

  #listParts(text: string): Set<string> {
    const parts = new Set<string>();
    for (let at = 0; at + this.#length <= text.length; at += 1)
      parts.add(text.slice(at, at + this.#length));
    return parts;
  }
}
