import fc from 'fast-check';
import { feedbackChange } from '../../../src/domain/feedback/change';
import { feedbackDistribution, feedbackTopBox } from '../../../src/domain/feedback/distribution';
import { feedbackAgreement } from '../../../src/domain/feedback/feedbackAgreement';
import { feedbackQuadrant } from '../../../src/domain/feedback/feedbackQuadrant';
import { itemReport } from '../../../src/domain/feedback/itemReport';
import { itemTable } from '../../../src/domain/feedback/itemTable';
import { feedbackGap, feedbackMean } from '../../../src/domain/feedback/mean';
import { feedbackReport } from '../../../src/domain/feedback/report';
import { reportTable } from '../../../src/domain/feedback/reportTable';
import type { Outcome } from '../../../src/domain/outcome';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';

const items: Table = [
  ['Item', 'Competency', 'Min', 'Max', 'Reverse'],
  ['a1', 'A', 1, 5, ''],
  ['a2', 'A', 1, 5, 'Yes'],
  ['a3', 'A', 1, 5, ''],
  ['b1', 'B', 1, 7, ''],
  ['b2', 'B', 1, 7, ''],
  ['c1', 'C', 0, 10, ''],
];
const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const header = ['Round', 'Rater', 'Group', ...ids];
const groups = ['Self', 'Manager', 'Peer', 'Direct report', 'Other'];

interface Rater {
  readonly round: string;
  readonly group: string;
  readonly answers: readonly (number | string)[];
}

const answer = (max: number): fc.Arbitrary<number | string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max }) },
    { weight: 1, arbitrary: fc.constant('NO') },
  );

const rater: fc.Arbitrary<Rater> = fc.record({
  round: fc.constantFrom('Baseline', 'Final', 'Final'),
  group: fc.constantFrom(
    'Self',
    'Manager',
    'Peer',
    'Peer',
    'Peer',
    'Direct report',
    'Direct report',
    'Other',
  ),
  answers: fc.tuple(answer(5), answer(5), answer(5), answer(7), answer(7), answer(7)),
});

const given = fc.record({
  raters: fc.array(rater, { minLength: 1, maxLength: 28 }),
  asked: fc.constantFrom(null, 1, 3, 4, 5),
});

const tableOf = (raters: readonly Rater[], name = (at: number): string => `R${at}`): Table => [
  header,
  ...raters.map(({ round, group, answers }, at) => [round, name(at), group, ...answers]),
];

const rounded = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e9) / 1e9 + 0 : cell)));

/** Both reports as cells, or the reason why there are none. */
function reports(table: Table, asked: number | null): unknown {
  const report = feedbackReport(table, items, null, asked);
  const byItem = itemReport(table, items, null, asked);
  if (!report.ok || !byItem.ok) return [report.ok, byItem.ok];
  return [rounded(reportTable(report.value)), rounded(itemTable(byItem.value))];
}

