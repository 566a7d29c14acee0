import fc from 'fast-check';
import { audit } from '../../../../src/domain/suppression/audit/audit';
import type { Block, Level } from '../../../../src/domain/suppression/audit/block';
import type { Figure } from '../../../../src/domain/suppression/audit/figure';

const NO = NaN;

/** A block of raters who answered these scores to one item each, or to several. */
const blockOf = (profiles: readonly (readonly number[])[], named: readonly number[] = []): Block => ({
  scale: { min: 1, max: 5 },
  weights: (profiles[0] ?? []).map(() => 1),
  profiles,
  named: profiles.map((_, at) => named.includes(at)),
});

const exact = (members: readonly number[], level: Level = 'competency', decimals = 2): Figure => ({
  level,
  members,
  shape: { kind: 'exact', decimals },
});

const single = (...scores: readonly number[]): Block => blockOf(scores.map((score) => [score]));

describe('the mean of one group', () => {
  it('keeps three raters hidden when each of them, and each two, could have answered otherwise', () => {
    expect(audit(single(4, 3, 5), [exact([0, 1, 2])], 3)).toBeNull();
    expect(audit(single(4, 4, 4), [exact([0, 1, 2])], 3)).toBeNull();
  });

  it('gives away three raters near the end of the scale: two of 5, 5 and 4 answered 9 or 10 together', () => {
    expect(audit(single(5, 5, 4), [exact([0, 1, 2])], 3)).toEqual({ level: 'competency', raters: [0, 1, 2] });
    expect(audit(single(1, 1, 2), [exact([0, 1, 2])], 3)).not.toBeNull();
    expect(audit(single(5, 5, 5, 5), [exact([0, 1, 2, 3])], 3)).not.toBeNull();
  });

  it('gives away two raters to the third one, who knows that he answered 1', () => {
    expect(audit(single(5, 5, 1), [exact([0, 1, 2])], 3)).toEqual({ level: 'competency', raters: [0, 1] });
    // A mean of 3.67 of 4, 4 and 3 tells none of the three enough.
    expect(audit(single(4, 4, 3), [exact([0, 1, 2])], 3)).toBeNull();
  });

  it('leaves a band open that is wide enough', () => {
    const band = (edge: number): Figure => ({
      level: 'competency',
      members: [0, 1, 2],
      shape: { kind: 'from', edge, decimals: 1 },
    });
    expect(audit(single(5, 5, 5), [band(4.5)], 3)).not.toBeNull();
    expect(audit(single(5, 5, 5), [band(4)], 3)).toBeNull();
  });

  it('asks more of five: any four of them must stay open by a scale point', () => {
    expect(audit(single(4, 4, 4, 4, 5), [exact([0, 1, 2, 3, 4])], 5)).toBeNull();
    expect(audit(single(5, 5, 4, 4, 4), [exact([0, 1, 2, 3, 4])], 5)).not.toBeNull();
  });
});

describe('several figures together', () => {
  const groups = single(3, 4, 2, 4, 3, 5, 2);

  it('finds a hidden group of two that the total gives away', () => {
    expect(audit(groups, [exact([0, 1, 2, 3, 4]), exact([0, 1, 2, 3, 4, 5, 6])], 3)).toEqual({
      level: 'competency',
      raters: [5, 6],
    });
  });

  it('finds the late rater behind a second release', () => {
    const first = exact([0, 1, 2, 3]);
    expect(audit(single(3, 4, 2, 4, 1), [first, exact([0, 1, 2, 3, 4])], 3)).toEqual({
      level: 'competency',
      raters: [4],
    });
    expect(audit(single(3, 4, 2, 4, 1, 3, 4), [first, exact([0, 1, 2, 3, 4, 5, 6])], 3)).toBeNull();
  });

  it('finds the equal weight of original groups beside their pool (confidentiality rule 5)', () => {
    // Two figures over overlapping groups solve for the two that only one of them holds.
    const raters = single(3, 4, 2, 4, 2, 2, 3, 5, 4);
    expect(audit(raters, [exact([0, 1, 2, 3]), exact([0, 1, 2, 3, 4, 5, 6])], 3)).toBeNull();
    expect(
      audit(raters, [exact([0, 1, 2, 3]), exact([0, 1, 2, 3, 4, 5, 6]), exact([4, 5, 6, 7, 8])], 3),
    ).toEqual({
      level: 'competency',
      raters: [7, 8],
    });
  });

  it('finds the one item that is left when the competency and all other items are shown (rule 7)', () => {
    const raters = blockOf([
      [NO, 3],
      [2, 4],
      [NO, 5],
      [5, 2],
    ]);
    expect(audit(raters, [exact([0, 1, 2, 3], 1)], 3)).toBeNull();
    expect(audit(raters, [exact([0, 1, 2, 3]), exact([0, 1, 2, 3], 1)], 3)).not.toBeNull();
  });
});

