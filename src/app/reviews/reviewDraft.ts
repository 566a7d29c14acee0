import { isoOfSerial, serialOfIso } from '../../domain/dates';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { asTyped, isInPlay, reviewedGoals, type ReviewedGoal } from './reviewedGoals';
import { ADJUST_TARGET, pulseRows, reviewRows, sameId, type PulseRow, type ReviewRow } from './reviewTables';
import { scoresText } from './pulseScores';
import { decidedOf } from './targets';

/** What a review can say about a goal, in the order of the form. */
export const entryFields = [
  'value',
  'gasLevel',
  'confidence',
  'works',
  'tweak',
  'decision',
  'newTarget',
  'reason',
  'sponsorComment',
  'approved',
  'pulse',
  'followUps',
] as const;

export type EntryField = (typeof entryFields)[number];

/** As typed: what is no number must still be there to be put right. `approved` is `Yes` or blank. */
export type EntryTexts = Readonly<Record<EntryField, string>>;

/** One goal in a review. */
export interface ReviewEntry {
  /** Names it among the entries of all reviews: the review id of its row or, before it has one, the goal id. */
  readonly key: string;
  readonly goal: ReviewedGoal;
  /** Review id of its row; `null` when it has none yet. */
  readonly rowId: string | null;
  readonly texts: EntryTexts;
}

/** A review as its form shows it. */
export interface ReviewDraft {
  /** ISO date. */
  readonly date: string;
  readonly kind: string;
  readonly entries: readonly ReviewEntry[];
}

export const blankTexts: EntryTexts = {
  value: '',
  gasLevel: '',
  confidence: '',
  works: '',
  tweak: '',
  decision: '',
  newTarget: '',
  reason: '',
  sponsorComment: '',
  approved: '',
  pulse: '',
  followUps: '',
};

const MOST_OFTEN = 'Session review';

/**
 * What the form of a review starts with: every goal in play, with nothing said about it yet.
 *
 * @param today ISO date
 */
export const reviewDraft = (snapshot: WorkbookSnapshot, today: string): ReviewDraft => ({
  date: today,
  kind: MOST_OFTEN,
  entries: reviewedGoals(snapshot)
    .filter(isInPlay)
    .map((goal) => ({ key: goal.id, goal, rowId: null, texts: blankTexts })),
});

/**
 * What the form starts with when the review of a day is edited: what its rows say, then the goals in play that it has left out. Rows of
 * goals that are gone have no entry.
 *
 * @param date ISO date
 */
export function editedDraft(snapshot: WorkbookSnapshot, date: string): ReviewDraft {
  const day = serialOfIso(date);
  const rows = reviewRows(snapshot);
  const own = rows.filter((row) => row.date === day);
  const pulse = pulseRows(snapshot).filter((row) => row.date === day);
  const goals = reviewedGoals(snapshot);
  const entries = goals.flatMap((goal): ReviewEntry[] => {
    const answers = pulseTexts(pulse.filter(({ goalId }) => sameId(goalId, goal.id)));
    const reviewed = own.filter(({ goalId }) => sameId(goalId, goal.id));
    if (reviewed.length === 0 && !isInPlay(goal) && answers.pulse === '') return [];
    if (reviewed.length === 0)
      return [{ key: goal.id, goal, rowId: null, texts: { ...blankTexts, ...answers } }];
    return reviewed.map((row, at) => ({
      key: row.id ?? `${goal.id} ${String(at)}`,
      goal,
      rowId: row.id,
      // The pulse is of the goal and the day, whatever number of rows they have.
      texts: { ...rowTexts(row, goal, rows), ...(at === 0 ? answers : {}) },
    }));
  });
  return { date, kind: own.find(({ kind }) => kind !== null)?.kind ?? '', entries };
}

function rowTexts(row: ReviewRow, goal: ReviewedGoal, rows: readonly ReviewRow[]): EntryTexts {
  const set = decidedOf(goal, rows).find(({ key }) => key === row.id)?.to ?? null;
  return {
    ...blankTexts,
    value: asTyped(row.value, goal),
    gasLevel: row.gasLevel === null ? '' : String(row.gasLevel),
    confidence: row.confidence === null ? '' : String(row.confidence),
    works: row.works ?? '',
    tweak: row.tweak ?? '',
    decision: row.decision ?? '',
    newTarget: row.decision === ADJUST_TARGET ? asTyped(set, goal) : '',
    reason: row.reason ?? '',
    sponsorComment: row.sponsorComment ?? '',
    approved: row.approved ? 'Yes' : '',
  };
}

const pulseTexts = (rows: readonly PulseRow[]): Pick<EntryTexts, 'pulse' | 'followUps'> => ({
  pulse: scoresText(rows.map(({ score }) => score)),
  followUps: scoresText(rows.map(({ followUp }) => followUp)),
});

const ofPulse: ReadonlySet<EntryField> = new Set(['pulse', 'followUps']);
/** A tick says nothing without the comment that it is about. */
const ownFields = entryFields.filter((field) => !ofPulse.has(field) && field !== 'approved');

/** Something is said about the goal itself, so that it gets a row of the table of reviews. */
export const isFilledIn = ({ texts }: Pick<ReviewEntry, 'texts'>): boolean =>
  ownFields.some((field) => texts[field].trim() !== '');

/** Stakeholders have answered. */
export const hasPulse = ({ texts }: Pick<ReviewEntry, 'texts'>): boolean =>
  texts.pulse.trim() !== '' || texts.followUps.trim() !== '';

/** What was said about the goal itself differs from what the form began with. */
export const isChanged = ({ texts }: ReviewEntry, begun: EntryTexts): boolean =>
  entryFields.some((field) => !ofPulse.has(field) && texts[field].trim() !== begun[field].trim());

/** ISO date of a serial; blank for none. */
export const isoOf = (serial: number | null): string => (serial === null ? '' : (isoOfSerial(serial) ?? ''));
