import type { CellValue } from '../../../src/workbook/cell';
import type { MemoryPort } from '../../app/support/memoryPort';
import { engagement } from './pane';

const itemIds = ['A1', 'A2', 'B1', 'B2'];

/** A rater's answers to A1, A2, B1, B2; `null` is not observed. */
export type Answers = readonly [rater: string, group: string, ...scores: (number | string | null)[]];

/** One round as the tests like it: two competencies, three peers, four reports, one other. */
export const fullRound: readonly Answers[] = [
  ['S1', 'Self', 5, 5, 3, 3],
  ['M1', 'Manager', 3, 3, 4, 4],
  ['P1', 'Peer', 3, 2, 4, 4],
  ['P2', 'Peer', 3, 4, 5, 4],
  ['P3', 'Peer', 2, 3, 4, 5],
  ['D1', 'Direct report', 3, 3, 4, 4],
  ['D2', 'Direct report', 2, 3, 5, 5],
  ['D3', 'Direct report', 4, 3, 4, 4],
  ['D4', 'Direct report', 3, null, 4, 5],
  ['O1', 'Other', 3, 3, 4, 4],
];

/** A workbook with 360 feedback of some rounds. */
export async function engagementWithFeedback(
  rounds: Readonly<Record<string, readonly Answers[]>>,
  comments: readonly (readonly CellValue[])[] = [],
): Promise<MemoryPort> {
  const port = await engagement();
  const rows = Object.entries(rounds).flatMap(([round, answers]) =>
    answers.map(([rater, group, ...scores]) => [round, rater, group, ...scores]),
  );
  await port.write([
    {
      table: 'Items_360',
      headers: ['Item ID', 'Competency', 'Text'],
      rows: itemIds.map((id) => [id, id.startsWith('A') ? 'Listening' : 'Deciding', `Words of ${id}`]),
      mode: 'replace',
    },
    { table: 'Responses_360', headers: ['Round', 'Rater ID', 'Group', ...itemIds], rows, mode: 'replace' },
    {
      table: 'Comments_360',
      headers: ['Round', 'Group', 'Prompt', 'Text', 'Approved', 'Edited'],
      rows: comments,
      mode: 'replace',
    },
  ]);
  return port;
}
