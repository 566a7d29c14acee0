import { shareOf, type Audience, type Share } from '../../domain/audience/grants';
import type { SponsorTerms } from '../../domain/audience/sponsorPage';
import { othersLabel } from '../../domain/release/release';
import { rounded } from '../../domain/progress/words';
import { blocks as blueprint } from '../blueprint/blueprint';
import type { BlockSpec, ColumnSpec } from '../blueprint/types';
import type { CellValue } from '../cell';
import type { TableRows, WorkbookSnapshot } from '../snapshot';
import { goalColumn, sponsorGoals, type SponsorGoals } from './sponsorGoals';

/** What an audience gets of a table or form. */
export interface SelectedBlock {
  /** With the columns that it gets, in their order; those that data bring along stand for themselves. */
  readonly spec: BlockSpec;
  readonly table: TableRows;
}

/** A cell of the workbook that an audience does not get. */
export interface WithheldCell {
  readonly block: BlockSpec;
  readonly column: ColumnSpec;
  /** Place of the row in its table, from 0. */
  readonly row: number;
  readonly value: CellValue;
}

/** What an audience gets of a workbook, cell by cell, and what it does not get. Together they are all of its tables and forms. */
export interface Selection {
  readonly blocks: readonly SelectedBlock[];
  readonly withheld: readonly WithheldCell[];
}

/**
 * Chooses what an audience gets, from the audiences of the columns alone. A table that the blueprint does not name, and a column that
 * somebody added to one of ours, go nowhere.
 */
export function selectFor(
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  audience: Audience,
  terms: SponsorTerms,
  specs: ReadonlyMap<string, BlockSpec> = blueprint,
): Selection {
  const goals = audience === 'sponsor' ? sponsorGoals(tables.get('Goals')) : null;
  const blocks: SelectedBlock[] = [];
  const withheld: WithheldCell[] = [];
  for (const spec of specs.values()) {
    const table = tables.get(spec.name);
    const columns = columnsOf(spec, table?.headers ?? []);
    const places = columns.map(({ header }) => table?.headers.indexOf(header) ?? -1);
    const shares = columns.map(({ sees }) => shareOf(sees, audience, terms));
    const asks: Asks = { audience, spec, columns, shares, goals };
    const kept = shares.map((share) => share !== null && share !== 'aggregate');
    const rows: CellValue[][] = [];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      const cells = columns.map((_, at): CellValue => row[places[at] ?? -1] ?? null);
      const granted = grantedCells(asks, cells);
      columns.forEach((column, at) => {
        const value = cells[at] ?? null;
        if (granted[at] !== true && value !== null) withheld.push({ block: spec, column, row: index, value });
      });
      if (spec.kind === 'form' || cells.some((value, at) => granted[at] === true && value !== null))
        rows.push(
          cells.flatMap((value, at) =>
            kept[at] === true ? [granted[at] === true ? asShown(columns[at], value, audience) : null] : [],
          ),
        );
    }
    const left = columns.filter((_, at) => kept[at] === true);
    if (left.length > 0)
      blocks.push({
        spec: withColumns(spec, left),
        table: { name: spec.name, headers: left.map(({ header }) => header), rows },
      });
  }
  return { blocks, withheld };
}

const fieldsOf = (spec: BlockSpec): readonly ColumnSpec[] =>
  spec.kind === 'table' ? spec.columns : spec.fields;

/** The columns of a block, with one for each column that data brought along. */
function columnsOf(spec: BlockSpec, headers: readonly string[]): readonly ColumnSpec[] {
  const all = fieldsOf(spec);
  const known = new Set(all.map(({ header }) => header));
  return all.flatMap((column) => {
    if (!column.open) return [column];
    const { open: _, ...one } = column;
    // Answers of a survey are written, not typed: they need no rule.
    return headers
      .filter((header) => !known.has(header))
      .map((header): ColumnSpec => ({ ...one, header, written: true }));
  });
}

interface Asks {
  readonly audience: Audience;
  readonly spec: BlockSpec;
  readonly columns: readonly ColumnSpec[];
  readonly shares: readonly Share[];
  readonly goals: SponsorGoals | null;
}

/** Which cells of a row the audience gets. */
function grantedCells(
  { audience, spec, columns, shares, goals }: Asks,
  cells: readonly CellValue[],
): boolean[] {
  const valueOf = (header: string): CellValue =>
    cells[columns.findIndex((column) => column.header === header)] ?? null;
  const ticked = spec.kind === 'table' && spec.ticked !== undefined && valueOf(spec.ticked) === 'Yes';
  const about = goals && goalColumn(spec);
  const goal = about ? goals(valueOf(about)) : null;
  const isLeftOut = audience === 'sponsor' && spec.name === RELEASED && !isOthersInShort(valueOf);
  return columns.map(({ sees }, at) => {
    switch (shares[at]) {
      case 'rows':
        if (isLeftOut) return false;
        // What a sponsor gets by level is about goals that are pursued; from the second on about those that the client shares.
        return goal === null || (sees.sponsor === 'L1' ? goal.inPlay : goal.shared);
      case 'ticked':
        return ticked;
      case 'released':
        return spec.kind === 'table' || fitsAreKnown(valueOf);
      default:
        return false;
    }
  });
}

const RELEASED = 'Released_360';

/** Of the 360 feedback a sponsor gets whole competencies over all others: no group, no item (confidentiality.md 3.1). */
const isOthersInShort = (valueOf: (header: string) => CellValue): boolean =>
  valueOf('Group') === othersLabel && (valueOf('Item ID') ?? '') === '';

/** Each rates the fit without knowing what the other says (workbook.md, sheet Rapport). */
const fitsAreKnown = (valueOf: (header: string) => CellValue): boolean =>
  ['Fit for the client', 'Fit for the coach'].every((header) => typeof valueOf(header) === 'number');

/** Rounded where the audience sees fewer decimals than the coach. Released figures are texts; bands among them stay as they are. */
function asShown(column: ColumnSpec | undefined, value: CellValue, audience: Audience): CellValue {
  const decimals = column?.copyDecimals;
  if (decimals === undefined || audience === 'coach' || audience === 'admin') return value;
  // The client's copy calculates: a rounded result would change as soon as it does.
  if (audience === 'client' && column?.formula !== undefined) return value;
  if (typeof value === 'number') return toDecimals(value, decimals);
  return typeof value === 'string' && /^-?\d+\.\d+$/.test(value)
    ? String(toDecimals(Number(value), decimals))
    : value;
}

const toDecimals = (value: number, decimals: number): number =>
  rounded(value * 10 ** decimals) / 10 ** decimals;

const withColumns = (spec: BlockSpec, columns: readonly ColumnSpec[]): BlockSpec =>
  spec.kind === 'table' ? { ...spec, columns } : { ...spec, fields: columns };
