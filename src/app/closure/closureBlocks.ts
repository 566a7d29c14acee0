import { serialOfIso } from '../../domain/dates';
import { records } from '../../workbook/mapping/records';
import { formFields } from '../../workbook/schema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import { closingGoals, type ClosingGoal } from './closingGoals';
import { CLOSURE, SUSTAINING, blankOf, rowsAsTyped, type ClosureBlock } from './closureBlock';
import { heldHabits, newHabit } from './habits';

/** Everything that the Closure page edits. */
export interface ClosureBlocks {
  readonly form: ClosureBlock;
  readonly goals: readonly ClosingGoal[];
  readonly habits: readonly ClosureBlock[];
  /** Rows of the plan that the page cannot tell apart, and leaves to the sheet. */
  readonly otherHabits: number;
}

/**
 * The closure as the workbook holds it.
 *
 * @param added numbers of the habits that somebody is adding
 * @param today ISO date
 */
export function closureBlocks(
  snapshot: WorkbookSnapshot,
  added: readonly number[],
  today: string,
): ClosureBlocks {
  const { tables } = snapshot;
  const day = serialOfIso(today) ?? 0;
  const columns = (formFields.get(CLOSURE) ?? []).filter(({ formula }) => !formula);
  const held = rowsAsTyped(tables.get(CLOSURE), columns)[0]?.typed ?? blankOf(columns);
  const { habits, others } = heldHabits(tables.get(SUSTAINING));
  const end = records(tables.get(ENGAGEMENT))[0]?.number('Planned end') ?? null;
  return {
    form: { id: 'form', table: CLOSURE, columns, held, key: null, first: held },
    goals: closingGoals(snapshot, day),
    habits: [...habits, ...added.map((number) => newHabit(number, end, day))],
    otherHabits: others,
  };
}
