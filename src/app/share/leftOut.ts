import type { SponsorTerms } from '../../domain/audience/sponsorPage';
import type { Audience } from '../../domain/audience/grants';
import type { SheetKey } from '../../workbook/blueprint/types';
import { dataSheets } from '../../workbook/blueprint/blueprint';
import type { Selection, WithheldCell } from '../../workbook/copies/select';

/**
 * Why an audience does not get something: it is the coach's alone; it stays between coach and client; it belongs to the raw answers; the
 * level is not reached; the consent is missing; it goes in as a figure over many rows only; the row is not ticked; the goal is not shared;
 * there is nothing to show yet.
 */
export type LeftOutWhy =
  'coach' | 'coachAndClient' | 'raw' | 'level' | 'consent' | 'aggregate' | 'row' | 'goal' | 'notYet';

/** Part of a table or form that is filled and not in a copy. */
export interface LeftOut {
  readonly why: LeftOutWhy;
  /** Title of the table or form, and the sheet to look at. */
  readonly block: string;
  readonly sheet: SheetKey;
  readonly columns: readonly string[];
  /** Rows of the table that are concerned. */
  readonly rows: number;
}

/** In the order in which people ask: what they could change first. */
const order: readonly LeftOutWhy[] = [
  'consent',
  'level',
  'goal',
  'row',
  'notYet',
  'aggregate',
  'coachAndClient',
  'coach',
  'raw',
];

/** What of the workbook a copy leaves out, and why. What is blank is not missed. */
export function leftOut(
  { withheld }: Selection,
  audience: Audience,
  terms: SponsorTerms,
): readonly LeftOut[] {
  const groups = new Map<
    string,
    { first: WithheldCell; why: LeftOutWhy; columns: Set<string>; rows: Set<number> }
  >();
  for (const cell of withheld) {
    const why = whyOf(cell, audience, terms);
    const key = `${why} ${cell.block.name}`;
    const group = groups.get(key) ?? {
      first: cell,
      why,
      columns: new Set<string>(),
      rows: new Set<number>(),
    };
    group.columns.add(nameOf(cell));
    group.rows.add(cell.row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ first, why, columns, rows }): LeftOut => ({
      why,
      block: first.block.title,
      sheet: sheetOf(first.block.name),
      columns: [...columns],
      rows: rows.size,
    }))
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
}

/** A column that data brought along, one for each item of the 360 feedback, is one of many. */
const nameOf = ({ block, column: { header } }: WithheldCell): string =>
  block.kind === 'form' || block.columns.some((column) => column.header === header)
    ? header
    : 'answers to the items';

function sheetOf(block: string): SheetKey {
  const sheet = dataSheets.find(({ blocks }) => blocks.some(({ name }) => name === block));
  return sheet?.key ?? 'home';
}

function whyOf(
  { column: { sees } }: WithheldCell,
  audience: Audience,
  { level, consent360 }: SponsorTerms,
): LeftOutWhy {
  const grant = sees[audience];
  switch (grant) {
    case undefined:
      return sees.coach === 'unsplit' ? 'raw' : sees.client === undefined ? 'coach' : 'coachAndClient';
    case 'unsplit':
      return 'raw';
    case 'L0':
    case 'L1':
    case 'L2':
      return (level ?? 'L0') >= grant ? 'goal' : 'level';
    case 'L3':
      // Reached, and still not theirs: single groups and items of the 360 feedback.
      if (level === 'L3') return consent360 ? 'coachAndClient' : 'consent';
      return 'level';
    case 'ticked':
      return audience === 'sponsor' && (level ?? 'L0') === 'L0' ? 'level' : 'row';
    case 'threeWay':
      return 'row';
    case 'released':
      return 'notYet';
    case 'aggregate':
      return 'aggregate';
    default:
      return 'coach';
  }
}
