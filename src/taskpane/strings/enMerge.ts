import type { Change } from '../../domain/merge/change';
import { count } from './count';

/** The texts of the section that takes over what came back. */
export const enMerge = {
  title: 'Take over what came back',
  intro:
    'Choose the copy that the client has sent back. You see every change first; nothing comes in that you have not ticked.',
  choose: 'Choose the returned copy…',
  chooseHint: 'An .xlsx file. It is read here and goes nowhere else.',
  reading: 'Reading the copy…',
  refused: 'This copy is not taken over',
  movedOn: 'Look at it again',
  found: (file: string, changes: number, conflicts: number) =>
    changes === 0
      ? `There is nothing new in ${file}.`
      : `${count(changes, 'change', 'changes')} in ${file}${conflicts === 0 ? '' : `, ${count(conflicts, 'conflict', 'conflicts')} among them`}.`,
  decided: (number: number) =>
    `${count(number, 'change was', 'changes were')} decided on before and ${number === 1 ? 'is' : 'are'} not asked about again.`,
  withheld: (number: number) =>
    `${count(number, 'row is', 'rows are')} the client’s own: not shared, and not read into your workbook.`,
  kinds: {
    changed: 'Changed',
    new: 'New row',
    removed: 'Removed row',
  } satisfies Record<Change['kind'], string>,
  change: (kind: string, row: string, header: string) =>
    `${[kind, row].filter(Boolean).join(' ')}${header === '' ? '' : `: ${header}`}`,
  conflicts: {
    changed: 'Conflict: you have changed this cell as well.',
    new: 'Conflict: you have given this id to another row, or removed this row. It is added as a row of its own.',
    removed: 'Conflict: you have changed this row since the copy was made.',
  } satisfies Record<Change['kind'], string>,
  yours: 'Yours',
  theirs: 'Client’s',
  blank: '(blank)',
  more: (number: number) => `Show ${number} more`,
  tickClear: (number: number) =>
    `Tick the ${count(number, 'change', 'changes')} without conflict, agreements left out`,
  untick: 'Untick all',
  problems: 'Cells that cannot be taken over',
  problem: (table: string, row: string, header: string, sentence: string) =>
    `${[table, row].filter(Boolean).join(', ')}, ${header}: ${sentence}`,
  consequence: (take: number, keep: number) =>
    `${count(take, 'ticked change comes', 'ticked changes come')} in; ${count(keep, 'other stays', 'others stay')} as you have it. Both sides of each are noted in the sheet Share log.`,
  take: (number: number) => `Take over ${count(number, 'change', 'changes')}`,
  keep: 'Keep everything as it is',
  writing: 'Taking over…',
  done: (taken: number, kept: number) =>
    taken === 0
      ? `Nothing was taken over; ${count(kept, 'decision is', 'decisions are')} noted.`
      : `${count(taken, 'change was', 'changes were')} taken over${kept === 0 ? '' : `, ${kept} kept as you have it`}.`,
} as const;
