import fc from 'fast-check';
import type { SponsorTerms } from '../../../src/domain/audience/sponsorPage';
import { blocks } from '../../../src/workbook/blueprint/blueprint';
import type { BlockSpec, ColumnSpec } from '../../../src/workbook/blueprint/types';
import type { CellValue } from '../../../src/workbook/cell';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { OracleGoal } from './oracle';

/** A workbook in which every field carries something that is nowhere else, with the terms that its contract says. */
export interface CanaryWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly terms: SponsorTerms;
  readonly goals: ReadonlyMap<string, OracleGoal>;
}

export interface CanaryChoice {
  readonly terms: SponsorTerms;
  /** Yes and no of the rows, in order; taken round and round. */
  readonly ticks: readonly boolean[];
  readonly rows: number;
  readonly bothFits: boolean;
}

export const choices: fc.Arbitrary<CanaryChoice> = fc.record({
  terms: fc.record({
    level: fc.constantFrom(null, 'L0', 'L1', 'L2', 'L3'),
    selfFunded: fc.constant(false),
    consent360: fc.boolean(),
  }),
  ticks: fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }),
  rows: fc.integer({ min: 2, max: 4 }),
  bothFits: fc.boolean(),
});

const columnsOf = (spec: BlockSpec): readonly ColumnSpec[] =>
  (spec.kind === 'table' ? spec.columns : spec.fields).flatMap((column) =>
    column.open
      ? ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'].map((header) => ({ ...column, header }))
      : [column],
  );

const levelWords = {
  L0: 'L0 logistics only',
  L1: 'L1 progress',
  L2: 'L2 agreed goals',
  L3: 'L3 360 summary',
};

/** 2026-06-01, after the date of the consent. */
export const canaryDay = '2026-06-01';

export function canaryWorkbook({ terms, ticks, rows, bothFits }: CanaryChoice): CanaryWorkbook {
  let number = 0;
  let ticked = 0;
  const yesNo = (): string => (ticks[ticked++ % ticks.length] === true ? 'Yes' : 'No');
  const goals = new Map<string, OracleGoal>();
  const tables = new Map<string, TableRows>();
  const goalIds = Array.from({ length: rows }, (_, index) => `canary-goal-${index}-é<&"'>`);

  const canary = ({ type, header }: ColumnSpec): CellValue => {
    number += 1;
    switch (type) {
      case 'date':
        return 40000 + number;
      case 'int':
        return 7_000_000 + number;
      case 'dec':
      case 'pct':
      case 'money':
        return 3_000_000 + number + 0.3125;
      default:
        return `canary ${number} <&"'é> of ${header.length % 3 === 0 ? '=1+1' : header.slice(0, 3)}`;
    }
  };

  for (const spec of blocks.values()) {
    const columns = columnsOf(spec);
    const drawn = Array.from({ length: spec.kind === 'form' ? 1 : rows }, (_, row) =>
      columns.map((column): CellValue => {
        const { header, type, to } = column;
        if (header === 'Goal ID') return goalIds[row] ?? null;
        if (to?.table === 'Goals') return goalIds[row] ?? null;
        if (type === 'bool') return yesNo();
        if (spec.name === 'Goals' && header === 'Status') return yesNo() === 'Yes' ? 'Dropped' : 'Active';
        if (spec.name === 'Rapport' && header === 'Fit for the coach' && !bothFits) return null;
        if (spec.name === 'Released_360' && row < 2 && header === 'Group') return 'Others';
        if (spec.name === 'Released_360' && row === 0 && header === 'Item ID') return null;
        if (spec.name === 'Released_360' && header === 'Shown')
          return row === 0 ? '4.3 or above' : `${3 + row}.${3 + row}7`;
        return canary(column);
      }),
    );
    tables.set(spec.name, { name: spec.name, headers: columns.map(({ header }) => header), rows: drawn });
  }

  const engagement = tables.get('Engagement');
  const set = (header: string, value: CellValue): void => {
    const row = engagement?.rows[0] as CellValue[] | undefined;
    if (engagement && row) row[engagement.headers.indexOf(header)] = value;
  };
  set('Disclosure level', terms.level === null ? null : levelWords[terms.level]);
  set('Sponsor role', terms.selfFunded ? 'Self-funded' : 'Line manager');
  set('Client consent 360', terms.consent360 ? 'Yes' : 'No');
  for (const row of tables.get('Goals')?.rows ?? []) {
    const value = (header: string): CellValue =>
      row[tables.get('Goals')?.headers.indexOf(header) ?? -1] ?? null;
    goals.set(String(value('Goal ID')), {
      dropped: value('Status') === 'Dropped',
      visible: value('Sponsor visible') === 'Yes',
    });
  }
  return {
    snapshot: {
      stamp: { schemaVersion: 1, model: 'combined', builtWith: '0.1.0', builtOn: '2026-01-05' },
      tables,
      sheets: new Map(),
    },
    terms,
    goals,
  };
}

/** Every cell of a workbook with its table and a reader of its row. */
export function* cellsOf({ tables }: WorkbookSnapshot) {
  for (const { name, headers, rows } of tables.values())
    for (const [index, row] of rows.entries())
      for (const [at, column] of headers.entries())
        yield {
          block: name,
          column,
          row: index,
          content: row[at] ?? null,
          value: (header: string): CellValue => row[headers.indexOf(header)] ?? null,
        };
}
