import type { WorkbookSnapshot } from '../snapshot';
import { records } from './records';

/**
 * Sessions that count as used: held, and those missed late where the terms charge them. The formula of the same name in
 * `blueprint/gateFormulas.ts` says so on the Home sheet.
 */
export function sessionsUsed({ tables }: WorkbookSnapshot): number {
  const [terms] = records(tables.get('ContractTerms'));
  const charged = terms?.yes('No-show charged') === true;
  const counts = new Set(charged ? ['Held', 'Late cancel', 'No-show'] : ['Held']);
  return records(tables.get('Sessions')).filter((row) => counts.has(row.text('Attendance') ?? '')).length;
}
