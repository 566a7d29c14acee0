import { fewestComments, fewestRaters, mostComments, mostRaters } from '../../domain/suppression/minRaters';
import type { CellValue } from '../../workbook/cell';
import type { Draft } from './draft';
import { draftRow } from './draft';
import { homeColumns } from './home';
import type { Scale } from './items';
import type { CellReader } from './readings';
import { asNumber } from './readings';
import type { ImportReport } from './report';
import type { SourceRecord } from './source';
import { columns, noteOthers, readRecords } from './source';
import type { SourceTable } from './table';

/** A threshold of another tool; below ours, ours counts. */
function threshold(fewest: number, max: number): CellReader {
  const read = asNumber({ min: 0, max, whole: true });
  return (text, traits) => {
    const { value, ...trouble } = read(text, traits);
    if (typeof value !== 'number' || value >= fewest) return { value, ...trouble };
    return {
      value: fewest,
      doubt: `${value} is below ${fewest}, the least that protects raters; ${fewest} is taken`,
    };
  };
}

const home = homeColumns('Engagement', {
  'Engagement ID': { names: [], needed: 'row' },
  'Client name': { names: ['coachee', 'client', 'coachee name'], needed: 'row' },
  'Client code': {},
  'Client role': { names: ['role', 'job title'] },
  Organisation: { names: ['organization', 'company'] },
  'Coach name': { names: ['coach'] },
  'Coach credential': { names: ['credential'] },
  'Sponsor name': { names: ['sponsor'] },
  'Sponsor role': {},
  Programme: { names: ['program'] },
  'Cost centre': { names: ['cost center'] },
  'Start date': { names: ['start'] },
  'Planned end': { names: ['end date', 'end'] },
  'Sessions contracted': { names: ['sessions'] },
  'Session minutes': { names: ['minutes'] },
  Frequency: {},
  Format: {},
  Status: {},
  'Min raters': {
    names: ['anonymity threshold', 'minimum raters'],
    read: threshold(fewestRaters, mostRaters),
  },
  'Min comments': { names: ['minimum comments'], read: threshold(fewestComments, mostComments) },
});

/**
 * Stage model, current stage, disclosure level and consent are no columns here: the first is settled when the workbook is built, and
 * what a sponsor may see is agreed between people, not brought in by a file.
 */
export const engagementColumns = {
  ...home,
  ...columns({
    scaleMin: { header: 'Scale min', names: [], read: asNumber({ whole: true }) },
    scaleMax: { header: 'Scale max', names: [], read: asNumber({ whole: true }) },
  }),
};

export interface EngagementReading {
  readonly draft: Draft;
  /** Id of the engagement; null where no file says. */
  readonly id: string | null;
  readonly scale: Scale | null;
}

/** Reads the engagement: one row in one file. */
export function readEngagement(sources: readonly SourceTable[], report: ImportReport): EngagementReading {
  const all = sources.flatMap((source) => {
    const { records, match } = readRecords(engagementColumns, source, report);
    noteOthers(source, match.others, report);
    return records;
  });
  const [record, ...further] = all;
  for (const other of further) {
    report.problem(
      'error',
      other,
      '',
      'A workbook holds one engagement, and one was read already; this row is left out.',
    );
  }
  const form = { table: 'Engagement', headers: Object.keys(home), key: [], existing: 'stays' } as const;
  if (!record) return { draft: { ...form, rows: [] }, id: null, scale: null };
  const { scaleMin, scaleMax, ...cells } = record.values;
  const rows = [draftRow(record, { ...cells, ...checkedEnd(record, report) })];
  return {
    draft: { ...form, rows },
    id: String(cells['Engagement ID']),
    scale: scaleOf(record, scaleMin, scaleMax, report),
  };
}

type EngagementRecord = SourceRecord<keyof typeof engagementColumns>;

function checkedEnd(record: EngagementRecord, report: ImportReport): { 'Planned end'?: null } {
  const { 'Start date': start, 'Planned end': end } = record.values;
  if (start === null || end === null || end > start) return {};
  report.problem(
    'error',
    record,
    'Planned end',
    'The planned end is not after the start; the cell is left blank.',
  );
  return { 'Planned end': null };
}

function scaleOf(
  record: EngagementRecord,
  min: CellValue,
  max: CellValue,
  report: ImportReport,
): Scale | null {
  if (typeof min !== 'number' || typeof max !== 'number') return null;
  if (min < max) return { min, max };
  report.problem(
    'error',
    record,
    'Scale max',
    `The scale ends at ${max} and begins at ${min}; it is left out.`,
  );
  return null;
}
