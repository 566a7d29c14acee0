import fc from 'fast-check';
import { displayedGroups } from '../../../src/domain/suppression/displayedGroups';
import type { CountedGroup, Display } from '../../../src/domain/suppression/displayedGroups';

const order = ['Manager', 'Skip-level', 'Peer', 'Direct report', 'Stakeholder', 'Other'];

/** Counts by group name; one number for a single cell, several for several. */
type Counts = Readonly<Record<string, number | readonly number[]>>;

function display(counts: Counts, minRaters = 3): { result: Display; names: string[] } {
  const names = order.filter((name) => name in counts);
  const groups = names.map((name): CountedGroup => {
    const count = counts[name] ?? 0;
    return { named: name === 'Manager', raters: typeof count === 'number' ? [count] : count };
  });
  return { result: displayedGroups(groups, groups[0]?.raters.length ?? 0, minRaters), names };
}

/** What the report shows, as `Peer 4`, for the first cell. */
function shown(counts: Counts, minRaters?: number): string[] {
  const { result, names } = display(counts, minRaters);
  return result.groups.map(
    (group) =>
      `${group.members.map((member) => names[member]).join('+')} ${group.shown[0] ? group.raters[0] : '–'}`,
  );
}

const overallShown = (counts: Counts, minRaters?: number): boolean =>
  display(counts, minRaters).result.overall[0] ?? false;

describe('small groups are pooled (rule 3)', () => {
  it.each([
    [{ Peer: 4, 'Direct report': 3, Other: 2 }, ['Peer 4', 'Direct report+Other 5']],
    [{ Peer: 4, 'Direct report': 5, Other: 1 }, ['Direct report 5', 'Peer+Other 5']],
    [{ Peer: 2, 'Direct report': 1 }, ['Peer+Direct report 3']],
    [{ Peer: 5, 'Direct report': 2 }, ['Peer+Direct report 7']],
    [{ Peer: 2 }, []],
  ])('%j is shown as %j', (counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('lets the later group join the pool when two are equally small', () => {
    expect(shown({ 'Skip-level': 1, Peer: 4, 'Direct report': 4, Stakeholder: 6 })).toEqual([
      'Peer 4',
      'Stakeholder 6',
      'Skip-level+Direct report 5',
    ]);
  });

  it('never pools managers, however few', () => {
    expect(shown({ Manager: 1, Peer: 4, Other: 3 })).toEqual(['Peer 4', 'Other 3']);
  });

  it('pools up to a higher minimum when one is set', () => {
    expect(shown({ Peer: 4, 'Direct report': 6, Other: 1 }, 5)).toEqual(['Direct report 6', 'Peer+Other 5']);
  });
});

describe('the total', () => {
  it('needs four raters in all', () => {
    expect(overallShown({ Peer: 3 })).toBe(false);
    expect(overallShown({ Manager: 1, Peer: 3 })).toBe(true);
  });

  it('is not shown when managers could be subtracted to leave fewer than three others', () => {
    expect(overallShown({ Manager: 3, Peer: 2 })).toBe(false);
    expect(overallShown({ Manager: 4 })).toBe(true);
  });
});

describe('several competencies and rounds (rule 6)', () => {
  it('pools a group everywhere when it falls short in one cell', () => {
    const { result } = display({ Peer: [5, 5], 'Direct report': [4, 2], Other: [3, 3] });
    expect(result.groups.map((group) => group.members)).toEqual([[0], [1, 2]]);
    expect(result.groups.map((group) => group.raters)).toEqual([
      [5, 5],
      [7, 5],
    ]);
  });

  it('shows nothing in a cell where all together fall short, and keeps the groups of the others', () => {
    const { result } = display({ Peer: [4, 1], Other: [3, 1] });
    expect(result.groups.map((group) => group.shown)).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(result.overall).toEqual([true, false]);
  });

  it('adds the group that has raters where the pool falls short', () => {
    const { result } = display({ Peer: [3, 0], 'Direct report': [6, 6], Other: [2, 2] });
    // Peers alone bring the first cell to five, but nobody to the second one.
    expect(result.groups.map((group) => group.members)).toEqual([[0, 1, 2]]);
  });

  it('leaves out groups that are shown nowhere', () => {
    const { result } = display({ Peer: [4, 0], Other: [0, 2] });
    expect(result.groups.map((group) => group.members)).toEqual([[0]]);
  });
});

/**
 * What an onlooker can work out: shown figures can be subtracted from the shown total in any combination, the managers by name
 * too. Gives the sizes of all sets of anonymous raters that come out, cell by cell.
 */
function* derivableSets(groups: readonly CountedGroup[], result: Display, cell: number): Generator<number> {
  const parts = result.groups.filter((group) => group.shown[cell]).map((group) => group.raters[cell] ?? 0);
  yield* parts;
  if (!result.overall[cell]) return;
  const anonymous = groups.reduce((sum, group) => sum + (group.named ? 0 : (group.raters[cell] ?? 0)), 0);
  for (let subset = 0; subset < 2 ** parts.length; subset++)
    yield parts.reduce((rest, size, part) => (subset & (2 ** part) ? rest - size : rest), anonymous);
}

describe('nothing small can be subtracted out (rule 4)', () => {
  it('holds for all 1,296 combinations of four groups with nought to five raters', () => {
    let combinations = 0;
    let pooled = 0;
    for (let code = 0; code < 6 ** 4; code++) {
      const groups = [0, 1, 2, 3].map((place): CountedGroup => ({
        named: false,
        raters: [Math.floor(code / 6 ** place) % 6],
      }));
      const result = displayedGroups(groups, 1, 3);
      const sizes = [...derivableSets(groups, result, 0)];
      expect(sizes.filter((size) => size > 0 && size < 3)).toEqual([]);
      combinations++;
      if (result.groups.some((group) => group.members.length > 1)) pooled++;
    }
    expect(combinations).toBe(1296);
    expect(pooled).toBeGreaterThan(500);
  });

  it('holds in every cell of any competencies and rounds, for any minimum', () => {
    const someGroups = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([groups, cells]) =>
        fc.array(
          fc.record({
            named: fc.boolean(),
            raters: fc.array(fc.nat({ max: 7 }), { minLength: cells, maxLength: cells }),
          }),
          { minLength: groups, maxLength: groups },
        ),
      );
    fc.assert(
      fc.property(someGroups, fc.integer({ min: 3, max: 5 }), (groups, minRaters) => {
        const cells = groups[0]?.raters.length ?? 0;
        const result = displayedGroups(groups, cells, minRaters);
        for (let cell = 0; cell < cells; cell++)
          for (const size of derivableSets(groups, result, cell))
            expect(size === 0 || size >= minRaters).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts every anonymous rater of a shown total in exactly one displayed group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const groups = counts.map((count): CountedGroup => ({ named: false, raters: [count] }));
        const result = displayedGroups(groups, 1, 3);
        const inGroups = result.groups.reduce((sum, group) => sum + (group.raters[0] ?? 0), 0);
        const all = counts.reduce((sum, count) => sum + count, 0);
        expect(inGroups).toBe(all >= 3 ? all : 0);
      }),
    );
  });
});
