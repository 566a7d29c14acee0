/** Numbers the different texts of a column in the order they are met, and puts them in their own order at the end. */
export class Labels {
  private readonly texts: string[] = [];
  private readonly positions = new Map<string, number>();
  /** Texts as they stand in the cells: most rows repeat one of a few, and need not be folded again. */
  private readonly known = new Map<string, number>();

  /** @param key What makes two texts the same. */
  constructor(private readonly key: (text: string) => string) {}

  position(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const key = this.key(text);
    const position = this.positions.get(key) ?? this.texts.push(text) - 1;
    this.positions.set(key, position);
    this.known.set(text, position);
    return position;
  }

  /** The labels in order, and the rows with each position changed to the place of its label. */
  sorted(
    rows: Uint32Array,
    label: (text: string) => string,
    compare: (a: string, b: string) => number,
  ): { readonly labels: readonly string[]; readonly rows: Uint32Array } {
    const met = this.texts.map((text, position) => ({ label: label(text), position }));
    met.sort((a, b) => compare(a.label, b.label));
    const places = new Uint32Array(met.length);
    met.forEach(({ position }, place) => (places[position] = place));
    return {
      labels: met.map((entry) => entry.label),
      rows: rows.map((position) => places[position] ?? 0),
    };
  }
}
