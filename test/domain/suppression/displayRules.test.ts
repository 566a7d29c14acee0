import fc from 'fast-check';
import { liveDisplay } from '../../../src/domain/suppression/displayRules';
import type { GroupCounts, ItemSpan, LiveDisplay } from '../../../src/domain/suppression/displayRules';
import { protects } from '../../../src/domain/suppression/withheld';
import { follows } from './solvable';

/** One round, one competency, whose counts are the same as the most answered item unless given. */
function group(
  items: readonly number[],
  given: Partial<{ named: boolean; counts: number; present: number }> = {},
): GroupCounts {
  const most = Math.max(...items);
  return {
    named: given.named ?? false,
    present: [given.present ?? most],
    competencies: [[given.counts ?? most]],
    items: [items],
  };
}

/** What one competency shows: for each item and then the competency, the pools and the total; `·` is shown. */
function cells(groups: readonly GroupCounts[], minRaters = 3): { pools: string[][]; overall: string[] } {
  const items = groups[0]?.items[0]?.length ?? 0;
  const display = liveDisplay(groups, [{ start: 0, end: items }], 1, minRaters);
  const all = [...(display.items[0] ?? []), ...(display.competencies[0] ?? [])];
  return {
    pools: display.pools.map((_, pool) => all.map((cell) => cell.pools[pool] ?? '·')),
    overall: all.map((cell) => cell.overall ?? '·'),
  };
}

const manager = (items: number): GroupCounts =>
  group(
    Array.from({ length: items }, () => 1),
    { named: true },
  );

describe('items by the counts of their own answers (rule 2)', () => {
  it('withholds an item that too few of a group answered, though the group is shown', () => {
    const { pools } = cells([manager(4), group([5, 5, 2, 1])]);
    expect(pools).toEqual([['·', '·', 'too few', 'too few', '·']]);
  });

  it('has nothing to withhold where nobody answered', () => {
    expect(cells([manager(3), group([5, 0, 5])]).pools).toEqual([['·', 'nobody', '·', '·']]);
  });

  it('keeps an item back that more than three in ten of a group could not say', () => {
    const { pools } = cells([group([10, 7, 6], { present: 10 })]);
    expect(pools).toEqual([['·', '·', 'not observed', '·']]);
  });

  it('keeps a competency back none of whose items a group could see', () => {
    const { pools, overall } = cells([manager(1), group([4], { present: 6 })]);
    expect(pools).toEqual([['not observed', 'not observed']]);
    expect(overall).toEqual(['·', '·']);
  });
});

describe('an item withheld alone (rule 7)', () => {
  it('is joined by the item with the fewest answers, and by the later one of equals', () => {
    const { pools, overall } = cells([manager(5), group([5, 5, 4, 2, 4], { present: 5 })]);
    expect(pools).toEqual([['·', '·', '·', 'too few', 'second item', '·']]);
    expect(overall).toEqual(['·', '·', '·', 'too few', 'remainder', '·']);
  });

  it('takes the mean of the competency with it where there are two items, and so the total of the competency', () => {
    const { pools, overall } = cells([manager(2), group([4, 2]), group([3, 3])]);
    expect(pools).toEqual([
      ['·', 'too few', 'second item'],
      ['·', '·', '·'],
    ]);
    expect(overall).toEqual(['·', 'remainder', 'remainder']);
  });

  it('does not count an item that was kept back for its little worth as a second one', () => {
    const { pools } = cells([manager(3), group([10, 6, 2], { present: 10 })]);
    expect(pools).toEqual([['·', 'second item', 'too few', '·']]);
  });
});

describe('totals of items (rule 4)', () => {
  it('are withheld where they would leave fewer than the minimum', () => {
    // Three of the second group could say, two of the first.
    expect(cells([manager(4), group([5, 5, 2, 2]), group([4, 4, 4, 4])]).overall).toEqual([
      '·',
      '·',
      'remainder',
      'remainder',
      '·',
    ]);
  });

  it('are shown where those who are withheld are enough together', () => {
    const { overall } = cells([manager(4), group([5, 5, 2, 2]), group([4, 4, 2, 2])]);
    expect(overall).toEqual(['·', '·', '·', '·', '·']);
  });

  it('count a group that could not see an item as shown: its figure follows from the mean of the competency', () => {
    const { pools, overall } = cells([
      manager(4),
      group([5, 5, 2, 2]),
      group([10, 10, 6, 10], { present: 10 }),
    ]);
    expect(pools[1]).toEqual(['·', '·', 'not observed', '·', '·']);
    expect(overall[2]).toBe('remainder');
  });

  it('need four raters in all', () => {
    expect(cells([group([3, 3])]).overall).toEqual(['too few', 'too few', 'too few']);
    expect(cells([manager(2), group([3, 3])]).overall).toEqual(['·', '·', '·']);
  });
});

