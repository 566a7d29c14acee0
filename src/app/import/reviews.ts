import type { Draft, DraftRow } from './draft';
import { draftRow, lastOfEach } from './draft';
import { homeColumns } from './home';
import type { ImportReport } from './report';
import { noteOthers, readRecords } from './source';
import type { SourceTable } from './table';
import { idKey } from './words';
import { isoOfSerial } from '../../domain/dates';

export const reviewColumns = homeColumns('Reviews', {
  'Review ID': {},
  Date: { names: ['review date'], needed: 'row' },
  Kind: { names: ['review kind'] },
  'Goal ID': { names: [], needed: 'row' },
  'Current value': { names: ['value'], needed: 'file' },
  'GAS level': { names: ['gas'] },
  'Stakeholder mean': {},
  N: {},
  'Self rating': {},
  Confidence: {},
  'What works': {},
  'What to tweak': {},
  Decision: {},
  'Previous target': { names: ['old target'] },
  'Reason for change': { names: [] },
  Note: { names: ['notes', 'comment'] },
  'Sponsor comment': {},
  'Approved for sponsor': {},
});

/**
 * Reads reviews: one row for each date and goal. Rows without a review id are numbered when they meet the workbook's.
 *
 * @param goals goal ids by {@link idKey}, as the list spells them; empty where there is no list of goals
 */
export function readReviews(
  sources: readonly SourceTable[],
  goals: ReadonlyMap<string, string>,
  report: ImportReport,
): Draft {
  const rows: DraftRow[] = [];
  for (const source of sources) {
    const { records, match } = readRecords(reviewColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const id = String(record.values['Goal ID']);
      const goal = goals.size === 0 ? id : goals.get(idKey(id));
      if (goal === undefined) {
        report.problem('error', record, 'Goal ID', `Goal ${id} is in no list of goals; the row is left out.`);
      } else {
        rows.push(draftRow(record, { ...record.values, 'Goal ID': goal }));
      }
    }
  }
  if (rows.length > 0 && goals.size === 0)
    report.note('No list of goals was found: the goals of the reviews are not checked.');
  const key = ['Date', 'Goal ID'];
  const what = ({ cells }: DraftRow): string =>
    `The review of ${String(cells.get('Goal ID'))} on ${isoOfSerial(Number(cells.get('Date'))) ?? ''}`;
  const reviews = lastOfEach(rows, key, what, report);
  return {
    table: 'Reviews',
    headers: Object.keys(reviewColumns),
    key,
    rows: reviews,
    existing: 'stays',
    numbered: { header: 'Review ID', prefix: 'R' },
  };
}
