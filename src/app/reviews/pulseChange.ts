import { serialOfIso } from '../../domain/dates';
import type { HeaderValue, RowChange, RowPlace } from '../../workbook/port';
import { GOAL_ID } from '../goalsTables';
import { followUpEnds, scoreEnds, typedScores } from './pulseScores';
import type { ReviewDraft, ReviewEntry } from './reviewDraft';
import { freeIds } from './reviewIds';
import { PULSE, PULSE_ID, sameId, type PulseRow } from './reviewTables';

/** Changes of the table of the pulse. */
export interface PulseChange {
  readonly append: readonly (readonly HeaderValue[])[];
  readonly update: readonly RowChange[];
  readonly remove: readonly RowPlace[];
  /** How many scores there are afterwards. */
  readonly scores: number;
}

/**
 * Works out the answers of stakeholders. What is edited goes place by place: the first score stays the row that it was, so that its
 * stakeholder stays with it.
 *
 * @param edited the day that is edited; `null` for a new review
 */
export function pulseChange(
  rows: readonly PulseRow[],
  { date, entries }: ReviewDraft,
  edited: number | null,
): PulseChange {
  const day = serialOfIso(date);
  const own = rows.filter((row) => edited !== null && row.date === edited);
  // One entry of a goal speaks for its answers.
  const speaking = entries.filter(
    ({ goal }, at) => entries.findIndex((e) => sameId(e.goal.id, goal.id)) === at,
  );
  const spoken = speaking.map((entry) => ({
    answers: answersOf(entry),
    rows: own.filter(({ goalId }) => sameId(goalId, entry.goal.id)),
    goalId: entry.goal.id,
  }));
  const fresh = spoken.flatMap(({ answers, rows: held, goalId }) =>
    answers.slice(held.length).map((answer) => ({ ...answer, goalId })),
  );
  const ids = freeIds(
    rows.map(({ id }) => id),
    'PU',
    fresh.length,
  );
  const kept = spoken.flatMap(({ answers, rows: held }) =>
    held.slice(0, answers.length).map((row, at) => ({ row, answer: answers[at] })),
  );
  const silent = own.filter((row) => !speaking.some(({ goal }) => sameId(goal.id, row.goalId)));
  return {
    append: fresh.map(({ score, followUp, goalId }, at) => [
      { header: PULSE_ID, value: ids[at] ?? '' },
      { header: 'Date', value: day },
      { header: GOAL_ID, value: goalId },
      { header: 'Score', value: score },
      { header: 'Follow-up', value: followUp },
    ]),
    update: [...kept, ...silent.map((row) => ({ row, answer: undefined }))].flatMap(({ row, answer }) => {
      const cells = [
        ...(answer && answer.score !== row.score ? [{ header: 'Score', value: answer.score }] : []),
        ...(answer && answer.followUp !== row.followUp
          ? [{ header: 'Follow-up', value: answer.followUp }]
          : []),
        ...(day !== row.date ? [{ header: 'Date', value: day }] : []),
      ];
      return cells.length === 0 ? [] : [{ ...placeOf(row), cells }];
    }),
    remove: spoken.flatMap(({ answers, rows: held }) => held.slice(answers.length).map(placeOf)),
    scores: spoken.reduce((sum, { answers }) => sum + answers.length, 0),
  };
}

const placeOf = ({ id }: PulseRow): RowPlace => ({ table: PULSE, key: { header: PULSE_ID, value: id } });

function answersOf({
  texts,
}: ReviewEntry): readonly { readonly score: number; readonly followUp: number | null }[] {
  const followUps = typedScores(texts.followUps, followUpEnds).values;
  return typedScores(texts.pulse, scoreEnds).values.flatMap((score, at) =>
    score === null ? [] : [{ score, followUp: followUps[at] ?? null }],
  );
}
