import type { CountedAnswer, ShownPulse } from '../../domain/audience/shownPulse';
import { isRecord } from '../plainData';
import type { WorkbookSnapshot } from '../snapshot';
import { records } from './records';

/** The log of copies, and its column with the pulse that a copy showed. */
export const SHARE_LOG = 'Share_log';
export const PULSE_SHOWN = 'Pulse shown';

/** The pulse as the log keeps it. */
export const shownPulseText = ({ day, answers, pulse }: ShownPulse): string =>
  JSON.stringify({
    day,
    answers: answers.map(({ goalId, stakeholder, score }) => [goalId, stakeholder, score]),
    pulse,
  });

/**
 * What copies have shown of the pulse, the oldest first.
 *
 * @returns `null` when the log holds something else, because somebody has typed there
 */
export function shownPulses({ tables }: WorkbookSnapshot): readonly ShownPulse[] | null {
  const shown: ShownPulse[] = [];
  for (const row of records(tables.get(SHARE_LOG))) {
    const text = row.text(PULSE_SHOWN);
    if (text === null) continue;
    const pulse = parsed(text);
    if (!pulse) return null;
    shown.push(pulse);
  }
  return shown;
}

function parsed(text: string): ShownPulse | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(given) || typeof given['day'] !== 'number') return null;
  const answers = listOf(given['answers'], answerOf);
  const pulse = given['pulse'];
  if (!answers || !isRecord(pulse)) return null;
  const lines = listOf(pulse['lines'], (line) => (typeof line === 'string' ? line : null));
  const bars = pulse['bars'] === undefined ? undefined : listOf(pulse['bars'], barOf);
  return lines && bars !== null
    ? { day: given['day'], answers, pulse: { lines, ...(bars && { bars }) } }
    : null;
}

function answerOf(given: unknown): CountedAnswer | null {
  const [goalId, stakeholder, score] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  return typeof goalId === 'string' && typeof stakeholder === 'string' && typeof score === 'number'
    ? { goalId, stakeholder, score }
    : null;
}

const barOf = (given: unknown) =>
  isRecord(given) && typeof given['point'] === 'string' && typeof given['share'] === 'number'
    ? { point: given['point'], share: given['share'] }
    : null;

/** `null` when this is no list, or when something in it is not what it should be. */
function listOf<T>(given: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(given)) return null;
  const items = given.map(read);
  return items.every((item) => item !== null) ? items : null;
}