describe('who is not protected', () => {
  it('takes a manager for known, and does not let him be changed to hide others', () => {
    const withManager = blockOf([[2], [5], [5], [4]], [0]);
    expect(audit(withManager, [exact([0, 1, 2, 3])], 3)).not.toBeNull();
    expect(audit(blockOf([[2]], [0]), [exact([0])], 3)).toBeNull();
  });

  it('has nothing against showing nothing', () => {
    expect(audit(single(5, 5), [], 3)).toBeNull();
  });
});

/** All ways in which raters can answer one item on 1 to 5. */
function* answersOf(count: number): Generator<readonly number[]> {
  if (count === 0) yield [];
  else
    for (const rest of answersOf(count - 1)) for (let score = 1; score <= 5; score++) yield [...rest, score];
}

const meanOf = (scores: readonly number[], members: readonly number[], decimals: number): string => {
  const sum = members.reduce((total, at) => total + (scores[at] ?? 0), 0);
  return (Math.round((sum / members.length + 1e-9) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
};

/** The narrowest range of the mean of any `sizes` raters over every answer sheet that reads the same; brute force. */
function narrowest(
  scores: readonly number[],
  figures: readonly Figure[],
  decimals: number,
  most: number,
  insider?: number,
): number {
  const reads = (sheet: readonly number[]): string =>
    figures.map(({ members }) => meanOf(sheet, members, decimals)).join();
  const truth = reads(scores);
  const same = [...answersOf(scores.length)].filter(
    (sheet) => reads(sheet) === truth && (insider === undefined || sheet[insider] === scores[insider]),
  );
  let least = Infinity;
  for (let set = 1; set < 2 ** scores.length; set++) {
    const raters = scores.flatMap((_, at) => (set & (1 << at) ? [at] : []));
    if (raters.length > most || (insider !== undefined && raters.includes(insider))) continue;
    const means = same.map((sheet) => raters.reduce((sum, at) => sum + (sheet[at] ?? 0), 0) / raters.length);
    least = Math.min(least, Math.max(...means) - Math.min(...means));
  }
  return least;
}

describe('against every possible answer sheet', () => {
  const score = fc.integer({ min: 1, max: 5 });
  const sheets = fc.array(score, { minLength: 3, maxLength: 5 });
  const parts = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 });

  it('never passes figures that pin a set of fewer than three raters, for an outsider or an insider', () => {
    let passed = 0;
    fc.assert(
      fc.property(sheets, parts, fc.constantFrom(1, 2), (scores, masks, decimals) => {
        const figures = masks
          .map((mask) => scores.flatMap((_, at) => (mask & (1 << at) ? [at] : [])))
          .filter((members) => members.length > 0)
          .map((members) => exact(members, 'competency', decimals));
        if (audit(single(...scores), figures, 3)) return;
        passed++;
        expect(narrowest(scores, figures, decimals, 2)).toBeGreaterThanOrEqual(1 - 1e-9);
        for (const insider of scores.keys()) {
          if (!figures.some(({ members }) => members.includes(insider))) continue;
          expect(narrowest(scores, figures, decimals, 1, insider)).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }),
      { numRuns: 150 },
    );
    expect(passed).toBeGreaterThan(10);
  });

  it('passes every mean of a single group that pins nobody', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(1, 2), (scores, decimals) => {
        const figures = [exact([...scores.keys()], 'competency', decimals)];
        const open =
          narrowest(scores, figures, decimals, 2) >= 1 - 1e-9 &&
          [...scores.keys()].every((insider) => narrowest(scores, figures, decimals, 1, insider) >= 1 - 1e-9);
        expect(audit(single(...scores), figures, 3) === null).toBe(open);
      }),
      { numRuns: 60 },
    );
  });
});
