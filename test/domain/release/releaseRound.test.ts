import fc from 'fast-check';
import type { Release } from '../../../src/domain/release/release';
import { releaseRound } from '../../../src/domain/release/releaseRound';
import type { ReleaseWish } from '../../../src/domain/release/releaseRound';
import type { Table } from '../../../src/domain/table';
import { attackTables, demoItems, demoResponses, sampleTables } from '../feedback/tables';

const wish: ReleaseWish = { round: 'Baseline', minRaters: 3, decimals: 1, releasedOn: '2026-01-05' };

function released(
  responses: Table,
  items: Table,
  over: Partial<ReleaseWish> = {},
  earlier: readonly Release[] = [],
): Release {
  const outcome = releaseRound(responses, items, { ...wish, ...over }, earlier);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const codeOf = (...args: Parameters<typeof releaseRound>): string => {
  const outcome = releaseRound(...args);
  return outcome.ok ? 'released' : outcome.reason.code;
};

/** Texts of a release by group, of one competency or item. */
const textsOf = (
  { cells }: Release,
  competency: string,
  item: string | null = null,
): Record<string, string> =>
  Object.fromEntries(
    cells
      .filter((cell) => cell.competency === competency && cell.item === item)
      .map(({ group, text }) => [group, text]),
  );

const without = (table: Table, ...raters: readonly string[]): Table =>
  table.filter((row) => !raters.includes(String(row[1])));

describe('the first release of a round', () => {
  it('publishes the demo of feedback-360.md 4.1 to one decimal, the small groups pooled', () => {
    expect(textsOf(released(demoResponses, demoItems), 'Delegation')).toEqual({
      Self: '4.3',
      Manager: '3.3',
      Peer: '3.3',
      'Direct report + Other': '3.1',
      Others: '3.2',
    });
  });

  it('says what it is: its id, day, minimum, and who had answered', () => {
    const release = released(demoResponses, demoItems);
    expect(release).toMatchObject({
      id: 'Baseline 1',
      round: 'Baseline',
      releasedOn: '2026-01-05',
      minRaters: 3,
      decimals: 1,
    });
    expect(release.raters.map(({ id }) => id)).toEqual('d1 d2 d3 m1 o1 o2 p1 p2 p3 p4 s1'.split(' '));
  });

  it('is the same whatever the order of the rows', () => {
    const [header = [], ...rows] = demoResponses;
    expect(released([header, ...[...rows].reverse()], demoItems)).toEqual(released(demoResponses, demoItems));
  });

  it('publishes every competency of the sample for every group and for all', () => {
    const { responses, items } = sampleTables();
    const cells = released(responses, items).cells.filter(({ item }) => item === null);
    expect(cells.filter(({ text }) => text === '')).toEqual([]);
    expect(cells).toHaveLength(12 * 5);
  });

  it('says why a figure of attack set A1 is not shown', () => {
    const { responses, items } = attackTables('feedback/A1_below_threshold.csv');
    const release = released(responses, items, { round: 'post' });
    expect(textsOf(release, 'Listening')).toMatchObject({ Peer: '4.1', Others: '3.5' });
    expect(textsOf(release, 'Delegating')).toMatchObject({ Peer: '', Others: '' });
    expect(
      release.cells.filter(({ text }) => text === '').map(({ item, group, note }) => [item, group, note]),
    ).toEqual([
      [null, 'Peer', expect.stringMatching(/^Withheld/)],
      [null, 'Others', expect.stringMatching(/^Withheld/)],
      ['Delegating|I3', 'Peer', 'Fewer than 3 answers.'],
      ['Delegating|I3', 'Others', expect.stringMatching(/^Withheld/)],
    ]);
  });

  it('shows a band where a mean near the end of the scale would give away the raters', () => {
    const peers = ['P1', 'P2', 'P3'].map((id) => ['Baseline', id, 'Peer', 5, 5, 5]);
    const responses: Table = [demoResponses[0] ?? [], ['Baseline', 'M1', 'Manager', 3, 3, 4], ...peers];
    const release = released(responses, demoItems);
    expect(textsOf(release, 'Delegation')).toMatchObject({
      Manager: '3.3',
      Peer: '4.3 or above',
      Others: '',
    });
    const [peer] = release.cells.filter(({ group, item }) => group === 'Peer' && item === null);
    expect(peer).toMatchObject({ raters: 3, note: expect.stringMatching(/^Shown as a band/) as string });
  });

  it.each([
    ['one peer', ['S1', 'M1', 'P1']],
    ['two peers and no self', ['M1', 'P1', 'P2']],
    ['nobody but the manager and self', ['S1', 'M1']],
  ])('refuses %s, for there is nothing to show', (_what, raters) => {
    const table = [demoResponses[0] ?? [], ...demoResponses.filter((row) => raters.includes(String(row[1])))];
    expect(codeOf(table, demoItems, wish, [])).toBe('release-nothing-to-show');
  });

  it('refuses a round without answers', () => {
    expect(codeOf(demoResponses, demoItems, { ...wish, round: 'Final' }, [])).toBe('round-unknown');
  });

  it('never takes less than three raters', () => {
    expect(released(demoResponses, demoItems, { minRaters: 1 }).minRaters).toBe(3);
  });
});

describe('a round that is out', () => {
  const early = without(demoResponses, 'P4');
  const first = released(early, demoItems);

  it('holds its values when one rater answers late, and says when it can be released again', () => {
    const outcome = releaseRound(demoResponses, demoItems, wish, [first]);
    expect(outcome).toMatchObject({
      ok: false,
      reason: {
        code: 'release-holds',
        what: '1 rater answered after Baseline 1. The release keeps its values.',
        next: expect.stringContaining('once 3 or more have answered') as string,
      },
    });
  });

  it('is not released twice with the same answers', () => {
    expect(codeOf(early, demoItems, wish, [first])).toBe('release-unchanged');
  });

  it('holds when somebody has changed an answer, moved to another group, or left', () => {
    const changed = early.map((row) => (row[1] === 'P1' ? [...row.slice(0, 3), 5, 3, 4] : row));
    const moved = early.map((row) => (row[1] === 'O1' ? [row[0], row[1], 'Peer', ...row.slice(3)] : row));
    for (const table of [changed, moved, without(early, 'D1')])
      expect(codeOf(table, demoItems, wish, [first])).toBe('release-answers-changed');
  });

  it('keeps the promise of the first release when the minimum is lowered', () => {
    const strict = released(demoResponses, demoItems, { minRaters: 4 });
    const { responses, items } = { responses: demoResponses, items: demoItems };
    const late = [...responses, ...['P5', 'P6', 'P7', 'P8'].map((id) => ['Baseline', id, 'Peer', 3, 4, 2])];
    expect(released(late, items, { minRaters: 3 }, [strict]).minRaters).toBe(4);
  });

  it('is released again when enough have answered since: groups with enough new raters change, the others hold', () => {
    const late = [
      ...demoResponses,
      ['Baseline', 'P5', 'Peer', 2, 3, 2],
      ['Baseline', 'P6', 'Peer', 4, 3, 3],
      ['Baseline', 'O3', 'Other', 1, 2, 2],
    ];
    const second = released(late, demoItems, {}, [first]);
    const [peer, pool] = ['Peer', 'Direct report + Other'].map((group) =>
      second.cells.find((cell) => cell.group === group && cell.item === null),
    );
    expect(peer).toMatchObject({ raters: 6, since: 'Baseline 2' });
    expect(pool).toMatchObject({
      text: textsOf(first, 'Delegation')['Direct report + Other'],
      raters: 5,
      since: 'Baseline 1',
      note: expect.stringContaining('Kept from Baseline 1') as string,
    });
  });

  it('lets a late manager in: he is shown by name', () => {
    const withoutManager = without(demoResponses, 'M1');
    const before = released(withoutManager, demoItems);
    expect(textsOf(released(demoResponses, demoItems, {}, [before]), 'Delegation')).toMatchObject({
      Manager: '3.3',
      Peer: '3.3',
    });
  });

  it('looks at its own round alone', () => {
    const final = demoResponses.map((row) => (row[0] === 'Baseline' ? ['Final', ...row.slice(1)] : row));
    const both = [...early, ...final.slice(1)];
    expect(released(both, demoItems, { round: 'Final' }, [first]).id).toBe('Final 1');
  });
});

describe('what a late rater can find out', () => {
  it('is nothing new: whoever comes late, every figure that changes has three or more new raters behind it', () => {
    const score = fc.integer({ min: 1, max: 5 });
    const late = fc.array(
      fc.tuple(fc.constantFrom('Peer', 'Direct', 'Other', 'Stakeholder'), score, score, score),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    const first = released(demoResponses, demoItems);
    fc.assert(
      fc.property(late, (newcomers) => {
        const rows = newcomers.map(([group, ...scores], at) => ['Baseline', `L${at}`, group, ...scores]);
        const outcome = releaseRound([...demoResponses, ...rows], demoItems, wish, [first]);
        if (!outcome.ok) {
          expect(outcome.reason.code).toBe('release-holds');
          expect(newcomers.length).toBeLessThan(3);
          return;
        }
        const then = new Set(first.raters.map(({ id }) => id));
        for (const cell of outcome.value.cells) {
          if (cell.text === '' || cell.since === first.id) continue;
          const gained = outcome.value.raters.filter(
            ({ id, group }) => !then.has(id) && cell.members.includes(group),
          );
          expect([0, 1, 2].includes(gained.length) && gained.length > 0).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
