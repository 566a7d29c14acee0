import { feedbackReport } from '../../../src/domain/feedback/report';
import type { FeedbackReport, ReportRow } from '../../../src/domain/feedback/report';
import { readCsv, readJson, sampleTables } from './tables';

interface Expected {
  readonly wave: string;
  readonly competency: string;
  readonly group: string;
  readonly n_raters: number;
  readonly mean_of_rater_means: number;
}

const { cells } = readJson('sample/sample_expected.json') as { cells: Expected[] };
const rounds = [
  ['pre', 'Baseline'],
  ['post', 'Final'],
] as const;

/** R gives means over all raters with any answer; in this cell the 50 % rule leaves one of them out. */
const leftOut = { wave: 'pre', competency: 'C09', group: 'other', rater: 'R13', item: 'C09-' };

function reportOf(round: string): FeedbackReport {
  const { responses, items } = sampleTables();
  const outcome = feedbackReport(responses, items, round, 3);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function expectedCell(wave: string, competency: string, group: string): { n: number; sum: number } {
  const cell = cells.find((c) => c.wave === wave && c.competency === competency && c.group === group);
  if (!cell) return { n: 0, sum: 0 };
  const full = { n: cell.n_raters, sum: cell.n_raters * cell.mean_of_rater_means };
  const affected =
    wave === leftOut.wave && competency === leftOut.competency && ['other', 'all_others'].includes(group);
  if (!affected) return full;
  const row = readCsv('sample/responses_wide_pre.csv').find((r) => r['rater_id'] === leftOut.rater);
  const answers = Object.entries(row ?? {}).filter(
    ([id, score]) => id.startsWith(leftOut.item) && score !== 'N/O',
  );
  expect(answers).toHaveLength(1);
  return { n: full.n - 1, sum: full.sum - Number(answers[0]?.[1]) };
}

describe.each(rounds)('the sample engagement, round %s', (wave, round) => {
  const report = reportOf(round);
  const compare = (read: (row: ReportRow) => number | null, ...groups: string[]): void => {
    expect(report.rows).toHaveLength(12);
    for (const row of report.rows) {
      const parts = groups.map((group) => expectedCell(wave, row.competency, group));
      const mean =
        parts.reduce((sum, part) => sum + part.sum, 0) / parts.reduce((sum, part) => sum + part.n, 0);
      expect(Math.abs((read(row) ?? NaN) - mean)).toBeLessThan(1e-9);
    }
  };

  it('shows peers, and direct reports and others only together: there are two others', () => {
    expect(report.round).toBe(round);
    expect(report.groups.map((group) => group.label)).toEqual(['Peer', 'Direct report + Other']);
  });

  it('has the means that R computed for self and manager', () => {
    compare((row) => row.self, 'self');
    compare((row) => row.manager, 'manager');
  });

  it('has the means that R computed for peers', () => compare((row) => row.groups[0] ?? null, 'peer'));

  it('has the rater-weighted mean of both groups in the pool', () =>
    compare((row) => row.groups[1] ?? null, 'direct_report', 'other'));

  it('weighs every rater the same in the mean of all others', () =>
    compare((row) => row.others, 'all_others'));

  it('counts the raters behind it', () => {
    for (const row of report.rows) expect(row.n).toBe(expectedCell(wave, row.competency, 'all_others').n);
  });
});

it('leaves out a rater who answered one of three items (R13 in C09 before)', () => {
  const n = reportOf('Baseline').rows.map((row) => row.n);
  // R14 answered no item of C05.
  expect(n).toEqual([13, 13, 13, 13, 12, 13, 13, 13, 12, 13, 13, 13]);
});

it('reads the sample without setting a cell aside', () => {
  expect(reportOf('Final').quality).toMatchObject({
    cells: { outOfScale: 0, notANumber: 0, errorValue: 0 },
    replacedRows: 0,
    namelessRows: 0,
    missingItems: [],
    unlistedGroups: [],
  });
  expect(reportOf('Final').quality.cells.notObserved).toBeGreaterThan(0);
});