it('reports depend neither on the order of the rows nor on the names of the raters', () => {
  fc.assert(
    fc.property(given, ({ raters, asked }) => {
      const expected = reports(tableOf(raters), asked);
      const [first = [], ...rows] = tableOf(raters);
      expect(reports([first, ...rows.toReversed()], asked)).toEqual(expected);
      expect(
        reports(
          tableOf(raters, (at) => `Z${(at * 7919) % 1009}`),
          asked,
        ),
      ).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('no function gives what the reports withhold, and all give what they show', () => {
  let withheld = 0;
  fc.assert(
    fc.property(given, ({ raters, asked }) => {
      const table = tableOf(raters);
      const outcome = feedbackReport(table, items, null, asked);
      if (!outcome.ok) return;
      const report = outcome.value;
      const same = (found: Outcome<unknown>, shown: unknown): void => {
        if (shown === null) withheld++;
        expect(found.ok ? found.value : null).toEqual(shown);
      };
      for (const row of report.rows) {
        const mean = (group: string) => feedbackMean(table, items, row.competency, group, null, asked);
        same(mean('Others'), row.others);
        report.groups.forEach(({ label }, at) => same(mean(label), row.groups[at] ?? null));
        const alone = new Set(['Self', 'Manager', ...report.groups.map(({ label }) => label)]);
        for (const group of groups.filter((name) => !alone.has(name))) same(mean(group), null);
        same(feedbackGap(table, items, row.competency, null, asked), row.gap);
        const quadrant = valueOf(
          feedbackQuadrant(table, items, row.competency, { cut: row.scale.max, gap: 0 }, null, asked),
        );
        expect(quadrant === 'Not enough raters').toBe(row.others === null);
        const indices = ['AD', 'rWG', 'rWG(J)', 'r*WG(J)', 'aWG', null];
        if (row.others === null)
          for (const index of indices)
            same(feedbackAgreement(table, items, row.competency, index, null, asked), null);
      }
      for (const row of valueOf(itemReport(table, items, null, asked)).rows) {
        const spread = feedbackDistribution(table, items, row.id, null, asked);
        same(
          spread.ok ? { ok: true, value: spread.value.map(({ answers }) => answers) } : spread,
          row.distribution,
        );
        same(feedbackTopBox(table, items, row.id, null, null, asked), row.topBox);
        if (row.others === null)
          expect([row.n, row.gap, row.rank, row.distribution]).toEqual([null, null, null, null]);
      }
      const change = feedbackChange(table, items, null, null, asked);
      if (!change.ok) return;
      const earlier = valueOf(feedbackReport(table, items, change.value.from, asked));
      change.value.rows.forEach((row, at) => {
        const [from, to] = [earlier.rows[at]?.others ?? null, report.rows[at]?.others ?? null];
        expect([row.from === null, row.to === null]).toEqual([from === null, to === null]);
        if (from === null || to === null)
          expect([row.change, row.low, row.high, row.n]).toEqual([null, null, null, null]);
      });
    }),
    { numRuns: 50 },
  );
  expect(withheld).toBeGreaterThan(200);
});

it('no figure of anonymous raters stands for fewer than the minimum, counted from the answers themselves', () => {
  let figures = 0;
  fc.assert(
    fc.property(given, ({ raters, asked }) => {
      const report = feedbackReport(tableOf(raters), items, null, asked);
      if (!report.ok) return;
      const { round, minRaters, rows } = report.value;
      const inRound = raters.filter(
        (one) => one.round === round && one.answers.some((score) => score !== 'NO'),
      );
      const observed = (members: readonly string[], columns: readonly number[]): number =>
        inRound.filter(
          ({ group, answers }) =>
            members.includes(group) &&
            columns.filter((column) => answers[column] !== 'NO').length * 2 >= columns.length,
        ).length;
      const anonymous = ['Peer', 'Direct report', 'Other'];
      const check = (
        shown: { readonly groups: readonly (number | null)[]; readonly others: number | null },
        columns: readonly number[],
      ): void => {
        let left = observed(anonymous, columns);
        if (shown.others !== null) expect(left === 0 || left >= minRaters).toBe(true);
        report.value.groups.forEach(({ members }, at) => {
          if (shown.groups[at] === null) return;
          figures++;
          expect(observed(members, columns)).toBeGreaterThanOrEqual(minRaters);
          left -= observed(members, columns);
        });
        // Rule 4: what is shown leaves nobody or enough.
        if (shown.others !== null) expect(left === 0 || left >= minRaters).toBe(true);
      };
      rows.forEach((row, at) => check(row, [[0, 1, 2], [3, 4], [5]][at] ?? []));
      valueOf(itemReport(tableOf(raters), items, null, asked)).rows.forEach((row, column) =>
        check(row, [column]),
      );
    }),
    { numRuns: 150 },
  );
  expect(figures).toBeGreaterThan(200);
});

describe('a round in which much is missing', () => {
  const peers = (count: number, ...answers: unknown[]): unknown[][] =>
    Array.from({ length: count }, (_, at) => ['Final', `P${at}`, 'Peer', ...answers]);
  const [first] = [header];

  it('without self says so in every quadrant and has no gap', () => {
    const rows = valueOf(feedbackReport([first, ...peers(5, 3, 3, 3, 3, 3, 3)], items, null, null)).rows;
    expect(rows.map(({ quadrant, gap, manager }) => [quadrant, gap, manager])).toEqual(
      Array.from({ length: 3 }, () => ['No self-rating', null, null]),
    );
  });

  it('with one peer shows self and manager, and nothing of the peer', () => {
    const table = [
      first,
      ['Final', 'S', 'Self', 4, 4, 4, 4, 4, 4],
      ['Final', 'M', 'Manager', 2, 2, 2, 2, 2, 2],
      ...peers(1, 3, 3, 3, 3, 3, 3),
    ];
    const report = valueOf(feedbackReport(table, items, null, null));
    expect(report.groups).toEqual([]);
    for (const row of report.rows)
      expect(row).toMatchObject({
        others: null,
        n: null,
        gap: null,
        agreement: null,
        quadrant: 'Not enough raters',
      });
    for (const row of valueOf(itemReport(table, items, null, null)).rows)
      expect(row).toMatchObject({ others: null, n: null, notObserved: null, rank: null, distribution: null });
    expect(feedbackMean(table, items, 'A', 'Peer', null, null)).toMatchObject({
      reason: { code: 'group-suppressed' },
    });
  });

  it('with nothing observed by anybody has no answers', () => {
    expect(
      feedbackReport([first, ...peers(5, 'NO', 'NO', '', null, 'N/O', 'NO')], items, null, null),
    ).toMatchObject({
      reason: { code: 'no-answers' },
    });
  });
});
