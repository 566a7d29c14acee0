import { serialOfIso } from '../../domain/dates';
import type { GoalTables } from '../../domain/goals/goalTables';
import type { Table } from '../../domain/table';
import type { WorkbookSnapshot } from '../snapshot';
import { records } from './records';

/**
 * What the goal check reads, from the rows of a workbook.
 *
 * @param today ISO date
 */
export function goalTables({ tables }: WorkbookSnapshot, today: string): GoalTables {
  const table = (name: string): Table | undefined => {
    const found = tables.get(name);
    return found && [found.headers, ...found.rows];
  };
  const [engagement] = records(tables.get('Engagement'));
  const [settings, values, aspirations] = [table('Settings'), table('Values'), table('Aspirations')];
  const [raters, accepted] = [table('Raters_360'), table('Accepted')];
  return {
    goals: table('Goals') ?? [],
    start: engagement?.number('Start date') ?? null,
    end: engagement?.number('Planned end') ?? null,
    stage: engagement?.text('Current stage') ?? null,
    today: serialOfIso(today),
    ...(settings && { settings }),
    ...(values && { values }),
    ...(aspirations && { aspirations }),
    ...(raters && { raters }),
    ...(accepted && { accepted }),
  };
}