/** Everything that `liveDisplay` takes, at random: items have at most as many answers as the group has raters. */
const cases = fc
  .record({
    spans: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
    rounds: fc.integer({ min: 1, max: 2 }),
    groups: fc.integer({ min: 1, max: 5 }),
    minRaters: fc.integer({ min: 3, max: 5 }),
    skip: fc.constantFrom(0, 0.1, 0.25, 0.5),
  })
  .chain(({ spans, rounds, groups, minRaters, skip }) => {
    const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, size) => sum + size, 0));
    const width = spans.reduce((sum, size) => sum + size, 0);
    const answered = fc.double({ min: 0, max: 1, noNaN: true }).map((chance) => chance >= skip);
    const rater = fc.array(answered, { minLength: width, maxLength: width });
    const round = fc.array(rater, { maxLength: 8 });
    return fc.record({
      minRaters: fc.constant(minRaters),
      rounds: fc.constant(rounds),
      spans: fc.constant(
        spans.map((size, at): ItemSpan => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + size })),
      ),
      groups: fc.array(
        fc.record({
          named: fc.constantFrom(false, false, false, true),
          raters: fc.array(round, { minLength: rounds, maxLength: rounds }),
        }),
        { minLength: groups, maxLength: groups },
      ),
    });
  })
  .map(({ minRaters, rounds, spans, groups }) => ({
    minRaters,
    rounds,
    spans,
    groups: groups.map(({ named, raters }): GroupCounts => {
      const who = raters.map((round) => round.filter((answers) => answers.some(Boolean)));
      return {
        named,
        present: who.map((round) => round.length),
        // CCL's 50 % rule, as in `aggregate.ts`.
        competencies: who.map((round) =>
          spans.map(
            ({ start, end }) =>
              round.filter((answers) => answers.slice(start, end).filter(Boolean).length * 2 >= end - start)
                .length,
          ),
        ),
        items: who.map((round) =>
          Array.from(
            { length: spans.at(-1)?.end ?? 0 },
            (_, item) => round.filter((answers) => answers[item]).length,
          ),
        ),
      };
    }),
  }));

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const countIn = (groups: readonly GroupCounts[], round: number, item: number): number =>
  groups.reduce((sum, group) => sum + (group.items[round]?.[item] ?? 0), 0);

/** The raters of each pool, and all anonymous raters, at an item. */
function countsAt(
  { groups }: Case,
  display: LiveDisplay,
  round: number,
  item: number,
): { pools: number[]; anonymous: number } {
  return {
    pools: display.pools.map(({ members }) =>
      countIn(
        members.flatMap((at) => groups[at] ?? []),
        round,
        item,
      ),
    ),
    anonymous: countIn(
      groups.filter(({ named }) => !named),
      round,
      item,
    ),
  };
}

describe('whatever was answered', () => {
  it('no figure of a pool stands for fewer raters than the minimum, and no total leaves fewer', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const display = liveDisplay(some.groups, some.spans, some.rounds, some.minRaters);
        display.items.forEach((ofRound, round) => {
          ofRound.forEach((cell, item) => {
            const { pools, anonymous } = countsAt(some, display, round, item);
            let left = anonymous;
            pools.forEach((raters, pool) => {
              if (cell.pools[pool] !== null) return;
              expect(raters).toBeGreaterThanOrEqual(some.minRaters);
              left -= raters;
            });
            if (cell.overall === null) expect(left === 0 || left >= some.minRaters).toBe(true);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('no sum of fewer raters than the minimum follows from the figures of a competency and its items', () => {
    let protectedCells = 0;
    fc.assert(
      fc.property(cases, (some) => {
        const display = liveDisplay(some.groups, some.spans, some.rounds, some.minRaters);
        for (let round = 0; round < some.rounds; round++)
          some.spans.forEach((span, competency) => {
            protectedCells += checkCompetency(some, display, round, competency, span);
          });
      }),
      { numRuns: 300 },
    );
    expect(protectedCells).toBeGreaterThan(50);
  });
});

/**
 * The sums of each pool at each item as unknowns, as if everybody had answered everything: then a competency is the sum of its items,
 * and whatever is shown is a known sum of them. Nobody's answers may follow from these.
 */
function checkCompetency(
  some: Case,
  display: LiveDisplay,
  round: number,
  competency: number,
  { start, end }: ItemSpan,
): number {
  const items = Array.from({ length: end - start }, (_, at) => start + at);
  const counts = items.map((item) => countsAt(some, display, round, item));
  // The last one stands for anonymous raters outside of every pool.
  const pools = display.pools.length + 1;
  const raters = counts.map(({ pools: inPools, anonymous }) => [
    ...inPools,
    anonymous - inPools.reduce((a, b) => a + b, 0),
  ]);
  const vector = (has: (pool: number, at: number) => boolean): number[] =>
    items.flatMap((_, at) =>
      Array.from({ length: pools }, (_, pool) => (has(pool, at) && (raters[at]?.[pool] ?? 0) > 0 ? 1 : 0)),
    );
  const whole = display.competencies[round]?.[competency];
  const known: number[][] = [];
  items.forEach((item, at) => {
    const cell = display.items[round]?.[item];
    cell?.pools.forEach((withheld, pool) => {
      if (withheld === null) known.push(vector((p, i) => p === pool && i === at));
    });
    if (cell?.overall === null) known.push(vector((_, i) => i === at));
  });
  whole?.pools.forEach((withheld, pool) => {
    if (withheld === null) known.push(vector((p) => p === pool));
  });
  if (whole?.overall === null) known.push(vector(() => true));

  let checked = 0;
  items.forEach((_, at) => {
    for (let set = 1; set < 2 ** pools; set++) {
      const size = (raters[at] ?? []).reduce((sum, count, pool) => sum + (set & (2 ** pool) ? count : 0), 0);
      if (size === 0 || size >= some.minRaters) continue;
      checked++;
      if (
        follows(
          known,
          vector((pool, i) => i === at && (set & (2 ** pool)) > 0),
        )
      )
        throw new Error(`${size} raters of item ${at}: ${JSON.stringify({ raters, display })}`);
    }
  });
  return checked;
}

it('tells protection from a figure of nobody, or of little worth', () => {
  expect(['too few', 'second item', 'remainder'].every((why) => protects(why as 'too few'))).toBe(true);
  expect([null, 'nobody', 'not observed'].some((why) => protects(why as null))).toBe(false);
});
