import type { Draft, DraftRow } from './draft';
import { draftRow, firstOfEach } from './draft';
import { homeColumns } from './home';
import type { ImportReport } from './report';
import { noteOthers, readRecords } from './source';
import type { SourceTable } from './table';
import { idKey } from './words';

export const raterColumns = homeColumns('Raters_360', {
  'Rater ID': { names: ['rater', 'rater code'], needed: 'row' },
  Name: { names: ['rater name', 'full name'] },
  Email: { names: ['rater email', 'e-mail', 'mail', 'email address'] },
  Group: { names: ['relationship', 'rater group', 'rater type', 'relation'], needed: 'row' },
  Named: {},
  'Baseline invited': { names: ['invited pre', 'invited baseline'] },
  'Baseline responded': { names: ['completed pre', 'completed baseline', 'responded pre'] },
  'Final invited': { names: ['invited post', 'invited final'] },
  'Final responded': { names: ['completed post', 'completed final', 'responded post'] },
  'Months known': {},
});

const NAMED_GROUPS = ['Self', 'Manager'];

/** Reads lists of raters. Self and Manager are named unless the file says otherwise (confidentiality.md, rule 1). */
export function readRaters(sources: readonly SourceTable[], report: ImportReport): Draft {
  const rows: DraftRow[] = [];
  for (const source of sources) {
    const { records, match } = readRecords(raterColumns, source, report);
    noteOthers(source, match.others, report);
    const isNamed = (record: (typeof records)[number]): boolean =>
      NAMED_GROUPS.includes(String(record.values.Group));
    if (!match.at.has('Named') && records.some(isNamed))
      report.note(`${source.file}: Named is set to Yes for Self and Manager; check that they were told so.`);
    for (const record of records)
      rows.push(draftRow(record, record.values, { Named: isNamed(record) ? 'Yes' : 'No' }));
  }
  const raters = firstOfEach(rows, 'Rater ID', report);
  for (const second of raters.filter((row) => row.cells.get('Group') === 'Self').slice(1)) {
    report.problem(
      'warning',
      second,
      'Group',
      'This is a second rater in the group Self; usually only the client rates themselves.',
    );
  }
  return {
    table: 'Raters_360',
    headers: Object.keys(raterColumns),
    key: ['Rater ID'],
    rows: raters,
    existing: 'stays',
  };
}

/** A rater as answers and comments refer to them. */
export interface KnownRater {
  readonly id: string;
  readonly group: string;
}

/** Raters by id, as {@link idKey} compares ids. */
export type Roster = ReadonlyMap<string, KnownRater>;

/** The rater that a row names, or null when a list of raters exists and has no such one: then the row is reported and left out. */
export function rosterRater(roster: Roster, id: string, report: () => void): KnownRater | null | undefined {
  if (roster.size === 0) return undefined;
  const rater = roster.get(idKey(id));
  if (rater) return rater;
  report();
  return null;
}
