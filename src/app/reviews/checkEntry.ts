import { numberText } from '../../domain/goals/measureText';
import { listWords } from '../../workbook/blueprint/lists';
import { numberOf } from '../goalDraft';
import { followUpEnds, scoreEnds, typedScores } from './pulseScores';
import type { EntryField, EntryTexts, ReviewEntry } from './reviewDraft';
import { asTyped, shownValue, typedValue, valueScale, type ReviewedGoal } from './reviewedGoals';
import { ADJUST_TARGET } from './reviewTables';
import { targetOf } from './targets';

/** A sentence to be shown beside a field of an entry. */
export interface EntryProblem {
  readonly field: EntryField;
  readonly sentence: string;
}

type Checked = (entry: ReviewEntry, before: EntryTexts | undefined) => string | null;

const whole =
  (field: EntryField, min: number, max: number): Checked =>
  ({ texts }) => {
    const text = texts[field].trim();
    if (text === '') return null;
    const number = numberOf(text);
    const fits = number !== null && Number.isInteger(number) && number >= min && number <= max;
    return fits ? null : `Choose a whole number from ${min} to ${max}.`;
  };

/** What is asked of the fields that get a goal its row. */
const ofRow: Partial<Record<EntryField, Checked>> = {
  value: ({ texts, goal }) => checkValue(texts.value, goal),
  gasLevel: whole('gasLevel', -2, 2),
  confidence: whole('confidence', 1, 10),
  decision: ({ texts }, before) => {
    const word = texts.decision.trim();
    if (word === '') return 'Choose what you decide, even if it is to keep going.';
    // A word that somebody wrote into the sheet stays until another is chosen.
    return word === before?.decision.trim() || listWords('ReviewDecision').includes(word)
      ? null
      : `“${word}” is none of the decisions.`;
  },
  newTarget: (entry, before) => checkTarget(entry, before),
  reason: ({ texts }) =>
    texts.decision === ADJUST_TARGET && texts.reason.trim() === ''
      ? 'Say why the target changes: whoever reads the history later will ask.'
      : null,
};

/** What is asked of the answers of stakeholders, which may come without a row. */
const ofPulse: Partial<Record<EntryField, Checked>> = {
  pulse: ({ texts }) => {
    const { values, wrong } = typedScores(texts.pulse, scoreEnds);
    if (wrong.length > 0) return `Scores are whole numbers from -3 to +3: not ${quoted(wrong)}.`;
    if (values.includes(null)) return 'A score is missing between two commas.';
    return values.length === 0 && texts.followUps.trim() !== '' ? 'Write the scores first.' : null;
  },
  followUps: ({ texts }) => {
    const { values, wrong } = typedScores(texts.followUps, followUpEnds);
    if (wrong.length > 0) return `Follow-up is a whole number from 1 to 5: not ${quoted(wrong)}.`;
    const scores = typedScores(texts.pulse, scoreEnds).values.length;
    return values.length > scores
      ? `There are ${values.length} answers here for ${scores} ${scores === 1 ? 'score' : 'scores'}.`
      : null;
  },
};

/**
 * What is wrong with the entry of a goal.
 *
 * @param own whether it gets a row, or its row changes
 * @param before what the form began with, when it is edited
 */
export function checkEntry(
  entry: ReviewEntry,
  own: boolean,
  before: EntryTexts | undefined,
): readonly EntryProblem[] {
  const checks = { ...(own ? ofRow : {}), ...ofPulse };
  return Object.entries(checks).flatMap(([field, check]) => {
    const sentence = check(entry, before);
    // Keys of the two objects above.
    return sentence === null ? [] : [{ field: field as EntryField, sentence }];
  });
}

/** What is wrong with a value that a review finds; blank is fine: the chart then shows a gap. */
function checkValue(text: string, goal: ReviewedGoal): string | null {
  if (text.trim() === '') return null;
  const value = typedValue(text, goal);
  if (value === null) return `“${text.trim()}” is no number. Write it like 3.5 or 3,5.`;
  return onScale(value, goal);
}

function onScale(value: number, goal: ReviewedGoal): string | null {
  const scale = valueScale(goal);
  if (!scale || (value >= scale.min && value <= scale.max)) return null;
  if (goal.direction === 'Achieve')
    return `A milestone goes from 0, not reached, to ${numberText(scale.max)}, reached.`;
  return `${goal.unit.trim()} goes from ${asTyped(scale.min, goal)} to ${asTyped(scale.max, goal)}.`;
}

function checkTarget({ texts, goal }: ReviewEntry, before: EntryTexts | undefined): string | null {
  if (texts.decision !== ADJUST_TARGET) return null;
  const now = targetOf(goal);
  if (goal.direction === 'Maintain' && (goal.low !== null || goal.high !== null))
    return 'A band has two ends, and the history of targets keeps one: close this goal and add one with the new band, so that earlier reviews keep theirs.';
  if (now === null) return 'The goal has no target yet. Write its first one into the goals table.';
  const text = texts.newTarget.trim();
  if (text === '') return 'Write the new target.';
  const target = typedValue(text, goal);
  if (target === null) return `“${text}” is no number. Write it like 3.5 or 3,5.`;
  const ends = goal.direction === 'Achieve' ? null : onScale(target, goal);
  if (ends !== null) return ends;
  // What this review has set already may stay.
  if (target === now && before?.decision !== ADJUST_TARGET)
    return `${shownValue(now, goal)} is the target already.`;
  if (goal.direction === 'Maintain') return null;
  const baseline = goal.baseline ?? (goal.direction === 'Achieve' ? 0 : null);
  if (baseline === null) return null;
  if (target === baseline) return 'This is the baseline: there would be no way to go, so no progress.';
  const isDown = goal.direction === 'Decrease';
  return goal.direction !== null && target > baseline === isDown
    ? `The goal is to ${isDown ? 'decrease' : 'increase'} from ${shownValue(baseline, goal)}: a target ${isDown ? 'above' : 'below'} it leads the other way.`
    : null;
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
