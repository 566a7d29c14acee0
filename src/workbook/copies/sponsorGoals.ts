import { isDropped } from '../../domain/goals/goal';
import { fold } from '../../domain/table';
import type { BlockSpec } from '../blueprint/types';
import type { CellValue } from '../cell';
import { records } from '../mapping/records';
import type { TableRows } from '../snapshot';

/** What a sponsor may read of a goal: that it is there while it is pursued; its text and measure when the client shares it. */
export interface GoalForSponsor {
  readonly inPlay: boolean;
  readonly shared: boolean;
}

/** Looks a goal up by the id in a cell; a goal that is not there is not pursued. */
export type SponsorGoals = (id: CellValue) => GoalForSponsor;

const unknown: GoalForSponsor = { inPlay: false, shared: false };

/** The goals as a sponsor may read of them. Where an id stands twice, the goal that is shared less decides. */
export function sponsorGoals(table: TableRows | undefined): SponsorGoals {
  const goals = new Map<string, GoalForSponsor>();
  for (const row of records(table)) {
    const id = fold(row.text('Goal ID') ?? '');
    const inPlay = id !== '' && !isDropped({ status: row.text('Status') ?? '' });
    const shared = inPlay && row.yes('Sponsor visible');
    const before = goals.get(id) ?? { inPlay: true, shared: true };
    goals.set(id, { inPlay: inPlay && before.inPlay, shared: shared && before.shared });
  }
  return (id) => (id === null ? unknown : (goals.get(fold(String(id))) ?? unknown));
}

/** The column of a table that names the goal a row is about; `null` where rows are not about goals. */
export function goalColumn(spec: BlockSpec): string | null {
  if (spec.kind === 'form') return null;
  if (spec.name === 'Goals') return 'Goal ID';
  return spec.columns.find(({ to }) => to?.table === 'Goals')?.header ?? null;
}
