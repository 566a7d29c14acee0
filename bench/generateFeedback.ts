/** Tables of a large 360, as Excel hands them to a custom function. */
export interface GeneratedFeedback {
  readonly responses: unknown[][];
  readonly items: unknown[][];
}

const competencies = 9;
const itemsEach = 5;
const managers = 2;
const anonymousGroups = ['Peer', 'Direct report', 'Stakeholder', 'Other'];

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * At least `answers` answer cells, 8 % of them not observed (half `N/O`, half blank): 45 items in 9 competencies, every seventh
 * item reversed, the items of the last competency weighted; one self-rating, two managers and four anonymous groups.
 */
export function generateFeedback(answers: number): GeneratedFeedback {
  const random = seeded(360);
  const items: unknown[][] = [['Item ID', 'Competency', 'Reverse', 'Weight', 'Scale min', 'Scale max']];
  for (let at = 0; at < competencies * itemsEach; at++)
    items.push([
      `Q${at + 1}`,
      `Competency ${Math.floor(at / itemsEach) + 1}`,
      at % 7 === 0 ? 'Yes' : 'No',
      at < (competencies - 1) * itemsEach ? 1 : (at % 3) + 1,
      1,
      5,
    ]);
  const ids = items.slice(1).map((item) => item[0]);
  const raters = Math.ceil(answers / ids.length);
  const responses: unknown[][] = [['Round', 'Rater ID', 'Group', ...ids]];
  for (let at = 0; at < raters; at++) {
    const group =
      at === 0 ? 'Self' : at <= managers ? 'Manager' : anonymousGroups[at % anonymousGroups.length];
    responses.push([
      'Final',
      `R${at}`,
      group,
      ...ids.map(() => {
        const chance = random();
        return chance < 0.04 ? 'N/O' : chance < 0.08 ? null : 1 + Math.floor(random() * 5);
      }),
    ]);
  }
  return { responses, items };
}
