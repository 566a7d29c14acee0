import { feedbackMean } from '../../../src/domain/feedback/mean';
import { feedbackReport } from '../../../src/domain/feedback/report';
import type { FeedbackReport } from '../../../src/domain/feedback/report';
import { reportTable } from '../../../src/domain/feedback/reportTable';
import { attackTables, readCsv } from './tables';

function attack(name: string): {
  report: FeedbackReport;
  mean: (competency: string, group: string) => number | string;
} {
  const { responses, items } = attackTables(`feedback/${name}.csv`);
  const outcome = feedbackReport(responses, items, null, 3);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return {
    report: outcome.value,
    mean: (competency, group) => {
      const found = feedbackMean(responses, items, competency, group, null, 3);
      return found.ok ? found.value : found.reason.code;
    },
  };
}

const labels = (report: FeedbackReport): string[] => report.groups.map((group) => group.label);

describe('A1: two direct reports and one other', () => {
  const { report, mean } = attack('A1_below_threshold');

  it('shows them together and under both names', () => {
    expect(labels(report)).toEqual(['Peer', 'Direct report + Other']);
    expect(report.rows.map((row) => row.groups[1])).toEqual([8 / 3, 8 / 3]);
  });

  it('withholds the mean of the peers, and so of all, that would give the item only two peers answered', () => {
    expect(report.rows.map((row) => row.groups[0])).toEqual([4.125, null]);
    expect(report.rows.map((row) => row.others)).toEqual([3.5, null]);
    expect(report.rows[1]?.withheld).toEqual({ pools: ['second item', null], overall: 'remainder' });
  });

  it('gives neither group alone', () => {
    for (const group of ['Direct report', 'Other', 'other', 'direct_report'])
      expect(mean('Listening', group)).toBe('group-pooled');
  });
});

describe('A3: no self-rating, one manager', () => {
  const { report } = attack('A3_single_manager_no_self');

  it('has no self, no gap and no blind spot, and counts only those who answered', () => {
    for (const row of report.rows)
      expect(row).toMatchObject({ self: null, gap: null, quadrant: 'No self-rating', n: 7 });
    expect(report.rows.map((row) => row.manager)).toEqual([2.5, 2]);
    expect(report.rows[0]?.others).toBeCloseTo(4, 12);
    expect(report.rows[1]?.others).toBeCloseTo(26 / 7, 12);
  });

  it('shows no zero anywhere', () => {
    expect(reportTable(report).flat()).not.toContain(0);
  });
});

describe('A4: a peer who observed nothing, a competency nobody observed', () => {
  const { report, mean } = attack('A4_not_observed_and_ties');

  it('counts answers, not rows: two peers with answers are pooled', () => {
    expect(labels(report)).toEqual(['Peer + Direct report']);
    expect(mean('Clarity', 'Peer')).toBe('group-pooled');
  });

  it('has no value for the competency nobody observed', () => {
    expect(reportTable(report)[2]).toEqual(['Empathy', '', '', '', '', '', '', 'Not enough raters', '']);
  });

  it('has the means and gaps of the others', () => {
    const others = report.rows.map((row) => row.others);
    expect(others).toEqual([4, null, expect.closeTo(22 / 7, 12), 4, 4]);
    expect(report.rows.map((row) => row.gap)).toEqual([-1, null, expect.closeTo(13 / 7, 12), 0, -1]);
  });

  it('says strong agreement where all are of one mind', () => {
    expect(report.rows[0]?.agreement).toBe('strong agreement');
  });
});

describe('A6: names that are code', () => {
  const { report, mean } = attack('A6_unicode_and_formula_names');

  it('takes three spellings of peer for one group, and keeps groups nobody foresaw', () => {
    expect(report.presentGroups).toEqual([
      'Self',
      'Manager',
      'Peer',
      'Direct report',
      '=cmd',
      '__proto__',
      'toString',
    ]);
    expect(report.quality.unlistedGroups).toEqual(['=cmd', '__proto__', 'toString']);
  });

  it('keeps competencies called like formulas and object members', () => {
    expect(report.rows.map((row) => row.competency)).toEqual(['=SUM(A1)', 'constructor']);
  });

  it('pools the small groups and leaves nobody out', () => {
    expect(labels(report)).toEqual(['Direct report', 'Peer + =cmd + __proto__ + toString']);
    expect(report.rows[0]?.groups[0]).toBeCloseTo(30 / 11, 12);
    expect(mean('constructor', '__proto__')).toBe('group-pooled');
    expect(report.rows.map((row) => row.n)).toEqual([17, 16]);
  });

  it('shows no name of a rater', () => {
    const shown = reportTable(report).flat().map(String);
    const names = readCsv('feedback/A6_unicode_and_formula_names.csv').map((row) => row['rater_name'] ?? '');
    // These are names of raters too, but stand there as heading, competency and group. Short names are part of other words.
    const words = ['Manager', 'constructor', '__proto__'];
    for (const name of names.filter((text) => text.trim().length > 4 && !words.includes(text)))
      expect(shown.filter((text) => text.includes(name))).toEqual([]);
  });
});
