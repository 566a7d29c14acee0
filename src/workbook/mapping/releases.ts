import { isoOfSerial, serialOfIso } from '../../domain/dates';
import type { Release, ReleasedCell } from '../../domain/release/release';
import type { CellValue } from '../cell';
import type { TableWrite } from '../port';
import type { TableRows } from '../snapshot';
import { records } from './records';
import type { RowRecord } from './records';

const LOG = 'Releases_360';
const FIGURES = 'Released_360';
const RATERS = 'Released_raters';
export const RELEASED_COMMENTS = 'Released_comments';

/** Tables that a release is kept in. */
export const releaseTables = [LOG, FIGURES, RATERS, RELEASED_COMMENTS] as const;

const logHeaders = ['Release ID', 'Round', 'Released on', 'Min raters', 'Decimals', 'Raters'] as const;
const figureHeaders = [
  'Release ID',
  'Competency',
  'Item ID',
  'Group',
  'Made of',
  'Raters',
  'Shown',
  'Note',
  'Since',
] as const;
const raterHeaders = ['Release ID', 'Rater ID', 'Group', 'Fingerprint'] as const;

/** Parts the groups of a pool. Group names come from a list or a survey; a line break is in none of them. */
const between = '\n';

/** Rows to append for a new release. */
export function releaseWrites(release: Release): readonly TableWrite[] {
  const { id } = release;
  const append = (
    table: string,
    headers: readonly string[],
    rows: readonly (readonly CellValue[])[],
  ): TableWrite => ({
    table,
    headers,
    rows,
    mode: 'append',
  });
  return [
    append(LOG, logHeaders, [
      [
        id,
        release.round,
        serialOfIso(release.releasedOn),
        release.minRaters,
        release.decimals,
        release.raters.length,
      ],
    ]),
    append(
      FIGURES,
      figureHeaders,
      release.cells.map((cell) => [
        id,
        cell.competency,
        cell.item,
        cell.group,
        cell.members.join(between),
        cell.raters,
        cell.text === '' ? null : cell.text,
        cell.note === '' ? null : cell.note,
        cell.since,
      ]),
    ),
    append(
      RATERS,
      raterHeaders,
      release.raters.map((rater) => [id, rater.id, rater.group, rater.fingerprint]),
    ),
  ];
}

/** The releases that a workbook holds, in the order in which they were made. */
export function releasesIn(tables: ReadonlyMap<string, TableRows>): readonly Release[] {
  const cells = byRelease(tables.get(FIGURES));
  const raters = byRelease(tables.get(RATERS));
  return records(tables.get(LOG)).flatMap((row): Release[] => {
    const id = row.text('Release ID');
    const decimals = row.number('Decimals') ?? 1;
    if (id === null) return [];
    return [
      {
        id,
        round: row.text('Round') ?? '',
        releasedOn: isoOfSerial(row.number('Released on') ?? 0) ?? '',
        minRaters: row.number('Min raters') ?? 0,
        decimals,
        cells: (cells.get(id) ?? []).map((record) => cellOf(record, decimals)),
        raters: (raters.get(id) ?? []).map((record) => ({
          id: record.text('Rater ID') ?? '',
          group: record.text('Group') ?? '',
          fingerprint: record.text('Fingerprint') ?? '',
        })),
      },
    ];
  });
}

function cellOf(record: RowRecord, decimals: number): ReleasedCell {
  // Somebody who enters the cell again makes a number of the text: 4.0 would come back as 4.
  const number = record.number('Shown');
  return {
    competency: record.text('Competency') ?? '',
    item: record.text('Item ID'),
    group: record.text('Group') ?? '',
    members: (record.text('Made of') ?? '').split(between).filter((group) => group !== ''),
    raters: record.number('Raters'),
    text: number === null ? (record.text('Shown') ?? '') : number.toFixed(decimals),
    note: record.text('Note') ?? '',
    since: record.text('Since') ?? '',
  };
}

function byRelease(table: TableRows | undefined): ReadonlyMap<string, RowRecord[]> {
  const found = new Map<string, RowRecord[]>();
  for (const record of records(table)) {
    const id = record.text('Release ID') ?? '';
    found.set(id, [...(found.get(id) ?? []), record]);
  }
  return found;
}
