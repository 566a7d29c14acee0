import { fewestComments, fewestRaters, mostComments, mostRaters } from '../domain/suppression/minRaters';
import { lists } from '../workbook/blueprint/lists';
import type { StageModel } from '../workbook/blueprint/types';
import { serialOfIso } from '../domain/dates';

/** Rounds of feedback that are planned at the start; words of the list `Round`, in order of time. */
export const plannedRounds = ['Baseline', 'Mid', 'Final'] as const;

export type PlannedRound = (typeof plannedRounds)[number];

/** Longest name, in characters: it stands in headings, in the header of a printed page and in the name of a copy. */
export const longestName = 100;

/** What a coach answers before the workbook is built. Texts may carry spaces around them; a blank one counts as not given. */
export interface EngagementAnswers {
  readonly model: StageModel;
  readonly clientName: string;
  readonly coachName: string;
  /** ISO date. */
  readonly startDate: string;
  /** ISO date, after the start. */
  readonly plannedEnd: string;
  /** 1 to 60. */
  readonly sessions: number;
  /** Unique in a programme. By default made of the start date, such as `E-2024-01-15`: it gives no name away. */
  readonly engagementId?: string;
  readonly clientCode?: string;
  readonly clientRole?: string;
  readonly organisation?: string;
  readonly coachCredential?: string;
  readonly sponsorName?: string;
  readonly sponsorRole?: string;
  readonly programme?: string;
  readonly costCentre?: string;
  /** 15 to 240. */
  readonly sessionMinutes?: number;
  readonly frequency?: string;
  readonly format?: string;
  readonly status?: string;
  /** A word of the list of disclosure levels; L3 needs the client's consent. */
  readonly disclosureLevel?: string;
  readonly clientConsent360?: boolean;
  /** ISO date, not after today. */
  readonly consentDate?: string;
  /** {@link fewestRaters} to {@link mostRaters}. */
  readonly minRaters?: number;
  /** {@link fewestComments} to {@link mostComments}. */
  readonly minComments?: number;
  /** Rounds of the 360 survey that are planned: a row each in the table of assessments, as long as that is empty. */
  readonly rounds?: readonly PlannedRound[];
}

/** A sentence to be shown beside a field of the answers. An `error` must be put right; a `warning` is worth a second look. */
export interface FieldProblem {
  readonly field: keyof EngagementAnswers;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

type Check = (answers: EngagementAnswers, today: string) => FieldProblem | null;

const error = (field: keyof EngagementAnswers, sentence: string): FieldProblem => ({
  field,
  severity: 'error',
  sentence,
});
const warning = (field: keyof EngagementAnswers, sentence: string): FieldProblem => ({
  field,
  severity: 'warning',
  sentence,
});

const required =
  (field: 'clientName' | 'coachName', sentence: string): Check =>
  (answers) =>
    answers[field].trim() === '' ? error(field, sentence) : null;

const short =
  (field: 'clientName' | 'coachName' | 'sponsorName'): Check =>
  (answers) =>
    (answers[field]?.trim().length ?? 0) > longestName
      ? error(field, `Keep the name within ${longestName} characters.`)
      : null;

const isDate =
  (field: 'startDate' | 'plannedEnd', sentence: string): Check =>
  (answers) =>
    serialOfIso(answers[field]) === null ? error(field, sentence) : null;

const whole =
  (field: 'sessions' | 'sessionMinutes' | 'minRaters' | 'minComments', min: number, max: number): Check =>
  (answers) => {
    const value = answers[field];
    const fits = value === undefined || (Number.isInteger(value) && value >= min && value <= max);
    return fits ? null : error(field, `Give a whole number from ${min} to ${max}.`);
  };

const listed =
  (
    field: 'coachCredential' | 'sponsorRole' | 'frequency' | 'format' | 'status' | 'disclosureLevel',
    key: string,
  ): Check =>
  (answers) => {
    const value = answers[field]?.trim() ?? '';
    const words = lists.find((list) => list.key === key)?.words ?? [];
    return value === '' || words.includes(value) ? null : error(field, `Choose one of: ${words.join(', ')}.`);
  };

/** Usual length of an engagement in days: eight weeks to eighteen months (workbook.md, sheet Engagement). */
const SHORT_DAYS = 56;
const LONG_DAYS = 548;

const length: Check = ({ startDate, plannedEnd }) => {
  const [start, end] = [serialOfIso(startDate), serialOfIso(plannedEnd)];
  if (start === null || end === null) return null;
  if (end <= start) return error('plannedEnd', 'The end must come after the start.');
  if (end - start < SHORT_DAYS)
    return warning('plannedEnd', 'Under eight weeks is short for new habits to settle.');
  return end - start > LONG_DAYS
    ? warning('plannedEnd', 'Over eighteen months is long; agree a review point on the way.')
    : null;
};

const consent: Check = (answers, today) => {
  const { disclosureLevel = '', clientConsent360, consentDate = '' } = answers;
  if (consentDate !== '' && serialOfIso(consentDate) === null)
    return error('consentDate', 'Give the date as 2024-12-31.');
  if (consentDate > today) return error('consentDate', 'The date of consent lies in the future.');
  if (!disclosureLevel.trim().startsWith('L3')) return null;
  if (clientConsent360 !== true) {
    return error(
      'clientConsent360',
      'L3 shares the 360 summary with the sponsor: the client must have agreed.',
    );
  }
  return consentDate === ''
    ? error('consentDate', 'Say when the client agreed to share the 360 summary.')
    : null;
};

const checks: readonly Check[] = [
  required('clientName', 'Who is being coached?'),
  short('clientName'),
  required('coachName', 'Who is the coach?'),
  short('coachName'),
  short('sponsorName'),
  isDate('startDate', 'Give the start as a date such as 2024-01-15.'),
  isDate('plannedEnd', 'Give the planned end as a date such as 2024-12-13.'),
  length,
  whole('sessions', 1, 60),
  whole('sessionMinutes', 15, 240),
  listed('coachCredential', 'Credential'),
  listed('sponsorRole', 'SponsorRole'),
  listed('frequency', 'Frequency'),
  listed('format', 'Format'),
  listed('status', 'Status'),
  listed('disclosureLevel', 'Disclosure'),
  consent,
  whole('minRaters', fewestRaters, mostRaters),
  whole('minComments', fewestComments, mostComments),
];

/**
 * Checks the answers before anything is built: every problem, each beside its field. Empty when all is well.
 *
 * @param today ISO date
 */
export const checkAnswers = (answers: EngagementAnswers, today: string): readonly FieldProblem[] =>
  checks.flatMap((check) => check(answers, today) ?? []);
