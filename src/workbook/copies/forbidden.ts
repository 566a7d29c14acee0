/** Something that must not be in a copy. */
export interface Forbidden {
  /** What it is, for people: `Sessions, row 5, Insights`. */
  readonly what: string;
  /** Numbers in a row stand for the answers of one person: each alone says nothing. */
  readonly value: string | number | readonly number[];
}
