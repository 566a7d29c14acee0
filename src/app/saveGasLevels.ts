import { gasLevels, type GasLevel } from '../domain/goals/gasLevels';
import { failure, type Outcome, type Reason } from '../domain/outcome';
import { fold } from '../domain/table';
import type { WorkbookPort } from '../workbook/port';
import { BASELINE_LEVEL, GAS, goalLevels, levelHeaders } from './goalLevels';
import { GOAL_ID } from './goalsTables';

/** The levels of a goal as a person has written them. */
export interface LevelAnswers {
  readonly goalId: string;
  /** Five texts from −2 to +2. */
  readonly texts: readonly string[];
  readonly baselineLevel: GasLevel;
}

/** A sentence to be shown beside the field of a level. */
export interface LevelProblem {
  readonly level: GasLevel;
  readonly sentence: string;
}

/** What keeps levels from being saved: each must say something, and something else than the others. */
export function checkLevels(texts: readonly string[]): readonly LevelProblem[] {
  const folded = gasLevels.map((_, i) => fold(texts[i] ?? ''));
  return gasLevels.flatMap((level, i) => {
    if (folded[i] === '') return { level, sentence: 'Say what this level would look like.' };
    const same = folded.indexOf(folded[i] ?? '');
    return same < i
      ? { level, sentence: `This is the same as ${levelHeaders[same] ?? ''}. Say what is different.` }
      : [];
  });
}

/** Writes the five levels of a goal: over those that it has, or below the last. */
export async function saveGasLevels(
  port: Pick<WorkbookPort, 'read' | 'write' | 'update'>,
  { goalId, texts, baselineLevel }: LevelAnswers,
): Promise<Outcome<void>> {
  const problems = checkLevels(texts);
  if (problems.length > 0) return failure(unfinished(problems));
  // Read now: somebody may have added the row, or deleted the goal, since the form was opened.
  const read = await port.read();
  if (!read.ok) return read;
  const found = goalLevels(read.value, goalId);
  if (!found) return failure(goalGone(goalId));
  const cells = [
    ...levelHeaders.map((header, i) => ({ header, value: texts[i]?.trim() ?? null })),
    { header: BASELINE_LEVEL, value: baselineLevel },
  ];
  if (found.row !== null)
    return port.update({ table: GAS, key: { header: GOAL_ID, value: found.row }, cells });
  const row = [{ header: GOAL_ID, value: found.id }, ...cells];
  return port.write([
    {
      table: GAS,
      headers: row.map(({ header }) => header),
      rows: [row.map(({ value }) => value)],
      mode: 'append',
    },
  ]);
}

const unfinished = (problems: readonly LevelProblem[]): Reason => ({
  code: 'levels-unfinished',
  what:
    problems.length === 1 ? 'One level needs another look.' : `${problems.length} levels need another look.`,
  why: 'Each of the five must say something different, so that nobody has to guess later which was reached.',
  next: 'Write them, then save again. Nothing was saved.',
});

const goalGone = (goalId: string): Reason => ({
  code: 'goal-gone',
  what: `There is no goal ${goalId} any more.`,
  why: 'It was deleted or has another id now.',
  next: 'Go back to the list and choose the goal again. What you wrote is still here to copy.',
});
