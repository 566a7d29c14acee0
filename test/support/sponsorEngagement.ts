import type { DisclosureLevel, SponsorTerms } from '../../src/domain/audience/sponsorPage';
import { isoOfSerial } from '../../src/domain/dates';
import type { CellValue } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Content } from './planOnGrid';

export type Row = Readonly<Record<string, CellValue>>;

/** A snapshot of a workbook with some content. */
export const snapshotOf = (content: Content): WorkbookSnapshot => ({
  stamp: { schemaVersion: 1, model: 'combined', builtWith: '0', builtOn: '2026-01-01' },
  tables: new Map(
    Object.entries(content).map(([name, rows]) => {
      const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return [name, { name, headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) }];
    }),
  ),
  sheets: new Map(),
});

/** The content with other terms, as `SponsorGrid.agree` types them. */
export function underTerms(content: Content, { level, selfFunded, consent360 }: SponsorTerms): Content {
  return {
    ...content,
    Engagement: [
      {
        ...content.Engagement?.[0],
        'Disclosure level': level === null ? null : `${level} as agreed`,
        'Sponsor role': selfFunded ? 'Self-funded' : 'HR',
        'Client consent 360': consent360 ? 'Yes' : 'No',
      },
    ],
  };
}

const levels: readonly (DisclosureLevel | null)[] = [null, 'L0', 'L1', 'L2', 'L3'];

/** Every combination of terms, those with a sponsor first. */
export const allTerms: readonly SponsorTerms[] = [false, true].flatMap((selfFunded) =>
  [true, false].flatMap((consent360) =>
    levels.map((level): SponsorTerms => ({ level, selfFunded, consent360 })),
  ),
);

export const iso = (serial: number): string => isoOfSerial(serial) ?? '';

/**
 * An engagement in which every part of the sponsor's page has something to say.
 *
 * @param now Excel serial of today
 */
export function sponsorEngagement(now: number): Content {
  const goal = (id: string, more: Row = {}): Row => ({
    ...{ 'Goal ID': id, Statement: `Text of ${id}`, Metric: `Measure of ${id}`, Direction: 'Increase' },
    ...{ Baseline: 2.8, Target: 4, 'Baseline date': now - 125, Start: now - 120, Due: now + 60 },
    ...{ Status: 'Active', 'Sponsor visible': 'Yes' },
    ...more,
  });
  const review = (goalId: string, ago: number, value: number | null, more: Row = {}): Row => ({
    ...{ 'Goal ID': goalId, Date: now - ago, 'Current value': value },
    ...more,
  });
  const approved = (text: string): Row => ({ 'Sponsor comment': text, 'Approved for sponsor': 'Yes' });
  const released = (
    release: string,
    competency: string,
    shown: string | null,
    raters: number | null = 10,
  ): Row => ({
    ...{ 'Release ID': release, Competency: competency, Group: 'Others', Shown: shown, Raters: raters },
  });
  return {
    Engagement: [
      {
        ...{ 'Client name': 'Alex Sample', 'Coach name': 'Jordan Coach', 'Sessions contracted': 10 },
        ...{ 'Start date': now - 120, 'Planned end': now + 60, 'Min raters': 3, 'Consent date': now - 90 },
      },
    ],
    Goals: [
      goal('G1', { Statement: `${'Lets others finish before speaking, '.repeat(4)}always.` }),
      goal('G2', { 'Sponsor visible': 'No' }),
      goal('G3', { Status: 'Dropped' }),
      goal('G4', { Direction: 'Decrease', Baseline: 12, Target: 4, Start: null }),
      goal('G5', { Direction: 'Achieve', Baseline: null, Target: null, Milestone: 'The team decides alone' }),
      goal('G6', { Direction: 'Maintain', Low: 3.25, High: 4.5, Due: now - 1 }),
      goal('G7'),
    ],
    Reviews: [
      review('G1', 90, 2.9, approved('An older sentence.')),
      review('G1', 60, 3.2, { 'Sponsor comment': 'Not approved.', 'Approved for sponsor': 'No' }),
      review('G1', 2, 3.5, approved('The same in two rows.')),
      review('G2', 2, 3.1, approved('The same in two rows.')),
      review('G4', 30, 10, approved(`A long one ${'about what comes next '.repeat(12)}.`)),
      review('G4', 20, 13, { 'Previous target': 6 }),
      review('G6', 9, 4.75),
      review('G6', 1, 4),
      review('G7', -3, 3),
    ],
    Pulse: [2, 1, 1, 0, 3, 1, -1, 2].map((Score, index) => ({
      ...{ Date: now - 2, 'Goal ID': index < 6 ? 'G1' : 'G4', Stakeholder: `P${index}`, Score },
    })),
    Actions: ['Done', 'In progress', 'Dropped'].map((Status, index) => ({
      'Action ID': `A${index}`,
      Status,
    })),
    Sessions: [
      { 'Session no': 1, Date: now - 100, Attendance: 'Held' },
      { 'Session no': 2, Date: now + 9 },
    ],
    Releases_360: [
      { 'Release ID': 'Baseline 1', Round: 'Baseline' },
      { 'Release ID': 'Final 1', Round: 'Final' },
      { 'Release ID': 'Final 2', Round: 'Final' },
    ],
    Released_360: [
      ...['Listening', 'Deciding', 'Planning', 'Trust'].map((name) => released('Baseline 1', name, '3.4')),
      released('Baseline 1', 'Coaching', null, null),
      released('Final 1', 'Listening', '4.9'),
      released('Final 2', 'Listening', '4.3'),
      released('Final 2', 'Deciding', '4.5 or above'),
      { ...released('Final 2', 'Deciding', '1.1'), 'Item ID': 'I1' },
      { ...released('Final 2', 'Planning', '1.1'), Group: 'Peer' },
      released('Final 2', 'Planning', '3.3'),
      released('Final 2', 'Trust', '3.9', null),
      released('Final 2', 'Coaching', '3.0'),
    ],
  };
}
