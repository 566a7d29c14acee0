import { addMonths } from '../../domain/dates';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';

/** The day on which records are to be disposed of by the contract. */
export interface Disposal {
  /** Serial. */
  readonly day: number;
  /** How long they are kept after the planned end. */
  readonly months: number;
}

/** Planned end and retention months of the contract; `null` while one of them is missing. */
export function agreedDisposal({ tables }: WorkbookSnapshot): Disposal | null {
  const end = records(tables.get(ENGAGEMENT))[0]?.number('Planned end') ?? null;
  const months = records(tables.get('ContractTerms'))[0]?.number('Retention months') ?? null;
  if (end === null || months === null) return null;
  const day = addMonths(end, Math.round(months));
  return day === null ? null : { day, months };
}
