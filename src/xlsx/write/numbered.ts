/** Texts that a file holds once and means by their numbers, in the order in which they are first asked for. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  /** @param first texts that have the first numbers whether they are asked for or not */
  constructor(first: readonly string[] = []) {
    for (const text of first) this.number(text);
  }

  /** The number of a text, from 0. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  texts(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
