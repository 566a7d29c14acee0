import fc from 'fast-check';
import { audit } from '../../../../src/domain/suppression/audit/audit';
import type { Block, Level } from '../../../../src/domain/suppression/audit/block';
import type { Figure } from '../../../../src/domain/suppression/audit/figure';
import { withhold } from '../../../../src/domain/suppression/audit/withhold';
import type { Candidate } from '../../../../src/domain/suppression/audit/withhold';

const exact = (members: readonly number[], level: Level = 'competency'): Figure => ({
  level,
  members,
  shape: { kind: 'exact', decimals: 2 },
});

const single = (...scores: readonly number[]): Block => ({
  scale: { min: 1, max: 5 },
  weights: [1],
  profiles: scores.map((score) => [score]),
  named: scores.map(() => false),
});

const candidate = (use: number, ...shapes: readonly Figure[]): Candidate => ({
  level: shapes[0]?.level ?? 'competency',
  shapes,
  use,
});

describe('withholding', () => {
  it('shows all that gives nobody away', () => {
    const candidates = [candidate(2, exact([0, 1, 2, 3])), candidate(1, exact([0, 1, 2, 3, 4, 5, 6]))];
    expect(withhold(single(3, 4, 2, 4, 3, 5, 2), [], candidates, 3)).toEqual([0, 0]);
  });

  it('gives up the total for the group', () => {
    const candidates = [candidate(2, exact([0, 1, 2, 3, 4])), candidate(1, exact([0, 1, 2, 3, 4, 5, 6]))];
    expect(withhold(single(3, 4, 2, 4, 3, 5, 2), [], candidates, 3)).toEqual([0, 1]);
  });

  it('shows a band before it withholds', () => {
    const band: Figure = {
      level: 'competency',
      members: [0, 1, 2],
      shape: { kind: 'from', edge: 4, decimals: 1 },
    };
    expect(withhold(single(5, 5, 5), [], [candidate(2, exact([0, 1, 2]), band)], 3)).toEqual([1]);
    expect(withhold(single(5, 5, 5), [], [candidate(2, exact([0, 1, 2]))], 3)).toEqual([1]);
  });

  it('withholds a group that left its pool: it would leave the one who stayed behind, about whom it says nothing', () => {
    const pool = exact([0, 1, 2, 3, 4]);
    expect(withhold(single(3, 3, 4, 3, 4), [pool], [candidate(2, exact([1, 2, 3, 4]))], 3)).toEqual([1]);
  });

  it('shows again what was not the reason', () => {
    const items: Block = {
      scale: { min: 1, max: 5 },
      weights: [1, 1],
      profiles: [
        [5, 3],
        [5, 4],
        [5, 2],
      ],
      named: [false, false, false],
    };
    const candidates = [candidate(0, exact([0, 1, 2], 0)), candidate(0, exact([0, 1, 2], 1))];
    expect(withhold(items, [], candidates, 3)).toEqual([1, 0]);
  });
});

describe('what is left', () => {
  const blocks = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }), {
    minLength: 4,
    maxLength: 9,
  });
  const masks = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 511 }), fc.constantFrom<Level>('competency', 0, 1)),
    {
      minLength: 2,
      maxLength: 6,
    },
  );
  const figuresOf = (count: number, drawn: readonly (readonly [number, Level])[]): Figure[] =>
    drawn
      .map(([mask, level]) =>
        exact(
          [...Array(count).keys()].filter((at) => mask & (1 << at)),
          level,
        ),
      )
      .filter(({ members }) => members.length >= 3);

  it('always passes the audit, together with what was shown before', () => {
    fc.assert(
      fc.property(blocks, masks, masks, (profiles, first, second) => {
        const block: Block = {
          scale: { min: 1, max: 5 },
          weights: [1, 1],
          profiles,
          named: profiles.map(() => false),
        };
        const publish = (past: readonly Figure[], drawn: typeof first): Figure[] => {
          const candidates = figuresOf(profiles.length, drawn).map((figure) => candidate(0, figure));
          const chosen = withhold(block, past, candidates, 3);
          return [...past, ...candidates.flatMap(({ shapes }, at) => shapes[chosen[at] ?? 1] ?? [])];
        };
        const before = publish([], first);
        expect(audit(block, before, 3)).toBeNull();
        expect(audit(block, publish(before, second), 3)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
