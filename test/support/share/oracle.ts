import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../../src/domain/audience/grants';
import type { SponsorTerms } from '../../../src/domain/audience/sponsorPage';
import type { CellValue } from '../../../src/workbook/cell';

/** Who may see what, written down once more: a table of its own, and the rules of rows in other words than the product's. */
const table = readFileSync(join(__dirname, '../../fixtures/audience/grants.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'));

const audiences = ['client', 'sponsor', 'hr', 'admin', 'coach'] as const satisfies readonly Audience[];
const words = new Map(
  table.flatMap(([block = '', column = '', ...cells]) =>
    audiences.map((audience, index) => [`${audience} ${block} ${column}`, cells[index] ?? ''] as const),
  ),
);

/** Every table and column that the table names. */
export const namedColumns: ReadonlySet<string> = new Set(
  table.map(([block, column]) => `${block} ${column}`),
);

const ticks: Readonly<Record<string, string>> = {
  Contract: 'Needs sponsor',
  Values: 'Share with sponsor',
  Aspirations: 'Share with sponsor',
  PracticeLog: 'Shared',
  Reflections: 'Shared',
  Wins: 'Shared',
  Reviews: 'Approved for sponsor',
};

const aboutGoals = ['Goals', 'GAS', 'Reviews', 'Outcomes'];

/** A goal as the oracle knows it: by its id. */
export interface OracleGoal {
  readonly dropped: boolean;
  readonly visible: boolean;
}

export interface OracleRow {
  readonly block: string;
  readonly column: string;
  readonly value: (header: string) => CellValue;
  readonly goals: ReadonlyMap<string, OracleGoal>;
}

/** Whether an audience may see a cell. */
export function maySee(audience: Audience, terms: SponsorTerms, row: OracleRow): boolean {
  const { block, column, value, goals } = row;
  const name = block === 'Responses_360' && !namedColumns.has(`${block} ${column}`) ? 'Item ID' : column;
  const word = words.get(`${audience} ${block} ${name}`) ?? '';
  const level = Number((terms.level ?? 'L0').slice(1));
  const reached = level === 3 && !terms.consent360 ? 2 : level;
  if (audience === 'sponsor' && terms.selfFunded) return false;
  if (/^L\d$/.test(word)) {
    const wanted = Number(word.slice(1));
    if (reached < wanted) return false;
    if (block === 'Released_360') return value('Group') === 'Others' && value('Item ID') === null;
    if (!aboutGoals.includes(block)) return true;
    const goal = goals.get(String(value('Goal ID')));
    return goal !== undefined && !goal.dropped && (wanted === 1 || goal.visible);
  }
  switch (word) {
    case 'always':
    case 'own':
      return true;
    case 'threeWay':
      return value(ticks[block] ?? '') === 'Yes';
    case 'ticked':
      return value(ticks[block] ?? '') === 'Yes' && (audience !== 'sponsor' || reached >= 1);
    case 'released':
      return (
        block !== 'Rapport' || (value('Fit for the client') !== null && value('Fit for the coach') !== null)
      );
    default:
      return false;
  }
}
